import type { RecordMerge } from './identity-clusters.js';
import type { IdentityRecords } from './identity-records.js';
import type { MergedPerson } from './identity-suggestions.js';
import type { Import } from './import.js';
import type { IdentityMerge, SourceRecord } from './merges.js';

/** What was put together, in the words of the sources. */
export function mergesOf(
  merges: readonly RecordMerge[],
  inputs: {
    people: readonly MergedPerson[];
    records: IdentityRecords;
    imports: readonly Import[];
    /** The keys of whom the caller calls me, which importers give to the owner of what they read. */
    declared: ReadonlySet<number>;
  },
): IdentityMerge[] {
  const { records, imports, declared } = inputs;
  const files = imports.map(({ report }) => fileOf(report.files.map(({ file }) => file)));
  const personOf = new Array<string>(records.size);
  for (const { person, members } of inputs.people) for (const i of members) personOf[i] = person.id;
  const known = new Array<SourceRecord | undefined>(records.size);
  const source = (i: number): SourceRecord => {
    const before = known[i];
    if (before) return before;
    const { id, name } = records.people[i];
    const own = imports[records.sources[i]].filesOf?.get(id);
    const file = own === undefined ? files[records.sources[i]] : fileOf(own);
    const record = name === undefined ? { id, file } : { id, name, file };
    known[i] = record;
    return record;
  };
  const isOwner = (i: number) => imports[records.sources[i]].me === records.people[i].id;
  return merges.map(({ a, b, by }) => {
    const [person, both] = [personOf[a], [source(a), source(b)] as const];
    if (typeof by !== 'number') return { person, records: both, by };
    const isDeclared = declared.has(by) && [a, b].some(isOwner);
    return isDeclared
      ? { person, records: both, by: 'owner' }
      : { person, records: both, by: 'key', key: records.keys.textOf(by) };
  });
}

/** Of two files both, else the first and how many more. */
function fileOf([first = 'an import', ...more]: readonly string[]): string {
  if (more.length < 2) return [first, ...more].join(' and ');
  return `${first} and ${more.length} more`;
}
