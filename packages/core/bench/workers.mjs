/**
 * `node workers.mjs [--rows=1e6,1e7] [--order=time|shuffled] [--runs=3]`: the ties of a log on the calling
 * thread and in one and two threads, each in a process of its own. With `--busy` two more processes keep two
 * processors busy meanwhile. README.md beside this file describes the log.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { AS_OF } from './definition.mjs';
import { filledLog } from './engines/ours.mjs';
import { generate, peopleAndTies } from './generate.mjs';

const worker = `
  import { parentPort } from 'node:worker_threads';
  import { serveTies } from '${import.meta.resolve('@tiewise/core/worker')}';
  serveTies(parentPort);
  parentPort.on('message', (message) => message === 'free?' && parentPort.postMessage('free'));
`;
const ways = [
  { title: '`tiesAt`' },
  { title: '`tiesInThreads`, threads: 0', threads: 0 },
  { title: '1 worker', workers: 1 },
  { title: '2 workers', workers: 2 },
  { title: '1 worker, no shared memory', workers: 1, alone: true },
  { title: '2 workers, no shared memory', workers: 2, alone: true },
];

if (process.argv[2] === 'spin') for (;;);
else if (process.argv[2]?.startsWith('{'))
  console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]))));
else {
  const options = { rows: '1e6,1e7', order: 'time', runs: '3' };
  const text = Object.entries(options).map(([name, value]) => [name, { type: 'string', default: value }]);
  const busy = { type: 'boolean', default: false };
  main(parseArgs({ options: { ...Object.fromEntries(text), busy }, allowPositionals: true }).values);
}

function main({ rows, order, runs, busy }) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tiewise-workers-'));
  const spins = busy ? [1, 2].map(() => spawn(process.execPath, [import.meta.filename, 'spin'])) : [];
  console.log('| rows | | CPU s | wall s | asked again: CPU s | wall s | held up | gap | rejects | free |');
  console.log('|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const size of rows.split(',').map(Number)) {
    const folder = path.join(scratch, String(size));
    generate(folder, { rows: size, order, ...peopleAndTies(size) });
    const all = ways.map(() => []);
    for (let run = 0; run < Number(runs); run++)
      for (const [i, way] of ways.entries()) all[i].push(inProcess({ ...way, folder, size }));
    for (const [i, { title }] of ways.entries()) console.log(lineOf(size, title, all[i]));
    rmSync(folder, { recursive: true });
  }
  for (const spin of spins) spin.kill();
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

/** Medians of time spent; of what is to be short, in milliseconds, the longest of all runs. */
function lineOf(size, title, runs) {
  const middle = (of) => runs.map(of).sort((x, y) => x - y)[runs.length >> 1];
  const longest = (name) =>
    Math.max(...runs.flatMap(({ calls, stop }) => [...calls, stop].map((x) => x[name] ?? 0)));
  const cells = [
    middle(({ calls: [first] }) => first.cpu).toFixed(2),
    middle(({ calls: [first] }) => first.wall).toFixed(2),
    middle(({ calls: [, again] }) => again.cpu).toFixed(2),
    middle(({ calls: [, again] }) => again.wall).toFixed(2),
    ...['held', 'gap', 'rejects', 'free'].map((name) => longest(name).toFixed(0)),
  ];
  return `| ${size.toExponential().replace('+', '')} | ${title} | ${cells.join(' | ')} |`;
}

/** Two calls, and one that is given up. */
async function measure({ folder, size, workers = 0, threads, alone = false }) {
  if (alone) globalThis.SharedArrayBuffer = undefined;
  const { InteractionLog, Network } = await import('@tiewise/core');
  const { tiesInWorkers } = await import('@tiewise/core/worker');
  const { tiesInThreads } = await import('@tiewise/core/threads');
  const log = filledLog(new InteractionLog(), peopleAndTies(size).people, folder);
  const url = new URL(`data:text/javascript,${encodeURIComponent(worker)}`);
  const all = Array.from({ length: workers }, () => new Worker(url));
  await Promise.all(all.map((one) => new Promise((resolve) => one.once('online', resolve))));
  const ties = (options) => {
    const network = Network.of({ interactions: log });
    if (workers > 0) return tiesInWorkers(network, AS_OF, { ...options, workers: all });
    return threads === undefined
      ? network.tiesAt(AS_OF)
      : tiesInThreads(network, AS_OF, { ...options, threads });
  };
  const calls = [await timed(ties), await timed(ties)];
  const stop = workers === 0 ? {} : await givenUp(ties, all);
  for (const one of all) one.terminate();
  return { calls, stop };
}

async function timed(work) {
  let [held, gap] = [0, 0];
  let last = performance.now();
  let told = last;
  const tick = () => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  };
  const onProgress = () => {
    const now = performance.now();
    gap = Math.max(gap, now - told);
    told = now;
  };
  const timer = setInterval(tick, 1);
  const began = performance.now();
  const before = process.cpuUsage();
  await work({ onProgress });
  const { user, system } = process.cpuUsage(before);
  tick();
  if (told > began) onProgress();
  clearInterval(timer);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1000, held, gap };
}

/** At several places, how long it takes from giving up until that is known, and until the workers answer again. */
async function givenUp(ties, all) {
  const longest = { rejects: 0, free: 0 };
  for (const part of [0.05, 0.3, 0.7]) {
    const controller = new AbortController();
    let at = Number.NaN;
    const onProgress = ({ done, total }) => {
      if (controller.signal.aborted || done < part * total) return;
      at = performance.now();
      controller.abort();
    };
    await ties({ signal: controller.signal, onProgress }).catch(() => {});
    longest.rejects = Math.max(longest.rejects, performance.now() - at);
    const answers = all.map(
      (one) => new Promise((resolve) => one.on('message', (data) => data === 'free' && resolve())),
    );
    for (const one of all) one.postMessage('free?');
    await Promise.all(answers);
    longest.free = Math.max(longest.free, performance.now() - at);
  }
  return longest;
}
