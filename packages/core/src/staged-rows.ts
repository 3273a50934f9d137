import { grow } from './grow.js';
import { pairHash } from './tie-partition.js';

/** The weight of what is no contact. */
export const NO_CONTACT = -1;

/** On the lower person of a pair: both took part. On the higher: it went from the higher to the lower. */
const FLAG = 0x8000_0000;
const NUMBER = 0x7fff_ffff;

/** Rows on their way into their ties: one for each pair of people, and then dealt out by partition. */
export class StagedRows {
  size = 0;
  /** Earliest and latest instant staged. */
  lowest = Number.POSITIVE_INFINITY;
  highest = Number.NEGATIVE_INFINITY;
  /** Once dealt: the lower and the higher person of each row, and its instant and weight. */
  keys = new Uint32Array(0);
  values = new Float64Array(0);
  #low: Uint32Array;
  #high: Uint32Array;
  #at: Float64Array;
  #weight: Float64Array;

  constructor(rows: number) {
    this.#low = new Uint32Array(rows);
    this.#high = new Uint32Array(rows);
    this.#at = new Float64Array(rows);
    this.#weight = new Float64Array(rows);
  }

  push(from: number, to: number, at: number, weight: number, mutual: boolean): void {
    const i = this.size++;
    if (i === this.#low.length) this.#makeRoom(i + 1);
    const forward = from < to;
    this.#low[i] = (forward ? from : to) | (mutual ? FLAG : 0);
    this.#high[i] = forward ? to : from | FLAG;
    this.#at[i] = at;
    this.#weight[i] = weight;
    if (at < this.lowest) this.lowest = at;
    if (at > this.highest) this.highest = at;
  }

  /** The sender with each member or, of a mutual kind, any two; each shares the weight (Newman 2001). */
  pushGroup(from: number, members: Uint32Array, at: number, weight: number, mutual: boolean): void {
    const share = weight === NO_CONTACT ? weight : weight / members.length;
    for (let i = 0; i < members.length; i++) {
      this.push(from, members[i], at, share, mutual);
      for (let j = i + 1; mutual && j < members.length; j++)
        this.push(members[i], members[j], at, share, true);
    }
  }

  /** Puts the rows in order of partitions, and gives where each partition's rows end. */
  deal(shift: number, partitions: number): Uint32Array {
    const [low, high, at, weight] = [this.#low, this.#high, this.#at, this.#weight];
    this.keys = grow(this.keys, 2 * this.size);
    this.values = grow(this.values, 2 * this.size);
    const [keys, values] = [this.keys, this.values];
    const next = this.#starts(shift, partitions);
    const one = partitions === 1;
    for (let i = 0; i < this.size; i++) {
      const place = one ? i : next[pairHash(low[i] & NUMBER, high[i] & NUMBER) >>> shift]++;
      keys[2 * place] = low[i];
      keys[2 * place + 1] = high[i];
      values[2 * place] = at[i];
      values[2 * place + 1] = weight[i];
    }
    if (one) next[0] = this.size;
    return next.subarray(0, partitions);
  }

  clear(): void {
    this.size = 0;
    this.lowest = Number.POSITIVE_INFINITY;
    this.highest = Number.NEGATIVE_INFINITY;
  }

  #starts(shift: number, partitions: number): Uint32Array {
    const [low, high] = [this.#low, this.#high];
    const starts = new Uint32Array(partitions + 1);
    if (partitions === 1) return starts;

    for (let i = 0; i < this.size; i++) starts[(pairHash(low[i] & NUMBER, high[i] & NUMBER) >>> shift) + 1]++;
    for (let p = 1; p < starts.length; p++) starts[p] += starts[p - 1];
    return starts;
  }

  #makeRoom(rows: number): void {
    this.#low = grow(this.#low, rows);
    this.#high = grow(this.#high, rows);
    this.#at = grow(this.#at, rows);
    this.#weight = grow(this.#weight, rows);
  }
}
