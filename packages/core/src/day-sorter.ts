import { MS_PER_DAY } from './time.js';

/** Rows as they are dealt: two people, and an instant and a weight. */
export interface Dealt {
  keys: Int32Array;
  values: Float64Array;
}

/** UTC days, counted from 1970-01-01. */
export interface Days {
  first: number;
  last: number;
}

/** Puts dealt rows in order of days, by a counting sort into arrays that are used again. */
export class DaySorter implements Dealt {
  keys = new Int32Array(0);
  values = new Float64Array(0);
  #next = new Uint32Array(0);

  /** Afterwards `keys` and `values` hold these rows, from their beginning on, in order of UTC days. */
  sort({ keys, values }: Dealt, first: number, end: number, days: Days): void {
    if (first === end) return;

    const lowestDay = days.first;
    const next = this.#room(end - first, days.last - lowestDay + 2);
    for (let i = first; i < end; i++) next[Math.floor(values[2 * i] / MS_PER_DAY) - lowestDay + 1]++;
    for (let day = 1; day < next.length; day++) next[day] += next[day - 1];
    const [sortedKeys, sortedValues] = [this.keys, this.values];
    for (let i = first; i < end; i++) {
      const place = 2 * next[Math.floor(values[2 * i] / MS_PER_DAY) - lowestDay]++;
      sortedKeys[place] = keys[2 * i];
      sortedKeys[place + 1] = keys[2 * i + 1];
      sortedValues[place] = values[2 * i];
      sortedValues[place + 1] = values[2 * i + 1];
    }
  }

  #room(rows: number, days: number): Uint32Array {
    if (this.keys.length < 2 * rows) {
      this.keys = new Int32Array(3 * rows);
      this.values = new Float64Array(3 * rows);
    }
    if (this.#next.length === days) this.#next.fill(0);
    else this.#next = new Uint32Array(days);
    return this.#next;
  }
}
