import { rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { installPacked, packPackages } from './pack.mjs';
import { setUp } from './setup.mjs';
import { checkSizes } from './sizes.mjs';
import { loudStep, root, run, runMain, StepFailure, step } from './step.mjs';

const isCi = !['', '0', 'false', undefined].includes(process.env.CI);

await runMain(async () => {
  await setUp();
  await step('format and lint', () => tool('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.']));
  await step('types', () => tool('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.base.json']));
  await step('benchmark of ties, small', () =>
    tool('../packages/core/bench/ties.bench.mjs', ['--rows=1e5', '--quick']),
  );
  const packages = await step('pack', packPackages);
  await step('exports', () => packages.forEach(checkExports));
  const project = await step('install the packed packages', () => installPacked(packages));
  try {
    console.log(await step('sizes', () => checkSizes(project)));
    const browser = await step('browser', browserForTests);
    const env = { ...process.env, TIEWISE_PACKED: project, TIEWISE_BROWSER: browser ?? '' };
    loudStep('tests', process.execPath, ['node_modules/vitest/vitest.mjs', 'run'], { env });
    console.log(
      browser
        ? '\nAll checks passed.'
        : '\nAll checks passed, but BROWSER TESTS WERE SKIPPED: no browser was found.',
    );
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});

/** Runs a tool from node_modules without a shell, so it is found the same way everywhere. */
function tool(program, args) {
  run(process.execPath, [path.join(root, 'node_modules', program), ...args]);
}

function checkExports({ file, subpaths }) {
  tool('publint/src/cli.js', ['run', file, '--strict']);
  const plain = ['--profile=esm-only', '--format=ascii', '--no-color', '--no-emoji'];
  tool('@arethetypeswrong/cli/dist/index.js', [file, ...plain, '--entrypoints', ...subpaths]);
}

async function browserForTests() {
  const { file, why } = await findBrowser({ install: true });
  if (file) return file;
  if (isCi) throw new StepFailure(why);
  console.log(`\n${why}\nBROWSER TESTS ARE SKIPPED.`);
}
