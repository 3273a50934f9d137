import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setUp } from './setup.mjs';
import { root, runMain } from './step.mjs';

const program = path.join(root, 'packages/cli/dist/main.js');
const example = [
  'examples/data/alex',
  ...['--as-of', '2026-11-23'],
  ...['--out', 'examples/report/report.txt', '--json', 'examples/report/report.json'],
  ...['--html', 'examples/report/report.html'],
];

/** Files that are named are looked for where the command was typed; the example is in the repository. */
await runMain(async () => {
  await setUp();
  const given = process.argv.slice(2);
  const [files, cwd] = given.length > 0 ? [given, process.env.INIT_CWD] : [example, root];
  const { status } = spawnSync(process.execPath, [program, 'report', ...files], { cwd, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
