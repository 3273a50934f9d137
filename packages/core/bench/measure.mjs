/**
 * `node --expose-gc measure.mjs OPTIONS`: runs one engine once, in this process, and prints its figures and
 * a summary of its result as JSON. OPTIONS is JSON: `engine` and whatever that engine needs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { summaryOf } from './summary.mjs';

const options = JSON.parse(process.argv[2]);
const { prepare, measure = measureHere } = await import(`./engines/${options.engine}.mjs`);
const { columns, ...figures } = await measure(options);
console.log(JSON.stringify({ ...figures, summary: summaryOf(columns) }));

async function measureHere() {
  const { compute, columnsOf } = await prepare(options);
  forgetPeak();
  const start = megabytes('VmRSS') ?? process.memoryUsage.rss() / 2 ** 20;
  const before = process.cpuUsage();
  const began = performance.now();
  const made = await compute();
  const wall = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peak = megabytes('VmHWM') ?? process.resourceUsage().maxRSS / 1024;
  return { cpu: (user + system) / 1e6, wall, start, peak, columns: await columnsOf(made) };
}

/** What filling the log left behind is no part of the figures, where the system can be asked to forget it. */
function forgetPeak() {
  globalThis.gc?.();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not Linux: the peak is that of the whole process.
  }
}

/** Megabytes of this process as Linux tells them; else undefined. */
function megabytes(name) {
  try {
    const line = new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(line[1]) / 1024;
  } catch {
    return undefined;
  }
}
