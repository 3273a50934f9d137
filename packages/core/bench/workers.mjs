/**
 * `node workers.mjs [--rows=1e6,1e7]`: the ties of a log on the main thread and in one and two workers,
 * each in a process of its own. README.md beside this file describes the log.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { AS_OF } from './definition.mjs';
import { filledLog } from './engines/ours.mjs';
import { generate, peopleAndTies } from './generate.mjs';

/** Runs of each, of which the middle one by CPU seconds is printed. */
const RUNS = 3;
const worker = `
  import { parentPort } from 'node:worker_threads';
  import { serveTies } from '${import.meta.resolve('@tiewise/core/worker')}';
  serveTies(parentPort);
`;
const ways = [
  { title: 'tiesAt' },
  { title: '1 worker', workers: 1 },
  { title: '2 workers', workers: 2 },
  { title: '1 worker, no shared memory', workers: 1, alone: true },
  { title: '2 workers, no shared memory', workers: 2, alone: true },
];

if (process.argv[2]?.startsWith('{')) console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]))));
else main(parseArgs({ options: { rows: { type: 'string', default: '1e6,1e7' } } }).values);

function main({ rows }) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tiewise-workers-'));
  console.log('| rows | | CPU s | wall s | main thread held up, ms | asked again: CPU s | held up, ms |');
  console.log('|---:|---|---:|---:|---:|---:|---:|');
  for (const size of rows.split(',').map(Number)) {
    const folder = path.join(scratch, String(size));
    generate(folder, { rows: size, ...peopleAndTies(size) });
    const runs = ways.map(() => []);
    for (let run = 0; run < RUNS; run++)
      for (const [i, way] of ways.entries()) runs[i].push(inProcess({ ...way, folder, size }));
    for (const [i, { title }] of ways.entries()) console.log(lineOf(size, title, runs[i]));
    rmSync(folder, { recursive: true });
  }
  rmSync(scratch, { recursive: true });
}

function inProcess(options) {
  const { status, stdout } = spawnSync(process.execPath, [import.meta.filename, JSON.stringify(options)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${options.title}: exit code ${status}`);
  return JSON.parse(stdout);
}

function lineOf(size, title, runs) {
  const middle = (of) => runs.map(of).sort((x, y) => x - y)[RUNS >> 1];
  const cells = [
    middle(([first]) => first.cpu).toFixed(2),
    middle(([first]) => first.wall).toFixed(2),
    middle(([first]) => first.held).toFixed(0),
    middle(([, again]) => again.cpu).toFixed(2),
    middle(([, again]) => again.held).toFixed(0),
  ];
  return `| ${size.toExponential().replace('+', '')} | ${title} | ${cells.join(' | ')} |`;
}

/** The first call, which hands the log over, and one after it, with the network as good as new. */
async function measure({ folder, size, workers = 0, alone = false }) {
  const { InteractionLog, Network } = await import('@tiewise/core');
  const { tiesInWorkers } = await import('@tiewise/core/worker');
  const log = filledLog(new InteractionLog(), peopleAndTies(size).people, folder);
  if (alone) globalThis.SharedArrayBuffer = undefined;
  const url = new URL(`data:text/javascript,${encodeURIComponent(worker)}`);
  const all = Array.from({ length: workers }, () => new Worker(url));
  await Promise.all(all.map((one) => new Promise((resolve) => one.once('online', resolve))));
  const ties = () => {
    const network = Network.of({ interactions: log });
    return workers === 0 ? network.tiesAt(AS_OF) : tiesInWorkers(network, AS_OF, { workers: all });
  };
  const figures = [await timed(ties), await timed(ties)];
  for (const one of all) one.terminate();
  return figures;
}

async function timed(work) {
  let held = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  tick();
  clearInterval(timer);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1000, held };
}
