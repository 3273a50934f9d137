import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

/** Who may import whom; whatever is not listed here may not. */
const allowed = new Map([
  ['core', []],
  ['importers', ['core']],
  ['metrics', ['core']],
  ['visualiser', ['core', 'metrics']],
  ['warehouse', ['core']],
  ['cli', ['core', 'importers', 'metrics', 'visualiser', 'warehouse']],
  ['examples', ['core', 'importers', 'metrics', 'visualiser', 'warehouse', 'cli']],
]);

const homes = new Map([
  ...readdirSync(new URL('packages', root)).map(
    (name) => [name, new URL(`packages/${name}/`, root)] as const,
  ),
  ['examples', new URL('examples/', root)] as const,
]);

const libraries = [...homes.keys()].filter((name) => !['cli', 'warehouse', 'examples'].includes(name));

/** Asks Node for threads, if it runs in Node: what `@tiewise/core/threads` alone imports. */
const THREADS = 'core/src/node-threads.ts';

const hiddenInputs: [string, RegExp, ...string[]][] = [
  ['a Node built-in', /['"]node:/, THREADS],
  ['the process', /(?<![.\w])process\b[.[]/, THREADS],
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
  ['a random source', /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/],
  ['the network', /(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['the locale', /\.toLocale\w+\(\)|\.localeCompare\([^,]*\)/],
];

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function edgesOf(home: URL): string[] {
  const manifest: Manifest = JSON.parse(readFileSync(new URL('package.json', home), 'utf8'));
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  const all = { ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies };
  return Object.keys(all)
    .filter((name) => name.startsWith('@tiewise/'))
    .map((name) => name.slice('@tiewise/'.length));
}

/** As they are written: what a build makes of them, with libraries in it, is not among them. */
function sourcesOf(name: string): [string, string][] {
  const src = new URL(`packages/${name}/src/`, root);
  if (!existsSync(src)) return [];
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('generated'),
  );
  return files.map((file) => [`${name}/src/${file}`, readFileSync(new URL(file, src), 'utf8')]);
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

describe('the import arrows', () => {
  it.each([...homes])('let %s depend only on what lies before it', (name, home) => {
    expect(allowed.get(name), `${name} has no arrows of its own yet`).toBeDefined();
    expect(edgesOf(home).filter((target) => !allowed.get(name)?.includes(target))).toEqual([]);
  });
});

describe('the library packages', () => {
  it.each(hiddenInputs)('never reach for %s', (_, pattern, ...doors) => {
    const found = libraries.flatMap(sourcesOf).filter(([, source]) => pattern.test(withoutComments(source)));

    expect(found.map(([file]) => file)).toEqual(doors);
  });
});
