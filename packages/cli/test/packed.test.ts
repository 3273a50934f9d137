import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';

/** A project with the built and packed packages installed, and a browser: `npm test` provides both. */
const { TIEWISE_PACKED: project, TIEWISE_BROWSER: executablePath } = process.env;

const compiler = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));
const source = fileURLToPath(new URL('packed/answer.ts', import.meta.url));

/** Prints how many names each module exports, in Node itself: no loader, no alias, no TypeScript. */
const countExports = `
  const counts = {};
  for (const name of process.argv.slice(1)) counts[name] = Object.keys(await import(name)).length;
  console.log(JSON.stringify(counts));
`;

function inProject(...parts: string[]): string {
  return path.join(project ?? '', ...parts);
}

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

function isLibrary(name: string): boolean {
  return name !== 'cli' && name !== 'warehouse';
}

function packageFolder(name: string): string {
  return inProject('node_modules', name);
}

/** Every module that can be imported. */
function modulesOf(name: string): string[] {
  const { exports } = JSON.parse(readFileSync(path.join(packageFolder(name), 'package.json'), 'utf8'));
  const subpaths = Object.keys(exports).filter((subpath) => subpath !== './package.json');
  return subpaths.map((subpath) => path.posix.join(name, subpath));
}

/** What TypeScript says, under Node's own rules, of a project that imports every module and checks their types. */
function typeErrorsOf(modules: string[]): string {
  writeFileSync(inProject('all.ts'), modules.map((module) => `import '${module}';`).join('\n'));
  const lib = 'es2023,dom,dom.iterable,dom.asynciterable';
  try {
    return node(
      compiler,
      'all.ts',
      '--module',
      'nodenext',
      '--strict',
      '--noEmit',
      '--lib',
      lib,
      '--skipDefaultLibCheck',
    );
  } catch (error) {
    return String(Object(error).stdout);
  }
}

async function answerOfNode(): Promise<unknown> {
  const outfile = inProject('answer.mjs');
  await build({ entryPoints: [source], outfile, format: 'esm' });
  return JSON.parse(
    node(
      '--eval',
      `import('./answer.mjs').then((m) => m.answer()).then((answer) => console.log(JSON.stringify(answer)))`,
    ),
  );
}

/** One script for a page; esbuild fails on a package that asks for a Node built-in. */
async function pageScript(contents: string): Promise<string> {
  const stdin = { contents, loader: 'ts', resolveDir: project ?? '' } as const;
  const options = { bundle: true, format: 'iife', globalName: 'packed', platform: 'browser' } as const;
  const { outputFiles } = await build({ ...options, stdin, write: false, logLevel: 'silent' });
  return outputFiles[0]?.text ?? '';
}

async function answerOfBrowser(script: string, executablePath: string): Promise<unknown> {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    return await page.evaluate('packed.answer()');
  } finally {
    await browser.close();
  }
}

describe.skipIf(!project)('the packed packages', () => {
  const names = project ? readdirSync(inProject('node_modules/@tiewise')) : [];

  it.each(names)('of which @tiewise/%s loads in plain Node, every module of it', (name) => {
    const modules = modulesOf(`@tiewise/${name}`);
    const counts: Record<string, number> = JSON.parse(
      node('--input-type=module', '--eval', countExports, ...modules),
    );

    expect(Object.keys(counts)).toEqual(modules);
    expect(modules.filter((module) => counts[module] === 0)).toEqual([]);
  });

  it('have types that hold without any of the workspace', { timeout: 60_000 }, () => {
    expect(typeErrorsOf(names.flatMap((name) => modulesOf(`@tiewise/${name}`)))).toBe('');
  });

  it('start as a program', () => {
    expect(node(path.join(packageFolder('@tiewise/cli'), 'dist/main.js'), '--help')).toContain('report');
  });

  it.each(names.filter(isLibrary))(
    'of which @tiewise/%s builds for a browser, every module of it',
    async (name) => {
      const imports = modulesOf(`@tiewise/${name}`).map(
        (module) => `import * as all from '${module}'; console.log(all);`,
      );

      for (const contents of imports) await expect(pageScript(contents)).resolves.toBeTypeOf('string');
    },
  );

  it.skipIf(!executablePath)(
    'answer in a browser what they answer in Node',
    { timeout: 120_000 },
    async () => {
      const script = await pageScript(readFileSync(source, 'utf8'));

      const answer = await answerOfNode();

      expect(answer).toMatchObject({ name: 'Ana Lima', cards: [1], ties: 2 });
      expect(await answerOfBrowser(script, executablePath ?? '')).toEqual(answer);
    },
  );
});
