import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readWhatsapp, whatsappFormat } from '../src/whatsapp.js';
import { inPieces, said } from './damaged.js';
import { samples } from './samples.js';

/** Messages and first day of each sample, counted by hand. */
const EXPECTED: Readonly<Record<string, readonly [read: number, kept: number, first: string, last: string]>> =
  {
    'chatminer-test_bmmddyy_24hrs.txt': [9, 7, '2019-01-01T11:25', '2021-12-30T22:01'],
    'chatminer-test_ddmmyy_24hrs.txt': [9, 7, '2019-01-01T11:25', '2021-12-30T22:01'],
    'chatminer-test_mmddyy_24hrs.txt': [9, 7, '2019-01-01T11:25', '2021-12-30T22:01'],
    'chatminer-test_mmddyyyy_12hrs.txt': [9, 7, '2019-01-01T11:25', '2021-12-30T22:01'],
    'chatminer-test_yyyymmdd_24hrs.txt': [9, 7, '2019-01-01T11:25', '2021-12-30T22:01'],
    'kawsay-android.txt': [4, 3, '2023-12-30T14:30', '2023-12-30T14:32'],
    'kawsay-ios.txt': [8, 7, '2023-12-30T14:30', '2023-12-30T14:35'],
    'synthetic-ambiguous-dates.txt': [3, 3, '2025-04-03T14:05', '2025-04-05T09:00'],
    'synthetic-sv-year-first.txt': [3, 3, '2025-03-04T14:05', '2025-11-02T08:00'],
    'Chat de WhatsApp con José.txt': [4, 2, '2025-03-04T14:05', '2025-03-04T00:06'],
    '_chat.txt': [8, 4, '2025-03-04T14:05', '2025-03-15T08:08'],
  };

it('readWhatsapp reads every message of the samples, in whatever pieces', async () => {
  for (const file of samples('whatsapp', '.txt') ?? []) {
    const bytes = readFileSync(file);
    const found = await readWhatsapp(bytes, { file });
    const moments = Array.from(found.interactions, ({ at }) => new Date(at).toISOString().slice(0, 16));
    const { read, kept } = found.report.files[0] ?? {};
    const name = path.basename(file).normalize('NFC');
    const expected = EXPECTED[name];

    if (expected) expect([name, read, kept, moments[0], moments.at(-1)]).toEqual([name, ...expected]);
    expect([name, whatsappFormat.knows({ name, bytes, text: bytes.toString() }, {})]).toEqual([name, true]);
    expect(said(await readWhatsapp(inPieces(bytes, 5), { file }))).toEqual(said(found));
    expect(found.report.notes.some((note) => note.includes('ambiguous'))).toBe(name.includes('ambiguous'));
  }
});

it('readWhatsapp tells who is who in the samples', async () => {
  const [file] = (samples('whatsapp', '.txt') ?? []).filter((name) => name.includes('Chat de WhatsApp'));
  if (file === undefined) return;

  const { me, people } = await readWhatsapp(readFileSync(file), { file });
  expect(me).toBe('whatsapp-name:robin');
  expect(people.map(({ name }) => name)).toEqual(['José', 'Robin']);
});
