import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const docs = path.join(folder, '../docs');
const scratch = mkdtempSync(path.join(tmpdir(), 'tiewise-forward-'));
const data = process.env.TIEWISE_DATA;

/** What the study prints, run by plain Node on the built packages. */
async function printed(...args: string[]): Promise<string> {
  const { TIEWISE_DATA: _, ...env } = process.env;
  const script = path.join(folder, 'pay-it-forward.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { env });
  return stdout;
}

function log(name: string, ...lines: string[]): string {
  const file = path.join(scratch, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

afterAll(() => rmSync(scratch, { recursive: true }));

describe('pay-it-forward.mjs', () => {
  it('reads a forum’s log as SNAP writes it, who answered first', async () => {
    const out = await printed(log('forum.txt', '1 2 1254192988', '2 3 1254292988', '3 1 1254392988'));

    expect(out).toContain('forum.txt: 3 favours, 2009-09-29 to 2009-10-01');
    expect(out).toMatch(/passed on: A>B, then B>C +2 +2 +2\n/);
    expect(out).toMatch(/came back: A>B, B>C, C>A +1 +1 +1\n/);
    expect(out).toContain('User 1 helped user 2 on 29 September 2009; user 2 helped user 3 1 day later;');
  });

  it('takes answers for favours and comments for none', async () => {
    const rows = [
      'source,target,time,kind',
      '1,2,1254192988,a2q',
      '2,3,1254292988,a2q',
      '3,1,1254392988,c2a',
    ];

    expect(await printed(log('forum.csv', ...rows))).toContain('forum.csv: 2 favours');
  });

  it('says plainly that without a log it is about mail', async () => {
    const out = await printed('--shuffles', '3');

    expect(out).toMatch(/^No log given, so this is the office mail that comes with Tiewise/);
    expect(out).toContain('enron-email.csv.gz: 34,427 mails');
  });

  it('draws on request', async () => {
    const svg = path.join(scratch, 'plot.svg');
    await printed(log('forum.txt', '1 2 1254192988', '2 3 1254292988'), '--svg', svg);

    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [\s\S]*forum.txt: 2 favours[\s\S]*<\/svg>\n$/);
  });
});

describe('the page on paying it forward', () => {
  const page = readFileSync(path.join(docs, 'metrics/pay-it-forward.md'), 'utf8');

  it('shows the picture there is', () => {
    expect(page).toContain('(../pay-it-forward.svg)');
    expect(existsSync(path.join(docs, 'pay-it-forward.svg'))).toBe(true);
  });

  const forum = data && path.join(data, 'mathoverflow-help.csv.gz');
  if (!forum || !existsSync(forum)) {
    it('TIEWISE_DATA was not given', () => {
      console.info('pay-it-forward.mjs: MathOverflow was not read, TIEWISE_DATA was not given');
    });
    return;
  }

  it('tells of MathOverflow what the study prints, and shows the picture it draws', async () => {
    const svg = path.join(scratch, 'mathoverflow.svg');
    const lines = (await printed(forum, '--svg', svg)).split('\n');
    const quoted = /```\n(mathoverflow-help[\s\S]*?)```/.exec(page)?.[1].trim().split('\n') ?? [];

    expect(quoted.length).toBeGreaterThan(10);
    for (const line of quoted) expect(lines).toContain(line);
    expect(readFileSync(svg, 'utf8')).toBe(readFileSync(path.join(docs, 'pay-it-forward.svg'), 'utf8'));
  }, 300_000);
});
