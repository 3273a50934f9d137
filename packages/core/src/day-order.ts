import { MS_PER_DAY } from './time.js';

/**
 * The rows of a log from `first` on in order of UTC day, for rows that are not in it already: a
 * counting sort, which keeps the order of rows within a day. Undefined if they are in order as they are.
 */
export function dayOrder(at: Float64Array, first: number): Uint32Array | undefined {
  const { ordered, low, high } = spanOf(at, first);
  if (ordered) return undefined;

  const base = Math.floor(low / MS_PER_DAY);
  const next = new Uint32Array(Math.floor(high / MS_PER_DAY) - base + 2);
  for (let row = first; row < at.length; row++) next[Math.floor(at[row] / MS_PER_DAY) - base + 1]++;
  for (let day = 1; day < next.length; day++) next[day] += next[day - 1];
  const order = new Uint32Array(at.length - first);
  for (let row = first; row < at.length; row++) order[next[Math.floor(at[row] / MS_PER_DAY) - base]++] = row;
  return order;
}

/** Whether rows are in order of time, and the earliest and the latest of them. */
function spanOf(at: Float64Array, first: number): { ordered: boolean; low: number; high: number } {
  let [ordered, low, high] = [true, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = first; row < at.length; row++) {
    const time = at[row];
    if (time < high) ordered = false;
    if (time < low) low = time;
    if (time > high) high = time;
  }
  return { ordered, low, high };
}
