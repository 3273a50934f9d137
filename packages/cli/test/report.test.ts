import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/index.js';
import { folderOf, partOf, tiewise } from './terminal.js';

const example = fileURLToPath(new URL('../../../examples/data/alex', import.meta.url));

let report: Report;
let text: string;

beforeAll(async () => {
  const json = join(mkdtempSync(join(tmpdir(), 'tiewise-')), 'report.json');
  const run = await tiewise('report', example, '--as-of', '2026-11-23', '--limit', '10', '--json', json);
  text = run.out;
  report = JSON.parse(readFileSync(json, 'utf8'));
});

function namesOf(part: readonly { title: string }[]): string[] {
  return part.map(({ title }) => title);
}

describe('the report on the example', () => {
  it('knows whose it is, and reads every file of it', () => {
    expect(report.me?.name).toBe('Alex Moreau');
    expect(report.read).toMatchObject({ people: 300, ties: 180 });
    for (const { read, kept, skipped } of report.read.files) expect(read).toBe(kept + skipped);
  });

  it('puts the old friend at the head of the ties worth waking, with the reason and the evidence', () => {
    const [first] = report.wake;

    expect(first.person.name).toBe('Mara Ostrow');
    expect(text).toContain('Worth waking: Mara Ostrow, ');
    expect(first.because).toContain('on 61 days since 2014, about every month');
    expect(first.because).toContain('since 1 June 2024');
    expect(first.evidence.at(-1)?.date).toBe('2024-06-01');
    expect(partOf(text, 'Ties worth waking')).toContain('Mara Ostrow');
  });

  it('finds the recruiter warm and not deep, and does not wake the tie', () => {
    const kit = report.fresh.find(({ title }) => title === 'Kit Palmer');
    const mara = report.wake[0];

    expect(kit?.depth).toBeLessThan(mara.factors.depth / 5);
    expect(kit?.because).toContain('more goes from Kit Palmer to you than comes back');
    expect(namesOf(report.close)).not.toContain('Kit Palmer');
    expect(report.wake.map(({ person }) => person.name)).not.toContain('Kit Palmer');
  });

  it('tells of the recommendation that came back ten years later', () => {
    expect(report.favours.returned[0].because).toBe(
      'You recommended Ines Duarte on 14 November 2013; 10 years later, Ines Duarte recommended you on 4 March 2024.',
    );
  });

  it('takes the silence of the friend of every five years for usual', () => {
    const bruno = report.resting.find(({ title }) => title === 'Bruno Keller');

    expect(bruno?.spells).toEqual(['2011', '2016', '2021']);
    expect(bruno?.evidence).toHaveLength(3);
  });

  it('does not take the silence of a weekly friend for usual', () => {
    expect(report.quiet[0]).toMatchObject({ title: 'Noor Haddad', state: 'dormant' });
  });

  it('sees paths that cross again', () => {
    const crossing = [...report.crossings, ...report.resting].find(({ title }) =>
      title.startsWith('Samuel Adeyemi'),
    );

    expect(crossing?.spells).toEqual(['2012', '2015', '2019', '2022', '2025']);
  });

  it('names what is open between people', () => {
    const owed = report.favours.owed.map(({ because }) => because);
    const given = report.favours.given.map(({ because }) => because);

    expect(owed).toContain('Hana Sato recommended you on 22 November 2019.');
    expect(owed).toContain('Hana Sato introduced you to Oriol Valls on 17 February 2020.');
    expect(owed).toContain('Ines Duarte introduced you to Tomas Lind on 5 March 2024.');
    expect(given).toContain('You recommended Felix Brandt on 9 October 2020.');
  });

  it('sees who is never answered, and counts neither among the close', () => {
    expect(namesOf(report.oneSided)).toEqual(expect.arrayContaining(['Prosper Quill', 'Dorian Whitlock']));
    expect(namesOf(report.close)).not.toContain('Prosper Quill');
  });

  it('says what could not be known', () => {
    expect(report.unknown.join(' ')).toContain('120 ties are known only from a connection');
    expect(report.unknown.join(' ')).toContain('unknown, not zero');
  });

  it('shows the evidence of everything it says', () => {
    const entries = [
      ...report.close,
      ...report.wake,
      ...report.quiet,
      ...report.fresh,
      ...report.favours.owed,
    ];

    for (const { evidence } of entries) expect(evidence.length).toBeGreaterThan(0);
  });

  it('fits a page of 80 characters', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('the report on a log of nobody in particular', () => {
  it('looks at all ties alike', async () => {
    const rows = ['source,target,time', 'ana,bo,2026-10-01', 'bo,ana,2026-11-01', 'ana,bo,2026-11-20'];
    const folder = folderOf({ 'log.csv': rows.join('\n') });
    const { out } = await tiewise('report', folder);

    expect(out).toContain('The ties in these files, as of 23 November 2026');
    expect(out).toContain('ana and bo');
    expect(out).toContain('Say --me with your address');
    expect(out.trim().split('\n').at(-1)).toBe(
      'To look at these ties in the browser, add --html ties.html --open',
    );
  });

  it('says so where the address that was given stands in no file', async () => {
    const chat = '01/02/2026, 10:00 - Robin Kessler: hello\n01/02/2026, 10:05 - Bo: hello\n';
    const folder = folderOf({ 'WhatsApp Chat with Bo.txt': chat });
    const { out } = await tiewise('report', folder, '--me', 'typo@posteo.example');

    expect(out).toContain('The ties of Robin Kessler');
    expect(out.replace(/\s+/g, ' ')).toContain('What --me gave stands in none of these files');
    expect((await tiewise('report', folder, '--me', 'Robin Kessler')).out).not.toContain('What --me gave');
  });
});

describe('a report with hostile names', () => {
  it('prints no control character and turns no line around', async () => {
    const name = 'Eve\u001b[31m\u001b]0;owned\u0007\u202eevil\r\nROOT';
    const lines = [
      { tiewise: 1, me: 'me' },
      { person: { id: 'eve', name } },
      { at: '2026-11-01', from: 'me', to: ['eve'] },
      { at: '2026-11-02', from: 'eve', to: ['me'], kind: 'help' },
    ];
    const { out } = await tiewise(
      'report',
      folderOf({ 'log.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') }),
    );

    expect(out).toContain('Eve');
    for (const mark of ['\u001b', '\u0007', '\u202e', '\r']) expect(out).not.toContain(mark);
  });
});
