/** What one source says of one person. */
export interface SourceRecord {
  /** The id it had there. */
  id: string;
  name?: string | undefined;
  /** The files it stands in: both of two, else the first and how many more. */
  file: string;
}

/** Two records of sources that were put together. */
export interface IdentityMerge {
  /** The id of the person they became. */
  person: string;
  records: readonly [SourceRecord, SourceRecord];
  /**
   * `key` if they share one, `decision` if you said so, `owner` if both are you: named as whose export it is, or by
   * what you gave as `me`.
   */
  by: 'key' | 'decision' | 'owner';
  /** The key: `email:`, `tel:`, `linkedin:` or `id:`, and what follows. */
  key?: string | undefined;
}

const KEYS: readonly (readonly [string, string])[] = [
  ['email:', 'the address'],
  ['tel:', 'the phone number'],
  ['linkedin:', 'the LinkedIn profile'],
  ['id:', 'the id'],
];

/**
 * Why the records of several sources became one person: a sentence for each two that were put together.
 *
 * @example
 * whyOne(merged, 'ana@example.org');
 * // ['Ana Lopez (Connections.csv) and López, Ana (contacts.vcf) share the address ana@example.org']
 */
export function whyOne({ merges }: { merges: readonly IdentityMerge[] }, id: string): string[] {
  return merges.filter(({ person }) => person === id).map(whyMerged);
}

/** One merge as a sentence. */
export function whyMerged({ records, by, key = '' }: IdentityMerge): string {
  const [a, b] = records.map(
    ({ id, name, file }) => `${name === undefined || name === id ? id : `${name}, ${id},`} (${file})`,
  );
  if (by === 'decision') return `${a} and ${b} are one by your decision`;
  if (by === 'owner') return `${a} and ${b} are both you`;
  const [kind, words] = KEYS.find(([start]) => key.startsWith(start)) ?? ['', 'the key'];
  return `${a} and ${b} share ${words} ${key.slice(kind.length)}`;
}
