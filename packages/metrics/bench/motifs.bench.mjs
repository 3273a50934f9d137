/**
 * `node motifs.bench.mjs [folder] [events]`: counting motifs of two and three events, in events per second of
 * CPU, on the logs of a folder of `source,target,time` tables (.csv.gz; by default TIEWISE_DATA) and on a
 * made-up heavy-tailed log, beside a counter that looks at each pair and triple in the window. That one is
 * given two seconds on each log, and says how fast it came along. Needs the packages built.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { seededRandom, temporalMotifs } from '@tiewise/metrics';

const NAMES = [
  'mathoverflow-help',
  'collegemsg',
  'enron-email',
  'radoslaw-email',
  'bitcoin-otc',
  'reality-calls',
];
const DAY = 86_400;
const DELTAS = [DAY / 24, DAY, 30 * DAY];
const BUDGET_MS = 2000;
const [folder = process.env.TIEWISE_DATA, size = '10000000'] = process.argv.slice(2);

console.log(
  `${'log'.padEnd(20)}${['events', 'people', 'delta h', 'motifs of 3', 'CPU s', 'events/s', 'naive/s', 'times'].map((name) => name.padStart(14)).join('')}`,
);
for (const name of NAMES) {
  const file = path.join(folder ?? '', `${name}.csv.gz`);
  if (folder && existsSync(file)) measure(name, read(file));
  else console.log(`${name.padEnd(20)}  left out: no ${file}`);
}
measure('made up', heavyTailedLog(Number(size)));

function measure(name, log) {
  const people = new Set(log.from);
  for (const person of log.to) people.add(person);
  for (const delta of DELTAS) {
    const cpu = process.cpuUsage();
    const { events, three } = temporalMotifs(log, { delta });
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (user + system) / 1e6;
    const rate = events / seconds;
    const naive = naiveRate(log, delta);
    const motifs = three.flat().reduce((sum, count) => sum + count);
    const cells = [events, people.size, delta / 3600, motifs, seconds.toFixed(2), rate, naive, rate / naive];
    console.log(name.padEnd(20) + cells.map((cell) => shown(cell).padStart(14)).join(''));
  }
}

function shown(cell) {
  if (typeof cell === 'string') return cell;
  return cell > 1e10 || cell < 10
    ? cell.toPrecision(2)
    : cell.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

function read(file) {
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1);
  const [from, to] = [new Uint32Array(lines.length), new Uint32Array(lines.length)];
  const at = new Float64Array(lines.length);
  for (const [i, line] of lines.entries()) [from[i], to[i], at[i]] = line.split(',');
  return { from, to, at };
}

/** A year of events in order of time, in circles of twenty, by people of whom a few do most; half are answered next. */
function heavyTailedLog(events) {
  const people = Math.max(100, Math.round(events / 200));
  const random = seededRandom(7);
  const [from, to] = [new Uint32Array(events), new Uint32Array(events)];
  const at = new Float64Array(events);
  const someone = (crowd) => Math.floor(crowd * random() ** 2);
  for (let event = 0; event < events; event++) {
    at[event] = Math.floor((365 * DAY * event) / events);
    const isAnswer = event > 0 && random() < 0.5;
    const a = isAnswer ? to[event - 1] : someone(people);
    const circle = a - (a % 20);
    const b = random() < 0.85 ? Math.min(people - 1, circle + someone(20)) : someone(people);
    from[event] = a;
    to[event] = isAnswer ? from[event - 1] : b;
  }
  return { from, to, at };
}

/** First events looked at per second, each with all pairs that follow within delta; of the last one, a part. */
function naiveRate({ from, to, at }, delta) {
  const cells = new Map();
  const start = performance.now();
  for (let i = 0; i < at.length; i++) {
    for (let j = i + 1; j < at.length && at[j] - at[i] <= delta; j++) {
      if (j % 64 === 0 && performance.now() - start > BUDGET_MS) {
        const part = (at[j] - at[i]) / delta;
        return (1000 * (i + part)) / (performance.now() - start);
      }
      if (new Set([from[i], to[i], from[j], to[j]]).size > 3) continue;
      for (let k = j + 1; k < at.length && at[k] - at[i] <= delta; k++) {
        const people = [...new Set([from[i], to[i], from[j], to[j], from[k], to[k]])];
        if (people.length > 3) continue;
        const cell = [from[j], to[j], from[k], to[k]].map((person) => people.indexOf(person)).join('');
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
    }
  }
  return (1000 * at.length) / (performance.now() - start);
}
