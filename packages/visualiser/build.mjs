import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { build } from 'vite';
import { leanSigma } from './lean-sigma.mjs';

const home = fileURLToPath(new URL('.', import.meta.url));
const packages = path.dirname(path.resolve(home));
const output = path.join(home, 'src/generated/page-code.ts');

/** What would be read otherwise in a page, or in another encoding, so that the hash fails. */
const unfit = /<!--|[^\t\n -~]/;

/**
 * Bundles what a written page runs, with its style, into a module of the package: `src/generated/page-code.ts`.
 * All of it comes from the sources of the packages, so that nothing has to be built before; the same sources give the
 * same text. The file's time is that of the last build.
 */
export async function buildPageCode() {
  const [code, style] = [await script('src/viewer-page.ts'), await styleSheet('src/page.css')];
  const text = [
    '/** Written by build.mjs. */',
    `export const pageCode: string = ${JSON.stringify(code)};`,
    `export const pageCodeHash: string = '${hashOf(code)}';`,
    `export const pageStyle: string = ${JSON.stringify(style)};`,
    `export const pageStyleHash: string = '${hashOf(style)}';`,
    '',
  ].join('\n');
  if (existsSync(output) && readFileSync(output, 'utf8') === text) utimesSync(output, new Date(), new Date());
  else replace(output, text);
}

/**
 * One script of a module of this package and all it imports, as pages hold it. Made by Vite, since what its minifier
 * makes is three in a hundred smaller than what esbuild's does.
 */
export async function script(entry) {
  const [{ output: chunks }] = await build({
    root: home,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sources, leanSigma, tight],
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      lib: { entry: path.join(home, entry), formats: ['iife'], name: 'page', fileName: 'page' },
      rolldownOptions: { treeshake: { moduleSideEffects: false, propertyReadSideEffects: false } },
    },
  });
  return fit('script', chunks[0].code.replace(/[^\t\n -~]/g, escapeOf));
}

/** Other characters stand in texts alone, where this means the same. */
function escapeOf(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

async function styleSheet(entry) {
  const { code } = await transform(readFileSync(path.join(home, entry), 'utf8'), {
    loader: 'css',
    minify: true,
  });
  return fit('style', code);
}

/** The text of an element, whose end must not stand in it. */
function fit(element, code) {
  const text = code.trim();
  const end = new RegExp(`</${element}`, 'i');
  const [found] = unfit.exec(text) ?? end.exec(text) ?? [];
  if (found !== undefined)
    throw new Error(`${JSON.stringify(found)} must not stand in the ${element} of a page`);
  return text;
}

const sources = {
  name: 'sources of the packages',
  enforce: 'pre',
  resolveId(name) {
    if (!name.startsWith('@tiewise/')) return undefined;
    const [, folder, ...module] = name.split('/');
    return path.join(packages, folder, 'src', `${module.join('/') || 'index'}.ts`);
  },
};

/** Styles and shaders without the room they have for readers, which no minifier of scripts takes out of a text. */
const tight = {
  name: 'tight styles and shaders',
  enforce: 'pre',
  transform(code, id) {
    const [, style, shader] =
      /[\\/](?:ui[\\/](style)[^\\/]*|render[\\/][^\\/]*-(shader))\.ts$/.exec(id) ?? [];
    if (style) return { code: code.replace(/`[^`]*`/g, tightStyle), map: null };
    if (shader) return { code: code.replace(/`[^`]*`/g, tightShader), map: null };
  },
};

function tightStyle(text) {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');
}

/** Lines that begin with `#` have to stay lines; two signs of minus in a row would be another operator. */
function tightShader(text) {
  return text
    .replace(/\n\s+/g, '\n')
    .replace(/ ?([=+*/<>?:,;(){}&|]) ?/g, '$1')
    .replace(/(\w) - (?=\w)/g, '$1-')
    .replace(/([;{}])\n(?!#)/g, '$1');
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Written beside its place and then moved there: whoever reads meanwhile reads all of the one or the other. */
function replace(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPageCode();
