import { grow } from './grow.js';
import { pairHash } from './tie-partition.js';

/** The weight of what is no contact. */
export const NO_CONTACT = -1;

/** On the lower person of a pair: both took part. On the higher: it went from the higher to the lower. */
const FLAG = 0x8000_0000;
const NUMBER = 0x7fff_ffff;

/** Some of the partitions that ties are divided into. */
export interface PartitionShare {
  /** The partition of a pair is the hash of the pair, shifted right by this. */
  readonly shift: number;
  /** The partitions of the share, from `first` up to `end`. */
  readonly first: number;
  readonly end: number;
  /** Whether there are no others. */
  readonly all: boolean;
}

/**
 * Rows on their way into their ties: one for each pair of people, and then dealt out by partition.
 * What belongs to other partitions than those of the share is not taken.
 */
export class StagedRows {
  size = 0;
  /** Earliest and latest instant staged. */
  lowest = Number.POSITIVE_INFINITY;
  highest = Number.NEGATIVE_INFINITY;
  /** Once dealt: the lower and the higher person of each row, and its instant and weight. */
  keys = new Uint32Array(0);
  values = new Float64Array(0);
  readonly #share: PartitionShare;
  #low: Uint32Array;
  #high: Uint32Array;
  #at: Float64Array;
  #weight: Float64Array;

  constructor(rows: number, share: PartitionShare) {
    this.#share = share;
    this.#low = new Uint32Array(rows);
    this.#high = new Uint32Array(rows);
    this.#at = new Float64Array(rows);
    this.#weight = new Float64Array(rows);
  }

  push(from: number, to: number, at: number, weight: number, mutual: boolean): void {
    const forward = from < to;
    const low = forward ? from : to;
    const high = forward ? to : from;
    if (!this.#share.all && !isIn(this.#share, low, high)) return;

    const i = this.size++;
    if (i === this.#low.length) this.#makeRoom(i + 1);
    this.#low[i] = mutual ? low | FLAG : low;
    this.#high[i] = forward ? high : high | FLAG;
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

  /** Where the rows of each partition will start once dealt. */
  starts(): Uint32Array {
    const [low, high] = [this.#low, this.#high];
    const { shift, first, end } = this.#share;
    const starts = new Uint32Array(end - first + 1);
    if (end - first === 1) return starts;

    for (let i = 0; i < this.size; i++)
      starts[(pairHash(low[i] & NUMBER, high[i] & NUMBER) >>> shift) - first + 1]++;
    for (let p = 1; p < starts.length; p++) starts[p] += starts[p - 1];
    return starts;
  }

  /** Puts the rows in order of partitions, given where each starts, and gives where each of them ends. */
  deal(starts: Uint32Array): Uint32Array {
    const [low, high, at, weight] = [this.#low, this.#high, this.#at, this.#weight];
    this.keys = grow(this.keys, 2 * this.size);
    this.values = grow(this.values, 2 * this.size);
    const [keys, values] = [this.keys, this.values];
    const { shift, first, end } = this.#share;
    const next = starts.slice();
    const one = end - first === 1;
    for (let i = 0; i < this.size; i++) {
      const place = one ? i : next[(pairHash(low[i] & NUMBER, high[i] & NUMBER) >>> shift) - first]++;
      keys[2 * place] = low[i];
      keys[2 * place + 1] = high[i];
      values[2 * place] = at[i];
      values[2 * place + 1] = weight[i];
    }
    if (one) next[0] = this.size;
    return next.subarray(0, end - first);
  }

  clear(): void {
    this.size = 0;
    this.lowest = Number.POSITIVE_INFINITY;
    this.highest = Number.NEGATIVE_INFINITY;
  }

  #makeRoom(rows: number): void {
    this.#low = grow(this.#low, rows);
    this.#high = grow(this.#high, rows);
    this.#at = grow(this.#at, rows);
    this.#weight = grow(this.#weight, rows);
  }
}

function isIn({ shift, first, end }: PartitionShare, low: number, high: number): boolean {
  const partition = pairHash(low, high) >>> shift;
  return partition >= first && partition < end;
}
