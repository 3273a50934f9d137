import { MS_PER_DAY } from './time.js';

/**
 * Rows as they are dealt, 24 bytes each: an instant and a weight, places 0 and 1 of three in `values`, then
 * the lower and the higher person, places 4 and 5 of six in `keys`, which is the same memory.
 */
export interface Dealt {
  values: Float64Array;
  keys: Int32Array;
  /** The numbers of the rows in the order they are to be taken in; undefined for their own. */
  order: Int32Array | undefined;
}

/** UTC days, counted from 1970-01-01. */
export interface Days {
  first: number;
  last: number;
}

/** Puts dealt rows in order of days, by a counting sort of their numbers in arrays that are used again. */
export class DaySorter implements Dealt {
  values: Float64Array = new Float64Array(0);
  keys: Int32Array = new Int32Array(0);
  order = new Int32Array(0);
  #days = new Int32Array(0);
  #next = new Int32Array(0);

  /** Afterwards these rows are, from the beginning on, in order of UTC days. */
  sort({ keys, values }: Dealt, first: number, end: number, { first: lowest, last }: Days): void {
    if (first === end) return;

    [this.keys, this.values] = [keys, values];
    this.#makeRoom(end - first, last - lowest + 2);
    const [order, days, next] = [this.order, this.#days, this.#next];
    for (let row = first; row < end; row++) {
      const day = Math.floor(values[3 * row] / MS_PER_DAY) - lowest;
      days[row - first] = day;
      next[day + 1]++;
    }
    for (let day = 1; day < next.length; day++) next[day] += next[day - 1];
    for (let row = first; row < end; row++) order[next[days[row - first]]++] = row;
  }

  #makeRoom(rows: number, days: number): void {
    if (this.order.length < rows) {
      this.order = new Int32Array(2 * rows);
      this.#days = new Int32Array(2 * rows);
    }
    if (this.#next.length === days) this.#next.fill(0);
    else this.#next = new Int32Array(days);
  }
}
