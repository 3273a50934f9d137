/** `node generate.mjs --rows 1e7 [--order time|shuffled] [--people n] [--ties n] [--seed n] FOLDER` */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { columnWriter } from './columns.mjs';
import { KINDS } from './definition.mjs';
import { fractionsFrom, pickerOf, tail, wholeNumbersFrom } from './random.mjs';
import { timeSlices } from './time-slices.mjs';

const BEGIN = Date.UTC(2005, 0, 1);
const END = Date.UTC(2025, 0, 1);
const YEAR = 365.25 * 86_400_000;
const ROWS_PER_SLICE = 1e6;

/** As many people and tie slots as a log of this size has: one in a hundred rows, one in ten, up to 1e5 and 1e6. */
export function peopleAndTies(rows) {
  return { people: Math.min(1e5, Math.ceil(rows / 100)), ties: Math.min(1e6, Math.ceil(rows / 10)) };
}

/**
 * Writes an invented log into a folder, the same rows for the same seed in either order.
 *
 * A few people have most of the ties (rank^-0.6) and a few ties most of the rows (rank^-0.8). A tie is
 * active for an interval of its own within twenty years; three in ten go one way only.
 */
export function generate(folder, { rows, people, ties, seed = 42, order = 'time' }) {
  mkdirSync(folder, { recursive: true });
  const writer = columnWriter(folder);
  const slots = tieSlots(people, ties, wholeNumbersFrom(seed));
  const next = wholeNumbersFrom(seed + 1);
  if (order === 'time') {
    const slices = timeSlices(folder, { begin: BEGIN, end: END, slices: Math.ceil(rows / ROWS_PER_SLICE) });
    drawRows(rows, slots, next, slices.add);
    slices.writeTo(writer);
  } else drawRows(rows, slots, next, writer.add);
  writer.close();
}

function tieSlots(people, ties, next) {
  const fraction = fractionsFrom(next);
  const shuffled = shuffledNumbers(people, next);
  const pick = pickerOf(tail(people, 0.6), next);
  const slots = {
    from: new Uint32Array(ties),
    to: new Uint32Array(ties),
    begin: new Float64Array(ties),
    length: new Float64Array(ties),
    share: new Float64Array(ties),
  };
  for (let tie = 0; tie < ties; tie++) {
    slots.from[tie] = shuffled[pick()];
    do slots.to[tie] = shuffled[pick()];
    while (slots.to[tie] === slots.from[tie]);
    slots.begin[tie] = BEGIN + fraction() * (END - BEGIN);
    const active = YEAR * (1e-3 - 5 * Math.log(1 - fraction()));
    slots.length[tie] = Math.min(active, END - slots.begin[tie]);
    slots.share[tie] = fraction() < 0.3 ? 1 : (fraction() + fraction()) / 2;
  }
  return slots;
}

function drawRows(rows, { from, to, begin, length, share }, next, add) {
  const fraction = fractionsFrom(next);
  const pickTie = pickerOf(tail(begin.length, 0.8), next);
  const pickKind = pickerOf(
    KINDS.map((kind) => kind.share),
    next,
  );
  for (let row = 0; row < rows; row++) {
    const tie = pickTie();
    const at = Math.floor(begin[tie] + fraction() * length[tie]);
    const forth = next() / 2 ** 32 < share[tie];
    const kind = pickKind();
    const shared = next() % 8;
    const weight = shared === 0 ? 0.25 : shared === 1 ? 0.5 : 1;
    add(at, forth ? from[tie] : to[tie], forth ? to[tie] : from[tie], kind, weight);
  }
}

function shuffledNumbers(count, next) {
  const numbers = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = next() % (i + 1);
    [numbers[i], numbers[j]] = [numbers[j], numbers[i]];
  }
  return numbers;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = { type: 'string' };
  const options = { rows: option, people: option, ties: option, seed: option, order: option };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { order, ...counts } = values;
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, text]) => [name, Number(text)]));
  if (!(numbers.rows > 0) || positionals.length !== 1) throw new Error('generate.mjs --rows N FOLDER');
  generate(positionals[0], { ...peopleAndTies(numbers.rows), ...numbers, order });
}
