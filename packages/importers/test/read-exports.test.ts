import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { whyOne } from '../src/merges.js';
import { type ExportFile, readExports } from '../src/read-exports.js';
import { filesOf } from './linkedin-fixtures.js';

const linkedin = zipSync(
  Object.fromEntries(
    filesOf('complete').map(({ name, content }) => [`Export/${name}`, content as Uint8Array]),
  ),
);
const card =
  'BEGIN:VCARD\nVERSION:3.0\nFN:Tomas Vega\nEMAIL:tomas.vega@example.com\nTEL:+15550100200\nEND:VCARD\n';
const mail =
  'From 1@xxx Mon Mar 04 11:20:34 +0000 2024\nFrom: Tomas <tomas.vega@example.com>\nTo: mira@example.org\n' +
  'Date: Mon, 4 Mar 2024 11:20:34 +0000\nMessage-ID: <1@example.com>\nSubject: Hello\n\nbody\n';
const table = 'who,whom,when,type\nmira@example.org,tomas.vega@example.com,2024-06-01,lunch\n';
const lines = '{"at":"2024-07-01","from":"mira@example.org","to":"tomas.vega@example.com","kind":"call"}\n';

const files: ExportFile[] = [
  { name: 'linkedin.zip', content: linkedin },
  { name: 'contacts.vcf', content: card },
  { name: 'mail', content: () => mail },
  { name: 'log.csv', content: table },
  { name: 'log.jsonl', content: lines },
];
const options = { me: 'mira@example.org', kinds: { lunch: 'meeting' } };
const all = await readExports(files, options);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
}

function formats(found: typeof all) {
  return Object.fromEntries(found.report.files.map(({ file, format }) => [file, format]));
}

describe('readExports', () => {
  it('tells files apart by what they hold', () => {
    expect(formats(all)).toMatchObject({
      'linkedin.zip/Export/Connections.csv': 'linkedin connections',
      'linkedin.zip/Export/Skills.csv': 'unknown',
      'contacts.vcf': 'vcard',
      mail: 'mbox',
      'log.csv': 'interactions csv',
      'log.jsonl': 'json lines',
    });
  });

  it('makes one person of who has one address in several files, the owner among them', () => {
    const tomas = all.people.filter(({ emails }) => emails?.includes('tomas.vega@example.com'));
    expect(tomas).toHaveLength(1);
    expect(tomas[0]).toMatchObject({
      phones: ['+15550100200'],
      urls: ['https://www.linkedin.com/in/tomas-vega-9'],
    });
    const me = all.people.find(({ id }) => id === all.me);
    expect(me).toMatchObject({ name: 'Mira Holm', urls: ['https://www.linkedin.com/in/mira-holm'] });
    const kinds = [...all.interactions].filter(({ from }) => from === all.me).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['connection', 'message', 'meeting', 'call']));
  });

  it('adds nothing for the same files given twice', async () => {
    const again = files.map((file) => ({ ...file, name: `copy of ${file.name}` }));
    const twice = await readExports([...files, ...again], options);
    expect(twice.people).toEqual(all.people);
    expect(twice.interactions.size).toBe(all.interactions.size);
  });

  it('takes files of a browser and lists that arrive in pieces', async () => {
    async function* arriving(): AsyncGenerator<ExportFile> {
      yield new File([table], 'log.csv');
      yield {
        name: 'log.jsonl',
        content: (async function* () {
          yield lines;
        })(),
      };
    }
    expect((await readExports(arriving(), options)).interactions.size).toBe(2);
  });

  it('reports what it cannot read, and reads the rest', async () => {
    const broken: ExportFile[] = [
      { name: 'sign-in.zip', content: '<html>Sign in</html>' },
      { name: 'cut.zip', content: linkedin.slice(0, 40) },
      { name: 'outer.zip', content: zipSync({ 'inner.zip': linkedin, 'log.csv': strToU8(table) }) },
      { name: 'picture.png', content: Uint8Array.of(0x89, 0x50, 0, 1, 2) },
      { name: 'notes.txt', content: 'Dear diary, from me to you' },
      { name: 'empty.csv', content: '' },
      { name: 'Connections.csv', content: 'Vorname,Nachname\nIda,Moss\n' },
      {
        name: 'gone',
        content: () => {
          throw new Error('no such file');
        },
      },
      { name: 'log.jsonl', content: lines },
    ];
    const { report, interactions } = await readExports(broken, options);
    const reasons = Object.fromEntries(report.skipped.map(({ file, reason }) => [file, reason]));
    expect(reasons).toMatchObject({
      'sign-in.zip': expect.stringContaining('web page'),
      'cut.zip': 'the archive is cut off',
      'outer.zip/inner.zip': expect.stringContaining('archive inside the archive'),
      'picture.png': 'pictures, sounds and films are not read',
      'notes.txt': 'not a format Tiewise knows',
      'empty.csv': 'the file is empty',
      'Connections.csv': expect.stringContaining('no header row'),
      gone: 'it could not be read: no such file',
    });
    expect([...interactions].map(({ kind }) => kind)).toEqual(expect.arrayContaining(['meeting', 'call']));
  });

  it('says once which files of an archive survived that is cut off', async () => {
    const whole = zipSync(
      {
        'a.vcf': strToU8(card),
        'b.csv': strToU8(table),
        'c.jsonl': strToU8(lines.repeat(50)),
        'd.vcf': strToU8(card),
      },
      { level: 0 },
    );
    const at = new TextDecoder('latin1').decode(whole).indexOf('c.jsonl');
    const { report } = await readExports([{ name: 'cut.zip', content: whole.slice(0, at + 500) }], options);

    expect(report.notes).toContain(
      'cut.zip: the archive is cut off: a.vcf, b.csv were read, c.jsonl was read only in part; the rest is missing',
    );
    expect(report.files.map(({ file }) => file)).not.toContain('cut.zip');
    expect(report.skipped).toContainEqual({ file: 'cut.zip', reason: 'the archive is cut off' });
    expect(report.notes.join('\n').match(/cut off/g)).toHaveLength(1);
  });

  it('says what is missing in a table that nearly is one of interactions', async () => {
    const reasonFor = async (name: string, content: string, columns = {}) => {
      const { report } = await readExports([{ name, content }], { columns });
      return report.skipped[0]?.reason;
    };

    expect(await reasonFor('log.csv', 'Contact;Date;Notes\nBo;2024-01-01;hi\n')).toBe(
      'a table, but no column says who (from, sender or author) and to whom (to, recipient or target): its columns ' +
        'are Contact, Date, Notes; name them so, or say which they are with columns, as { from: "Owner" } (on the ' +
        'command line --column from=Owner)',
    );
    expect(await reasonFor('log', 'From,To,Logged on\nA,B,1\n')).toMatch(
      'no column says when (at, date or time)',
    );
    expect(await reasonFor('log', 'From,To,Logged on\nA,B,1\n', { at: 'Logged', from: 'From' })).toBe(
      'it has no column "Logged": its columns are From, To, Logged on',
    );
    expect(await reasonFor('log.csv', 'Date;Amount;Shop\n2024-01-01;1;x\n', { from: 'Owner' })).toMatch(
      /^it has no column "Owner", and none says who .* and to whom .*: its columns are Date, Amount, Shop;/,
    );
    expect(await reasonFor('log.csv', 'Wer;Mit wem;Wann\nBo;Cy;2024-01-01\n')).toMatch(
      'its columns are Wer, Mit wem, Wann; name them so, or say which they are',
    );
    expect(await reasonFor('log.csv', 'Colour,Shape\nred,round\n')).toBe('not a format Tiewise knows');
  });

  it('reads tables by the columns it is told, and others by their own', async () => {
    const told = {
      name: 'crm.csv',
      content: 'Owner,Contact,Day\nmira@example.org,bo@example.org,2024-01-01\n',
    };
    const { interactions } = await readExports([told, { name: 'log.csv', content: table }], {
      ...options,
      columns: { from: 'owner', to: 'Contact' },
    });

    expect([...interactions].map(({ to }) => to)).toEqual([['bo@example.org'], ['tomas.vega@example.com']]);
  });

  it('knows the other files of an export that say nothing of ties', () => {
    const reasons = new Map(all.report.skipped.map(({ file, reason }) => [file, reason]));

    expect(reasons.get('linkedin.zip/Export/Skills.csv')).toBe(
      'part of an export of LinkedIn that says nothing of ties',
    );
  });

  it('tells why the owner became one person, and out of which files', async () => {
    const call = (number: string) =>
      `<calls><call number="${number}" type="1" duration="60" date="1700000000000"/></calls>`;
    const found = await readExports(
      [
        {
          name: 'WhatsApp Chat with Bo.txt',
          content: '04/03/2025, 14:05 - Ana: hi\n04/03/2025, 14:06 - Bo: hello\n',
        },
        {
          name: 'ana.vcf',
          content: 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Lee\nEMAIL:ana@example.org\nEND:VCARD\n',
        },
        { name: 'contacts.vcf', content: card },
        { name: 'calls-1.xml', content: call('+15550100999') },
        { name: 'calls-2.xml', content: call('+15550100200') },
      ],
      { me: 'ana@example.org' },
    );

    expect(whyOne(found, found.me ?? '')).toEqual([
      'Ana Lee, ana@example.org, (ana.vcf) and Ana, whatsapp-name:ana, (WhatsApp Chat with Bo.txt) are both you',
      expect.stringMatching(/phone-log-owner \(calls-1\.xml and calls-2\.xml\) are both you$/),
    ]);
    expect(whyOne(found, 'tomas.vega@example.com')).toEqual([
      'tel:+15550100200 (calls-2.xml) and Tomas Vega, tomas.vega@example.com, (contacts.vcf) share the phone number +15550100200',
    ]);
  });

  it.each([true, false])('reads any file in UTF-16, little-endian: %s', async (littleEndian) => {
    const telegram = {
      name: 'Bo',
      type: 'personal_chat',
      id: 22,
      messages: [{ id: 1, type: 'message', date_unixtime: '1700000000', from: 'Zoë', from_id: 'user22' }],
    };
    const thread = {
      participants: [{ name: 'Ida' }, { name: 'Bo' }],
      messages: [{ sender_name: 'Ida', timestamp_ms: 1_600_000_000_000, content: 'hi' }],
      thread_path: 'inbox/bo_1',
    };
    const texts = {
      'all.mbox': mail,
      'one.eml': mail.slice(mail.indexOf('\n') + 1).replace('<1@', '<2@'),
      'result.json': JSON.stringify(telegram),
      'message_1.json': JSON.stringify(thread),
      'log.jsonl': lines,
      'log.csv': table,
      'a.vcf': card,
    };
    const { report } = await readExports(
      Object.entries(texts).map(([name, text]) => ({ name, content: utf16(`\uFEFF${text}`, littleEndian) })),
      options,
    );

    expect(report.skipped).toEqual([]);
    expect(report.files.map(({ kept }) => kept)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('counts every row it reads as kept or skipped', () => {
    for (const { read, kept, skipped } of all.report.files) expect(read).toBe(kept + skipped);
  });

  it('tells how far it has come', async () => {
    const phases = new Set<string>();
    await readExports(files, { ...options, onProgress: ({ phase }) => phases.add(phase) });
    expect([...phases]).toEqual(
      expect.arrayContaining(['linkedin.zip', 'linkedin.zip/Export/messages.csv', 'log.csv']),
    );
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readExports(files, { signal })).rejects.toThrow('enough');
  });

  it('meets changed bytes with nothing but reasons in the report', async () => {
    const texts = [linkedin, strToU8(card), strToU8(mail), strToU8(table), strToU8(lines)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
        async (text, edits) => {
          const bytes = text.slice();
          for (const [at, to] of edits) bytes[at % bytes.length] = to;
          const { report } = await readExports([{ name: 'file', content: bytes }], options);
          for (const { read, kept, skipped } of report.files) expect(read).toBe(kept + skipped);
        },
      ),
      { numRuns: 200 },
    );
  });
});
