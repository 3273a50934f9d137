import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${folder}/../README.md`, 'utf8');
const exportsOfAlex = [
  'Complete_LinkedInDataExport_11-20-2026.zip',
  'Mail/All mail Including Spam and Trash.mbox',
  'contacts.vcf',
];

/** What a script of this folder prints, run by plain Node on the built packages. */
async function printed(script: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, AS_OF: '2026-11-23' };
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { cwd: folder, env });
  return stdout;
}

/** Runs code as a script that lies in this folder. */
async function printedBy(code: string, ...args: string[]): Promise<string> {
  const script = `${folder}/readme-${Math.abs(code.length)}.tmp.mjs`;
  writeFileSync(script, code);
  try {
    return await printed(script, ...args);
  } finally {
    rmSync(script);
  }
}

function codeBlocks(text: string): string[] {
  return Array.from(text.matchAll(/```js\n([\s\S]*?)```/g), ([, code]) => code);
}

describe('the examples', () => {
  it.each(['reconnect.mjs', 'give-and-take.mjs', 'two-clocks.mjs'])('%s is under 40 lines', (script) => {
    expect(readFileSync(`${folder}/${script}`, 'utf8').split('\n').length).toBeLessThan(40);
  });

  it('reconnect.mjs names the old friend first', async () => {
    expect(await printed('reconnect.mjs')).toMatch(
      /^Mara Ostrow\n {2}Mara Ostrow and you were in touch on 61 days/,
    );
  });

  it('reconnect.mjs takes files of your own', async () => {
    expect(await printed('reconnect.mjs', `data/alex/${exportsOfAlex[1]}`)).toContain('Mara Ostrow');
  });

  it('give-and-take.mjs finds the reciprocity that igraph and networkx find in the log', async () => {
    const out = await printed('give-and-take.mjs');

    expect(out).toContain('34427 of 38131 rows kept');
    expect(out).toContain('60.5 % of links go both ways');
  });

  it('two-clocks.mjs draws the picture of the concepts', async () => {
    const picture = readFileSync(`${folder}/../docs/two-clocks.svg`, 'utf8');

    expect(await printed('two-clocks.mjs')).toBe(picture);
    expect(readFileSync(`${folder}/../docs/concepts.md`, 'utf8')).toContain('(two-clocks.svg)');
  });
});

describe('the README', () => {
  const [first, second] = codeBlocks(readme);

  it('begins with five lines that print what stands below them', async () => {
    const imports =
      readFileSync(`${folder}/reconnect.mjs`, 'utf8').match(/^import .*(node:fs|@tiewise).*$/gm) ?? [];
    const files = exportsOfAlex.map((name) => `data/alex/${name}`);
    const quoted = Array.from(readme.matchAll(/^> (.*)$/gm), ([, line]) => line).join(' ');

    expect(first.trim().split('\n')).toHaveLength(5);
    expect((await printedBy([...imports, first].join('\n'), ...files)).trim()).toBe(quoted);
  });

  it('has a second sample whose comments are what it prints', async () => {
    const comments = Array.from(second.matchAll(/\/\/ (.*)$/gm), ([, text]) => text);

    expect((await printedBy(second)).trim().split('\n')).toEqual(comments);
  });

  it('links to pages that are there', () => {
    for (const [, page] of readme.matchAll(/\]\(([\w./-]+)\)/g)) {
      expect(() => readFileSync(`${folder}/../${page.replace(/\/?$/, '')}`), page).not.toThrow(/ENOENT/);
    }
  });
});
