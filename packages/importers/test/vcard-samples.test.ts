import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { mergeImports } from '../src/identity.js';
import { readLinkedin } from '../src/linkedin.js';
import { readVcard } from '../src/vcard.js';
import { samples } from './samples.js';

/** Cards on lines of their own; those folded into an AGENT are no cards. */
function cardsIn(text: string): number {
  return text.match(/^begin:vcard\s*$/gim)?.length ?? 0;
}

it('readVcard finds every card of the samples, in whatever pieces', async () => {
  for (const file of samples('vcard', '.vcf') ?? []) {
    const bytes = readFileSync(file);
    const whole = await readVcard(bytes);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
      bytes.subarray(7 * i, 7 * i + 7),
    );

    expect([file, whole.report.files[0]?.read]).toEqual([file, cardsIn(bytes.toString('latin1'))]);
    expect((await readVcard(pieces)).people).toEqual(whole.people);
    expect(JSON.stringify(whole.people)).not.toContain('\\r');
  }
});

interface Truth {
  people: Record<string, string[]>;
  suggestOnly: [string, string, string][];
  mustNotMerge: [string, string, string][];
}

it('mergeImports tells the people of the samples apart', async () => {
  const [truthFile] = samples('identity', 'truth.json') ?? [];
  if (truthFile === undefined) return;

  const truth: Truth = JSON.parse(readFileSync(truthFile, 'utf8'));
  const csv = readFileSync(path.join(path.dirname(truthFile), 'Connections.csv'));
  const linkedin = await readLinkedin([{ name: 'Connections.csv', content: csv }]);
  const vcard = await readVcard(readFileSync(path.join(path.dirname(truthFile), 'contacts.vcf')));
  const { people, suggestions } = mergeImports([linkedin, vcard]);
  const pages = csv.toString().match(/https:\/\/www\.linkedin\.com\/in\/[^,]+/g) ?? [];

  function idOf(record: string): string | undefined {
    const [file, number] = record.split('#');
    const card = vcard.people[Number(number) - 1];
    const mark =
      file === 'contacts.vcf' ? (card?.emails?.[0] ?? card?.phones?.[0]) : pages[Number(number) - 1];
    const marked = people.filter(({ emails = [], phones = [], urls = [] }) =>
      [...emails, ...phones, ...urls].some((own) => own === mark),
    );
    return file === 'google.csv' ? undefined : marked[0]?.id;
  }

  for (const records of Object.values(truth.people)) {
    const ids = records.map(idOf).filter((id) => id !== undefined);
    expect([records, new Set(ids).size]).toEqual([records, Math.min(1, ids.length)]);
  }
  for (const [a, b] of [...truth.mustNotMerge, ...truth.suggestOnly]) {
    if (idOf(a) !== undefined) expect(idOf(a)).not.toBe(idOf(b));
  }
  expect(suggestions.map(({ people: pair }) => pair)).toEqual(
    [
      ['Connections.csv#1', 'contacts.vcf#1'],
      ['Connections.csv#7', 'contacts.vcf#2'],
      ['Connections.csv#8', 'contacts.vcf#3'],
    ]
      .map((pair) => pair.map(idOf).sort())
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
});
