import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { packageNames, setUp } from './setup.mjs';
import { loudStep, root, runMain } from './step.mjs';

function benchmarks() {
  return packageNames().flatMap((name) => {
    const folder = path.join(root, 'packages', name, 'bench');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.bench.mjs'))
      .map((file) => path.join(folder, file));
  });
}

await runMain(async () => {
  const scripts = benchmarks();
  if (scripts.length === 0) return console.log('There is no benchmark: no packages/*/bench/*.bench.mjs.');

  await setUp();
  for (const script of scripts)
    loudStep(path.relative(root, script), process.execPath, [script, ...process.argv.slice(2)]);
});
