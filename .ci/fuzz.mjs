/** `npm run fuzz -- --inputs=100000 --format=vcard`: every importer on damaged files and garbage. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setUp } from './setup.mjs';
import { loudStep, root, runMain, step } from './step.mjs';

const bundle = path.join(root, '.cache/fuzz/fuzz.mjs');

await runMain(async () => {
  if (!existsSync(path.join(root, 'node_modules/.tiewise-installed'))) await setUp();
  await step('bundle the importers', bundleFuzz);
  loudStep('fuzz', process.execPath, ['--enable-source-maps', bundle, ...process.argv.slice(2)]);
});

/** From the sources, so that what is fuzzed is what is written. */
async function bundleFuzz() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [path.join(root, 'packages/importers/fuzz/main.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
    alias: { '@tiewise/core': path.join(root, 'packages/core/src/index.ts') },
    nodePaths: [path.join(root, 'node_modules')],
  });
}
