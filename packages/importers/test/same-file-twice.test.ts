import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InteractionLog, type Person } from '@tiewise/core';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { mergeImports } from '../src/identity.js';
import type { Import } from '../src/import.js';
import type { ImportReport } from '../src/import-report.js';
import { readExports } from '../src/read-exports.js';
import { importOf } from './import-of.js';
import { samples } from './samples.js';

interface TestFile {
  name: string;
  content: Uint8Array;
}

/** What a browser, a file manager and a person call a copy. */
function copyNames(name: string): string[] {
  const { dir, name: bare, ext } = path.posix.parse(name);
  return [`${bare} (1)${ext}`, `Copy of ${bare}${ext}`, `copy${ext}`].map((copy) =>
    path.posix.join(dir, copy),
  );
}

async function expectSameTwice(files: readonly TestFile[], copies: readonly TestFile[]) {
  const once = await readExports(files);
  const twice = await readExports([...files, ...copies]);

  expect(twice.people).toEqual(once.people);
  expect([...twice.interactions]).toEqual([...once.interactions]);
  expect(twice.me).toBe(once.me);
  for (const { read, kept, skipped } of twice.report.files) expect(read).toBe(kept + skipped);
  const isKnownByName = keptIn(twice.report) === keptIn(once.report);
  const again = isKnownByName ? 0 : cameAgain(once.report) + once.interactions.size;
  expect(cameAgain(twice.report)).toBe(cameAgain(once.report) + again);
}

function keptIn({ files }: ImportReport): number {
  return files.reduce((sum, { kept }) => sum + kept, 0);
}

/** How many interactions a report says came again. */
function cameAgain({ notes }: ImportReport): number {
  const [text = '0'] = notes.flatMap((note) => /^([\d,]+) interactions? came again/.exec(note)?.[1] ?? []);
  return Number(text.replaceAll(',', ''));
}

function filesBelow(folder: string): TestFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: path.relative(folder, file).replaceAll(path.sep, '/'),
      content: new Uint8Array(readFileSync(file)),
    }));
}

const fixtures = ['fixtures', '../fuzz/samples'].flatMap((folder) =>
  filesBelow(path.join(import.meta.dirname, folder)),
);
const given = (samples('', '') ?? [])
  .filter((file) => /\.\w+$/.test(file) && !/(?:PROVENANCE\.md|(?:truth|expected)\.json)$/.test(file))
  .map((file) => ({ name: path.basename(file), content: new Uint8Array(readFileSync(file)) }));

it.each([...fixtures, ...given].map((file) => [file.name, file] as const))(
  'the same file twice changes nothing: %s',
  async (name, file) => {
    for (const copy of copyNames(name)) await expectSameTwice([file], [{ ...file, name: copy }]);
  },
);

it('all fixtures twice, one by one and in an archive, change nothing', async () => {
  const archive = zipSync(Object.fromEntries(fixtures.map(({ name, content }) => [name, content])));
  const copies = fixtures.map(({ name, content }) => ({ name: copyNames(name)[0], content }));

  await expectSameTwice(fixtures, copies);
  await expectSameTwice([{ name: 'all.zip', content: archive }], [{ name: 'all (1).zip', content: archive }]);
});

const names = fc.constantFrom('Ana Lopez', 'Lopez, Ana', 'ana', 'Max Holt', 'Mia Holt', 'Ó', '#1');
const moments = fc.integer({ min: 1_500_000_000, max: 1_500_200_000 });

/** Files of people of whom little is known: each builds its text from a few names and times. */
const TEXTS: Readonly<Record<string, (who: readonly string[], when: readonly number[]) => string>> = {
  'people.vcf': (who) => who.map((name) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`).join(''),
  'contacts.csv': (who) =>
    `First Name,Last Name,Phone 1 - Value\n${who.map((name) => `"${name}",,12\n`).join('')}`,
  'log.csv': (who, when) =>
    `from,to,at\n${when.map((at, i) => `"${who[i % who.length]}",me,${at}\n`).join('')}`,
  'ties.graphml': (who) =>
    `<graphml><graph edgedefault="directed">${who.map((name, i) => `<node id="${i}"><data key="label">${name}</data></node>`).join('')}</graph></graphml>`,
  'ties.gexf': (who, when) =>
    `<gexf><graph><nodes>${who.map((name, i) => `<node id="${i}" label="${name}"/>`).join('')}</nodes><edges>${when
      .map((at, i) => `<edge source="${i % who.length}" target="0" start="${at}"/>`)
      .join('')}</edges></graph></gexf>`,
  'WhatsApp Chat with Ana Lopez.txt': (who, when) =>
    when.map((at, i) => `${dayOf(at)}, 14:0${i % 10} - ${who[i % who.length]}: hello\n`).join(''),
  'sms.xml': (who, when) =>
    `<smses>${when.map((at, i) => `<sms address="${i}23" date="${at}000" type="${1 + (i % 2)}" body="x" contact_name="${who[i % who.length]}"/>`).join('')}</smses>`,
};

function dayOf(seconds: number): string {
  const [year, month, day] = new Date(seconds * 1000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

it.each(Object.entries(TEXTS))(
  'the same file twice changes nothing: %s of any people',
  async (name, textOf) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(names, { minLength: 1, maxLength: 5 }),
        fc.array(moments, { minLength: 1, maxLength: 6 }),
        fc.nat(2),
        async (who, when, copy) => {
          const content = new TextEncoder().encode(textOf(who, when));
          await expectSameTwice([{ name, content }], [{ name: copyNames(name)[copy], content }]);
        },
      ),
      { numRuns: 40 },
    );
  },
);

const people = fc.array(
  fc
    .record({ name: names, emails: fc.subarray(['a@x.org', 'b@x.org'], { maxLength: 1 }) })
    .map(({ name, emails }): Omit<Person, 'id'> => ({ name, ...(emails.length > 0 && { emails }) })),
  { maxLength: 4 },
);

/** The same once more, with nothing of it shared. */
function copyOf({ people, interactions, ...rest }: Import): Import {
  const log = new InteractionLog();
  log.append(interactions, (id) => id);
  return { ...rest, people: structuredClone(people) as Person[], interactions: log };
}

it('mergeImports takes the same import once, wherever behind it the other one stands', () => {
  const imports = fc.array(people, { minLength: 1, maxLength: 4 }).map((lists) =>
    lists.map((list, s) => {
      const ids = list.map((_, i) => (s % 2 === 0 ? `chat-name:${i}` : `vcard:${s}-${i}#2`));
      const interactions = ids.map((id, i) => ({ from: id, to: ['me@x.org'], at: i, id: `${s} ${i}` }));
      return importOf(
        list.map((person, i) => ({ id: ids[i], ...person })),
        { file: `${s}`, interactions },
      );
    }),
  );

  fc.assert(
    fc.property(imports, fc.nat(3), fc.nat(4), (once, which, where) => {
      const twice = [...once];
      const original = which % once.length;
      twice.splice(original + 1 + (where % (once.length - original)), 0, copyOf(once[original]));
      const [one, other] = [mergeImports(once), mergeImports(twice)];

      expect(other.people).toEqual(one.people);
      expect(other.merges).toEqual(one.merges);
      expect(other.suggestions).toEqual(one.suggestions);
      expect([...other.interactions]).toEqual([...one.interactions]);
    }),
  );
});

it('mergeImports takes imports for two that differ in one id of an interaction', () => {
  const file = (id: string) =>
    importOf([{ id: 'chat-name:ana', name: 'Ana' }], {
      interactions: [{ id, from: 'chat-name:ana', to: ['me@x.org'] }],
    });

  expect(mergeImports([file('1'), file('1')]).people).toHaveLength(2);
  expect(mergeImports([file('1'), file('2')]).people).toHaveLength(3);
});
