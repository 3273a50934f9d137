import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../../docs/workers.md', import.meta.url), 'utf8');
const blocks = Array.from(page.matchAll(/```js\n([\s\S]*?)```/g), ([, code]) => code);
const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-workers-page-'));

/** What the page leaves to its reader: a network, a moment, a bar to draw. */
const given = `
  import { Network } from '@tiewise/core';
  const network = Network.of({ interactions: [{ at: '2026-01-01', from: 'ana', to: 'bo' }] });
  const asOf = '2026-11-23';
  let drawn;
  const bar = { update: (part) => { drawn = part; } };
`;

/** The blocks that are complete: the worker of Node is a file beside the script. */
function block(text: string): string {
  const found = blocks.find((code) => code.includes(text));
  if (found === undefined) throw new Error(`docs/workers.md has no block with ${text}`);
  return found;
}

function printed(code: string, last: string): string {
  const script = path.join(folder, 'script.mjs');
  writeFileSync(script, `${given}\n${code}\n${last}`);
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: 60_000 });
  expect(stderr).toBe('');
  return stdout.trim();
}

beforeAll(async () => {
  const home = path.join(folder, 'node_modules/@tiewise/core');
  mkdirSync(home, { recursive: true });
  const names = ['index', 'threads', 'thread', 'worker'];
  const entryPoints = names.map((name) => fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url)));
  await build({ entryPoints, outdir: home, bundle: true, splitting: true, format: 'esm', platform: 'node' });
  const exports = { '.': './index.js', './threads': './threads.js', './worker': './worker.js' };
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ type: 'module', exports }));
  writeFileSync(path.join(folder, 'ties-worker.mjs'), block('// ties-worker.mjs'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/workers.md', () => {
  it('begins with all that is needed in Node', () => {
    expect(printed(blocks[0] ?? '', 'console.log(ties.size)')).toBe('1');
  });

  it('chooses and ends threads', () => {
    expect(printed(block('closeThreads'), 'console.log(ties.size)')).toBe('1');
  });

  it('tells progress, and can give up', () => {
    const code = `import { tiesInThreads } from '@tiewise/core/threads';\n${block('AbortController')}`;

    expect(printed(code, 'console.log(ties.size, drawn)')).toBe('1 1');
  });

  it('shows workers of your own in Node', () => {
    const last = 'console.log(ties.size); for (const worker of workers) worker.terminate();';

    expect(printed(block("from 'node:worker_threads';\nimport { tiesInWorkers }"), last)).toBe('1');
  });

  it('shows files for a page that bundle', async () => {
    for (const text of ['serveTies(self)', "type: 'module'"]) {
      const stdin = { contents: `${text.includes('self') ? '' : given}${block(text)}`, resolveDir: folder };
      const external = ['events'];
      const options = { bundle: true, format: 'esm', platform: 'browser', write: false, external } as const;
      await expect(build({ ...options, stdin, logLevel: 'silent' })).resolves.toHaveProperty('outputFiles');
    }
  });
});
