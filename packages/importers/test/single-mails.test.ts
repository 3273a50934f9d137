import { describe, expect, it } from 'vitest';
import { type ExportFile, readExports } from '../src/read-exports.js';

const mail = (from: string, to: string, rest: string) =>
  `From: ${from}@example.org\nTo: ${to}@example.org\n${rest}`;

const files: ExportFile[] = [
  {
    name: 'saved/hello.eml',
    content: mail('ana', 'bo', 'Date: Mon, 4 Mar 2024 11:20:34 +0000\nMessage-ID: <1@x>\n\nHi\n'),
  },
  { name: 'saved/no-date.eml', content: mail('ana', 'bo', 'Message-ID: <2@x>\n\nHi\n') },
  { name: 'saved/not.eml', content: 'Dear diary,\n' },
  {
    name: 'box/cur/1491941793.M41850P8566.host:2,S',
    content: mail('bo', 'ana', 'Message-ID: <3@x>\n\nHi\n'),
  },
  {
    name: 'box/new/1491941794.M1P1.host',
    content: mail('bo', 'ana', `Date: Tue, 5 Mar 2024 09:00:00 +0000\n\n${'x\n'.repeat(300_000)}`),
  },
  {
    name: 'letter',
    content: `Received: by x\n${mail('cy', 'ana', 'Date: Wed, 6 Mar 2024 09:00:00 +0000\n\nHi\n')}`,
  },
];

describe('mails in a file each', () => {
  it('are one mailbox a folder, told by what they hold or by where they lie', async () => {
    const { report, interactions } = await readExports(files, { me: 'ana@example.org' });

    expect(report.files.map(({ file, format, read, kept }) => [file, format, read, kept])).toEqual([
      ['saved', 'mail', 3, 1],
      ['box', 'mail', 2, 2],
      ['letter', 'mail', 1, 1],
    ]);
    expect(report.skipped).toEqual([
      { file: 'saved/no-date.eml', line: undefined, reason: 'no date' },
      { file: 'saved/not.eml', line: undefined, reason: 'no mail: it does not begin with a header' },
    ]);
    expect([...interactions].map(({ from, at }) => [from, new Date(at).toISOString().slice(0, 16)])).toEqual([
      ['ana@example.org', '2024-03-04T11:20'],
      ['bo@example.org', '2017-04-11T20:16'],
      ['bo@example.org', '2024-03-05T09:00'],
      ['cy@example.org', '2024-03-06T09:00'],
    ]);
  });

  it('add nothing when they stand in an mbox, too', async () => {
    const mbox = `From ana@example.org Mon Mar 04 11:20:34 2024\n${files[0] && 'content' in files[0] ? files[0].content : ''}`;
    const { interactions } = await readExports([...files, ...files, { name: 'all.mbox', content: mbox }]);

    expect(interactions.size).toBe(4);
  });
});
