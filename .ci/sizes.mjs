import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { StepFailure } from './step.mjs';

/** Kilobytes (1000 bytes) that an import may take in a page: bundled with all it needs, minified, gzipped. */
const budgets = JSON.parse(readFileSync(new URL('sizes.json', import.meta.url), 'utf8'));

/** What a written page holds: what shows a picture, and that with what writes pages and drawings. */
const scripts = new Map([
  ['the viewer in a written page', 'src/view.ts'],
  ['all of the script of a written page', 'src/viewer-page.ts'],
]);

/** Measures the packages installed in `project`; fails if an import is over its budget. */
export async function checkSizes(project) {
  const sizes = [];
  for (const [name, budget] of Object.entries(budgets)) {
    sizes.push({ name, budget, size: await sizeOf(name, project) });
  }
  const lines = sizes.map(({ name, size, budget }) => `  ${name} ${size} kB of ${budget} kB`);
  if (sizes.some(({ size, budget }) => size > budget)) {
    throw new StepFailure(
      `Over the budget in .ci/sizes.json (gzipped, with all it needs):\n${lines.join('\n')}`,
    );
  }
  return lines.join('\n');
}

async function sizeOf(name, project) {
  const entry = scripts.get(name);
  const texts = entry === undefined ? await loadedBy(name, project) : [await scriptOf(entry)];
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  return Number((bytes / 1000).toFixed(1));
}

/** Loaded only now: on a fresh clone what it is built with is not installed before. */
async function scriptOf(entry) {
  const { script } = await import('../packages/visualiser/build.mjs');
  return script(entry);
}

/** The files an import loads at once; what it may ask for later, if ever, is not among them. */
async function loadedBy(name, project) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from '${name}'`, resolveDir: project },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: project,
    absWorkingDir: project,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const loaded = new Set(['stdin.js']);
  for (const file of loaded) {
    for (const { path: other, kind } of metafile.outputs[file].imports) {
      if (kind === 'import-statement') loaded.add(other);
    }
  }
  return outputFiles
    .filter((file) => loaded.has(path.relative(project, file.path).replaceAll(path.sep, '/')))
    .map(({ contents }) => contents);
}
