import { GROUP, type InteractionColumns } from './interaction-log.js';
import type { KindColumns } from './kind-columns.js';
import type { LeftOut } from './left-out.js';
import { pairHash } from './tie-partition.js';

/** The weight of what is no contact. */
const NO_CONTACT = -1;

/** On the lower person of a pair: both took part. On the higher: it went from the higher to the lower. */
const FLAG = 1 << 31;
const NUMBER = 0x7fff_ffff;

/** In place of a partition: dealt to none, or to several. */
const NOWHERE = -1;
const SEVERAL = -2;

/** Rows worked on between two pauses. */
const SLICE = 1 << 17;

/** Some of the partitions that ties are divided into. */
export interface PartitionShare {
  /** The partition of a pair is the hash of the pair, shifted right by this. */
  readonly shift: number;
  /** The partitions of the share, from `first` up to `end`. */
  readonly first: number;
  readonly end: number;
}

/** Which rows of a log are dealt. */
export interface RowRange {
  log: InteractionColumns;
  /** Rows in this order; undefined for the log's own. */
  order: Uint32Array | undefined;
  /** Places in the order, from `first` up to `end`. */
  first: number;
  end: number;
  /** Later rows are passed over. */
  until: number;
  kinds: KindColumns;
}

/**
 * Deals the rows of a log out to the partitions of their pairs, one row for each pair: a counting sort
 * by partition, straight from the log's columns. What belongs to other partitions than those of the
 * share is passed over.
 */
export class RowDealer {
  /** Once dealt: the lower and the higher person of each row, and its instant and weight. */
  keys = new Int32Array(0);
  values = new Float64Array(0);
  /** Earliest and latest instant dealt. */
  lowest = Number.POSITIVE_INFINITY;
  highest = Number.NEGATIVE_INFINITY;
  readonly leftOut: LeftOut = { largeGroups: 0, alone: 0 };
  readonly #share: PartitionShare;
  readonly #maxGroup: number;
  /** The partition of each row, counted from the first of the share. */
  #parts = new Int16Array(0);

  constructor(share: PartitionShare, maxGroup: number) {
    this.#share = share;
    this.#maxGroup = maxGroup;
  }

  /**
   * Deals rows out, in their order within each partition, with a pause after every slice of them that
   * tells what share of the work is done; gives where the rows of each partition end.
   */
  *dealing(range: RowRange): Generator<number, Int32Array> {
    const { first, end } = range;
    const next = new Int32Array(this.#share.end - this.#share.first + 1);
    if (this.#parts.length < end - first) this.#parts = new Int16Array(end - first);
    this.lowest = Number.POSITIVE_INFINITY;
    this.highest = Number.NEGATIVE_INFINITY;
    for (let i = first; i < end; i += SLICE) {
      this.#count(range, i, Math.min(end, i + SLICE), next);
      yield (i - first) / (end - first) / 2;
    }
    for (let p = 1; p < next.length; p++) next[p] += next[p - 1];
    const dealt = next[next.length - 1];
    if (this.keys.length < 2 * dealt) {
      this.keys = new Int32Array(2 * dealt);
      this.values = new Float64Array(2 * dealt);
    }
    for (let i = first; i < end; i += SLICE) {
      this.#place(range, i, Math.min(end, i + SLICE), next);
      yield 0.5 + (i - first) / (end - first) / 2;
    }
    return next.subarray(0, next.length - 1);
  }

  #count(
    { log, order, first: start, until, kinds }: RowRange,
    first: number,
    end: number,
    next: Int32Array,
  ): void {
    const { at: ats, from: froms, to: tos, kind: kindOf } = log;
    const { shift, first: lowestPart, end: endPart } = this.#share;
    const parts = this.#parts;
    let { lowest, highest } = this;
    for (let i = first; i < end; i++) {
      const row = order ? order[i] : i;
      const at = ats[row];
      const x = froms[row] | 0;
      const y = tos[row] | 0;
      if (at > until) {
        parts[i - start] = NOWHERE;
        continue;
      }
      if (at < lowest) lowest = at;
      if (at > highest) highest = at;
      if (y < 0) {
        parts[i - start] = this.#countGroup(log, x, y & NUMBER, kinds.mutual[kindOf[row]] === 1, next);
        continue;
      }
      const part = shift === 32 ? 0 : (x < y ? pairHash(x, y) : pairHash(y, x)) >>> shift;
      if (x === y || part < lowestPart || part >= endPart) {
        if (x === y) this.leftOut.alone++;
        parts[i - start] = NOWHERE;
        continue;
      }
      parts[i - start] = part - lowestPart;
      next[part - lowestPart + 1]++;
    }
    this.lowest = lowest;
    this.highest = highest;
  }

  #countGroup(
    log: InteractionColumns,
    from: number,
    group: number,
    mutual: boolean,
    next: Int32Array,
  ): number {
    const first = log.groupStart[group];
    const end = log.groupStart[group + 1];
    if (end - first >= this.#maxGroup) {
      this.leftOut.largeGroups++;
      return NOWHERE;
    }
    for (let i = first; i < end; i++) {
      this.#countPair(from, log.members[i], next);
      for (let j = i + 1; mutual && j < end; j++) this.#countPair(log.members[i], log.members[j], next);
    }
    return SEVERAL;
  }

  #countPair(x: number, y: number, next: Int32Array): void {
    const part = this.#partOf(x, y);
    if (part !== NOWHERE) next[part + 1]++;
  }

  #partOf(x: number, y: number): number {
    const { shift, first, end } = this.#share;
    if (shift === 32) return 0;
    const part = (x < y ? pairHash(x, y) : pairHash(y, x)) >>> shift;
    return part >= first && part < end ? part - first : NOWHERE;
  }

  #place({ log, order, first: start, kinds }: RowRange, first: number, end: number, next: Int32Array): void {
    const { at: ats, from: froms, to: tos, kind: kindOf, weight: weights } = log;
    const { weight: kindWeight, mutual, contact } = kinds;
    const { keys, values } = this;
    const parts = this.#parts;
    for (let i = first; i < end; i++) {
      const part = parts[i - start];
      if (part === NOWHERE) continue;
      const row = order ? order[i] : i;
      const kind = kindOf[row];
      const weight = contact[kind] === 1 ? weights[row] * kindWeight[kind] : NO_CONTACT;
      if (part === SEVERAL) {
        this.#placeGroup(log, row, weight, mutual[kind] === 1, next);
        continue;
      }
      const x = froms[row] | 0;
      const y = tos[row] | 0;
      const both = mutual[kind] << 31;
      const place = 2 * next[part]++;
      keys[place] = Math.min(x, y) | both;
      keys[place + 1] = x < y ? y : x | FLAG;
      values[place] = ats[row];
      values[place + 1] = weight;
    }
  }

  /** The sender with each member or, of a mutual kind, any two; each shares the weight (Newman 2001). */
  #placeGroup(log: InteractionColumns, row: number, weight: number, mutual: boolean, next: Int32Array): void {
    const group = log.to[row] - GROUP;
    const first = log.groupStart[group];
    const end = log.groupStart[group + 1];
    const share = weight === NO_CONTACT ? weight : weight / (end - first);
    const flag = mutual ? FLAG : 0;
    for (let i = first; i < end; i++) {
      this.#placePair(log.from[row], log.members[i], log.at[row], share, flag, next);
      for (let j = i + 1; mutual && j < end; j++) {
        this.#placePair(log.members[i], log.members[j], log.at[row], share, flag, next);
      }
    }
  }

  #placePair(x: number, y: number, at: number, weight: number, flag: number, next: Int32Array): void {
    const part = this.#partOf(x, y);
    if (part === NOWHERE) return;
    const place = 2 * next[part]++;
    this.keys[place] = Math.min(x, y) | flag;
    this.keys[place + 1] = x < y ? y : x | FLAG;
    this.values[place] = at;
    this.values[place + 1] = weight;
  }
}
