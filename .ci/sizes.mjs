import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { StepFailure } from './step.mjs';

/** Kilobytes (1000 bytes) that all of an import may take in a page: bundled with what it needs, minified, gzipped. */
const budgets = JSON.parse(readFileSync(new URL('sizes.json', import.meta.url), 'utf8'));

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
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${name}'`, resolveDir: project },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return Number((gzipSync(outputFiles[0].contents).length / 1000).toFixed(1));
}
