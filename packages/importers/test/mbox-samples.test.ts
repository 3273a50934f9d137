import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readMbox } from '../src/mbox.js';
import { samples } from './samples.js';

/** Mails in each sample, counted by hand. */
const MAILS: Readonly<Record<string, number>> = {
  'mimekit-simple.mbox': 3,
  'mimekit-unmunged.mbox': 2,
  'tb-mboxrd.mbox': 2,
  'All mail Including Spam and Trash.mbox': 6,
};

it('readMbox finds every mail of the samples, in whatever pieces', async () => {
  for (const file of samples('mbox', '.mbox') ?? []) {
    const bytes = readFileSync(file);
    const { report, people } = await readMbox(bytes);
    const single = await readMbox(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    const expected = MAILS[path.basename(file)];

    if (expected !== undefined) expect([file, report.files[0]?.read]).toEqual([file, expected]);
    expect(single.report).toEqual(report);
    expect(single.people).toEqual(people);
  }
});

it('readMbox reads who wrote to whom in the Takeout sample', async () => {
  const [file] = (samples('mbox', '.mbox') ?? []).filter(
    (name) => name.includes('Takeout') || name.includes('takeout'),
  );
  if (file === undefined) return;

  const { interactions, report, me } = await readMbox(readFileSync(file));

  expect(me).toBe('robin@example.org');
  expect([...interactions].map(({ from, to }) => [from, to])).toEqual([
    [
      'jose.garcia@example.com',
      ['robin@example.org', 'zoe.brandt@example.com', 'a@example.net', 'b@example.net'],
    ],
    ['robin@example.org', ['jose.garcia@example.com', 'hidden@example.net']],
  ]);
  expect(report.files[0]).toMatchObject({ read: 6, kept: 3, skipped: 3 });
});

it('readMbox takes every single mail of the samples for one', async () => {
  for (const file of samples('eml', '.eml') ?? []) {
    expect([file, (await readMbox(readFileSync(file))).report.files[0]?.read]).toEqual([file, 1]);
  }
});
