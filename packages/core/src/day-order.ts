import { drained } from './drained.js';
import { MS_PER_DAY } from './time.js';

/** Rows of a log in order of UTC day. */
export interface DayOrder {
  /** Undefined if they are in order as they are. */
  order: Uint32Array | undefined;
  rows: number;
}

interface Span {
  ordered: boolean;
  /** Earliest and latest instant. */
  low: number;
  high: number;
  /** Rows up to the moment that is looked from. */
  rows: number;
}

/** Rows looked at between two pauses. */
const SLICE = 1 << 17;

/**
 * The rows of a log from `first` on in order of UTC day, for rows that are not in it already: a
 * counting sort, which keeps the order of rows within a day. Undefined if they are in order as they are.
 */
export function dayOrder(at: Float64Array, first: number): Uint32Array | undefined {
  return drained(orderingDays(at, first, Number.POSITIVE_INFINITY)).order;
}

/** The same for rows up to the moment `until` alone, with a pause after every slice of rows. */
export function* orderingDays(at: Float64Array, first: number, until: number): Generator<void, DayOrder> {
  const span: Span = {
    ordered: true,
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
    rows: 0,
  };
  for (let row = first; row < at.length; row += SLICE) yield widen(span, slice(at, row), until);
  if (span.ordered) return { order: undefined, rows: span.rows };

  const base = Math.floor(span.low / MS_PER_DAY);
  const next = new Uint32Array(Math.floor(span.high / MS_PER_DAY) - base + 2);
  for (let row = first; row < at.length; row += SLICE) yield count(next, slice(at, row), until, base);
  for (let day = 1; day < next.length; day++) next[day] += next[day - 1];
  const order = new Uint32Array(span.rows);
  const from = { row: first, base, until };
  for (; from.row < at.length; from.row += SLICE) yield place(order, next, slice(at, from.row), from);
  return { order, rows: span.rows };
}

function slice(at: Float64Array, first: number): Float64Array {
  return at.subarray(first, first + SLICE);
}

function widen(span: Span, at: Float64Array, until: number): void {
  let { ordered, low, high, rows } = span;
  for (let i = 0; i < at.length; i++) {
    const time = at[i];
    if (time < high) ordered = false;
    if (time < low) low = time;
    if (time > high) high = time;
    if (time <= until) rows++;
  }
  Object.assign(span, { ordered, low, high, rows });
}

/** Counts rows by the day after theirs. */
function count(days: Uint32Array, at: Float64Array, until: number, base: number): void {
  for (let i = 0; i < at.length; i++) {
    if (at[i] <= until) days[Math.floor(at[i] / MS_PER_DAY) - base + 1]++;
  }
}

function place(
  order: Uint32Array,
  next: Uint32Array,
  at: Float64Array,
  { row, base, until }: { row: number; base: number; until: number },
): void {
  for (let i = 0; i < at.length; i++) {
    if (at[i] <= until) order[next[Math.floor(at[i] / MS_PER_DAY) - base]++] = row + i;
  }
}
