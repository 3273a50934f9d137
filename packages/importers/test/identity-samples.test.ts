import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readContactsCsv } from '../src/contacts-csv.js';
import { mergeImports } from '../src/identity.js';
import { readLinkedin } from '../src/linkedin.js';
import { readVcard } from '../src/vcard.js';
import { samples } from './samples.js';

type RecordPair = [string, string, string];

interface Truth {
  defaultRegion: string;
  people: Record<string, string[]>;
  suggestOnly: RecordPair[];
  mustNotMerge: RecordPair[];
  notPeople: string[];
}

/** The samples merged, and the person that a record, as `google.csv#3`, went into. */
async function mergedSamples(truthFile: string) {
  const truth: Truth = JSON.parse(readFileSync(truthFile, 'utf8'));
  const read = (name: string) => readFileSync(path.join(path.dirname(truthFile), name));
  const linkedin = await readLinkedin([{ name: 'Connections.csv', content: read('Connections.csv') }]);
  const vcard = await readVcard(read('contacts.vcf'), { file: 'contacts.vcf' });
  const google = await readContactsCsv(read('google.csv'), { file: 'google.csv' });
  const pages =
    read('Connections.csv')
      .toString()
      .match(/https:\/\/www\.linkedin\.com\/in\/[^,]+/g) ?? [];
  const sources: Record<string, { urls?: readonly string[] | undefined; id?: string }[]> = {
    'Connections.csv': pages.map((url) => ({ urls: [url] })),
    'contacts.vcf': [...vcard.people],
    'google.csv': [...google.people],
  };
  const tagged = [linkedin, vcard, google].map((source, s) => ({
    ...source,
    people: source.people.map((person) => ({ ...person, tags: [`${s} ${person.id}`] })),
  }));
  const merged = mergeImports(tagged, { region: truth.defaultRegion });

  function idOf(record: string): string | undefined {
    const [file, number] = record.split('#');
    const own = sources[file][Number(number) - 1];
    if (own === undefined) return undefined;
    const source = file === 'contacts.vcf' ? 1 : 2;
    return merged.people.find(({ urls = [], tags = [] }) =>
      own.id === undefined
        ? urls.some((url) => own.urls?.includes(url))
        : tags.includes(`${source} ${own.id}`),
    )?.id;
  }
  return { truth, merged, idOf, google, linkedin };
}

const [truthFile] = samples('identity', 'truth.json') ?? [];

it.skipIf(truthFile === undefined)('mergeImports makes one person of the records of one', async () => {
  const { truth, idOf } = await mergedSamples(truthFile);

  for (const records of Object.values(truth.people)) {
    const ids = records.map(idOf);
    expect(ids).not.toContain(undefined);
    expect([records, new Set(ids).size]).toEqual([records, 1]);
  }
});

it.skipIf(truthFile === undefined)('mergeImports tells the people of the samples apart', async () => {
  const { truth, merged, idOf, google, linkedin } = await mergedSamples(truthFile);

  for (const [a, b] of [...truth.mustNotMerge, ...truth.suggestOnly]) {
    expect([a, b, idOf(a) === idOf(b)]).toEqual([a, b, false]);
  }
  expect(new Set(Object.values(truth.people).map(([record]) => idOf(record))).size).toBe(
    Object.keys(truth.people).length,
  );
  const people = merged.people.filter(({ id }) => id !== linkedin.me);
  expect(people).toHaveLength(Object.keys(truth.people).length + truth.suggestOnly.length);
  for (const record of truth.notPeople)
    expect(google.people[Number(record.split('#')[1]) - 1]).toBeUndefined();
});

it.skipIf(truthFile === undefined)('mergeImports suggests what is to be suggested', async () => {
  const { truth, merged, idOf } = await mergedSamples(truthFile);
  const pairs = merged.suggestions.map(({ people }) => people.join(' '));

  for (const [a, b] of truth.suggestOnly) {
    expect(pairs).toContain([idOf(a) ?? '', idOf(b) ?? ''].sort().join(' '));
  }
  for (const [a, b] of truth.mustNotMerge) {
    expect(pairs).not.toContain([idOf(a) ?? '', idOf(b) ?? ''].sort().join(' '));
  }
});
