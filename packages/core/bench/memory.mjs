/**
 * `node memory.mjs`: what this machine's memory gives, as the limit of everything else here. One
 * walk from place to place in no order, each known only once the one before is read; one with eight
 * such walks at a time; and reading from one end to the other.
 */
import { wholeNumbersFrom } from './random.mjs';

const LINE = 16;
const STEPS = 1 << 22;
const SIZES = [32, 128, 512, 1024, 4096, 16384, 65536, 131072, 262144];

console.log('| working set | ns a step, one after another | ns a step, eight at a time | reading, GB/s |');
console.log('|--:|--:|--:|--:|');
for (const kilobytes of SIZES) {
  const ring = ringOf((kilobytes * 1024) / 64);
  const cells = [nsOf(STEPS, () => walk(ring)), nsOf(STEPS, () => walkEight(ring)), gigabytesOf(ring)];
  const size = kilobytes < 1024 ? `${kilobytes} kB` : `${kilobytes / 1024} MB`;
  console.log(`| ${[size, ...cells.map((cell) => cell.toFixed(1))].join(' | ')} |`);
}

/** Each cache line holds the place of another, and following them goes through all in one round (Sattolo). */
function ringOf(lines) {
  const next = wholeNumbersFrom(1);
  const order = Uint32Array.from({ length: lines }, (_, i) => i);
  for (let i = lines - 1; i > 0; i--) {
    const j = next() % i;
    [order[i], order[j]] = [order[j], order[i]];
  }
  const ring = new Uint32Array(lines * LINE);
  for (let i = 0; i < lines; i++) ring[i * LINE] = order[i] * LINE;
  return ring;
}

function walk(ring) {
  let place = 0;
  for (let step = 0; step < STEPS; step++) place = ring[place];
  return place;
}

function walkEight(ring) {
  const eighth = Math.floor(ring.length / LINE / 8) * LINE;
  let [a, b, c, d, e, f, g, h] = Array.from({ length: 8 }, (_, i) => i * eighth);
  for (let step = 0; step < STEPS; step += 8) {
    [a, b, c, d] = [ring[a], ring[b], ring[c], ring[d]];
    [e, f, g, h] = [ring[e], ring[f], ring[g], ring[h]];
  }
  return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h;
}

function gigabytesOf(ring) {
  const doubles = new Float64Array(ring.buffer);
  const rounds = Math.max(1, Math.round(2 ** 28 / doubles.byteLength));
  const ns = nsOf(1, () => {
    let sum = 0;
    for (let round = 0; round < rounds; round++) sum += sumOf(doubles);
    return sum;
  });
  return (rounds * doubles.byteLength) / ns;
}

/** Four sums, since additions that wait for each other would be what is measured. */
function sumOf(doubles) {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < doubles.length; i += 4) {
    a += doubles[i];
    b += doubles[i + 1];
    c += doubles[i + 2];
    d += doubles[i + 3];
  }
  return a + b + c + d;
}

/** CPU nanoseconds per unit, the least of five after one that is not counted. */
function nsOf(units, work) {
  work();
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) * 1000;
  });
  return Math.min(...times) / units;
}
