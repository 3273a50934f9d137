/**
 * `node ties.bench.mjs --rows=1e6,1e7`: from a log to its ties, here and by other means, side by side.
 * README.md beside this file says what the options and figures mean.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { enginesHere } from './engines.mjs';
import { peopleAndTies } from './generate.mjs';
import { differences } from './summary.mjs';
import { machineLine, tableOf } from './table.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
  options: { rows: text, runs: text, engines: text, seed: text, core: text, quick: { type: 'boolean' } },
  allowPositionals: true,
});

// Ended by hand, it still removes its logs: the step that runs ends, and that is a failure.
process.on('SIGINT', () => {});
const scratch = mkdtempSync(path.join(tmpdir(), 'tiewise-ties-'));
try {
  main();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}

function main() {
  const { quick = false } = values;
  const sizes = (values.rows ?? (quick ? '1e5' : '1e6,1e7')).split(',').map(Number);
  if (!sizes.every((size) => size >= 1000)) throw new Error(`--rows: 1000 or more, got ${values.rows}`);
  const only = values.engines?.split(',');
  const { engines, missing } = enginesHere({ core: coreUrl(), scratch, only, quick, sizes });

  const machine = machineLine();
  const lines = sizes.flatMap((rows) => measureSize(rows, engines, quick));
  console.log(`\n${machine}\n\n${tableOf(lines)}`);
  for (const why of missing) console.log(`LEFT OUT - ${why}`);
  if (quick) console.log('LEFT OUT - DuckDB and pandas: --quick');

  const wrong = lines.flatMap((line) => line.wrong);
  if (wrong.length > 0) throw new Error(`THE ENGINES DO NOT AGREE\n${wrong.join('\n')}`);
  console.log('Every engine gave the same ties: as many, and each column the same sums to 1e-9.');
}

function measureSize(rows, engines, quick) {
  const taking = engines.filter(({ upTo }) => rows <= upTo);
  const runs = Number(values.runs ?? (quick || rows > 1e7 ? 1 : 3));
  const folders = {};
  for (const order of new Set(taking.map((engine) => engine.order))) folders[order] = newLog(rows, order);

  const lines = taking.map(({ title }) => ({ rows, title, runs: [], wrong: [] }));
  const expected = {};
  for (let run = 1; run <= runs; run++) {
    for (const [i, { name, title, order, options, ownTies }] of taking.entries()) {
      const given = { ...options, folder: folders[order], scratch, people: peopleAndTies(rows).people };
      const { summary, ...figures } = measured(given);
      const key = ownTies ? name : 'all';
      expected[key] ??= summary;
      lines[i].runs.push({ ...figures, ties: summary.ties });
      lines[i].wrong.push(
        ...differences(expected[key], summary).map((what) => `${rows} rows, ${title}: ${what}`),
      );
      console.error(`${rows} rows, run ${run} of ${runs}, ${title}: ${figures.cpu.toFixed(2)} CPU s`);
    }
  }
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
  return lines;
}

function newLog(rows, order) {
  const folder = path.join(scratch, `${rows}-${order}`);
  const began = performance.now();
  const seed = values.seed ? ['--seed', values.seed] : [];
  node([path.join(import.meta.dirname, 'generate.mjs'), '--rows', rows, '--order', order, ...seed, folder]);
  console.error(`${rows} rows, ${order}: made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return folder;
}

function measured(options) {
  const script = path.join(import.meta.dirname, 'measure.mjs');
  return JSON.parse(node(['--expose-gc', script, JSON.stringify(options)]));
}

/** In a process of its own, so that no figure holds what another engine left behind. */
function node(args) {
  const { status, signal, stdout } = spawnSync(process.execPath, args.map(String), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')}\nended with ${signal ?? `exit code ${status}`}`);
  return stdout;
}

/** The built package, or another build of it to compare with. */
function coreUrl() {
  const url = values.core ? pathToFileURL(values.core).href : import.meta.resolve('@tiewise/core');
  if (!existsSync(fileURLToPath(url))) throw new Error(`There is no ${url}; build it with: npm run build`);
  return url;
}
