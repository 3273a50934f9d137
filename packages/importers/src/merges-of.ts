import type { RecordMerge } from './identity-clusters.js';
import type { IdentityRecords } from './identity-records.js';
import type { MergedPerson } from './identity-suggestions.js';
import type { Import } from './import.js';
import type { IdentityMerge, SourceRecord } from './merges.js';

/** What was put together, in the words of the sources. */
export function mergesOf(
  merges: readonly RecordMerge[],
  inputs: { people: readonly MergedPerson[]; records: IdentityRecords; imports: readonly Import[] },
): IdentityMerge[] {
  const { records, imports } = inputs;
  const files = imports.map(({ report }) => fileOf(report.files.map(({ file }) => file)));
  const personOf = new Array<string>(records.size);
  for (const { person, members } of inputs.people) for (const i of members) personOf[i] = person.id;
  const known = new Array<SourceRecord | undefined>(records.size);
  const source = (i: number): SourceRecord => {
    const { id, name } = records.people[i];
    const file = files[records.sources[i]];
    known[i] ??= name === undefined ? { id, file } : { id, name, file };
    return known[i];
  };
  return merges.map(({ a, b, by }) => {
    const [person, both] = [personOf[a], [source(a), source(b)] as const];
    return typeof by === 'number'
      ? { person, records: both, by: 'key', key: records.keys.textOf(by) }
      : { person, records: both, by };
  });
}

function fileOf([first = 'an import', ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}
