import type { Dealt } from './day-sorter.js';
import { drained } from './drained.js';
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
const NOWHERE = 0x7fff;
const SEVERAL = -1;

/** Rows worked on between two pauses. */
const SLICE = 1 << 16;
/** Rows worked on in one call: the compiler is done sooner with what is called often than with long loops. */
const BLOCK = 1 << 11;

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
export class RowDealer implements Dealt {
  /** Once placed: the rows of the share, partition by partition. */
  values: Float64Array = new Float64Array(0);
  keys: Int32Array = new Int32Array(0);
  readonly order = undefined;
  /** Earliest and latest instant counted. */
  lowest = Number.POSITIVE_INFINITY;
  highest = Number.NEGATIVE_INFINITY;
  readonly leftOut: LeftOut = { largeGroups: 0, alone: 0 };
  readonly #share: PartitionShare;
  readonly #maxGroup: number;
  readonly #picked = new Int32Array(BLOCK);

  constructor(share: PartitionShare, maxGroup: number) {
    this.#share = share;
    this.#maxGroup = maxGroup;
  }

  /**
   * The first half of dealing: notes the partition of each row of a range, and adds the rows of partition
   * `p` to `counts[p + 1]`, counted from the first of the share. Ranges of one log may be counted by several
   * dealers.
   */
  count(range: RowRange, parts: Int16Array, counts: Int32Array): void {
    drained(this.counting(range, parts, counts));
  }

  /** The same with a pause after every slice of rows, which tells how many are done. */
  *counting(range: RowRange, parts: Int16Array, counts: Int32Array): Generator<number, void> {
    for (let i = range.first; i < range.end; i += SLICE) {
      const end = Math.min(range.end, i + SLICE);
      for (let j = i; j < end; j += BLOCK) this.#count(range, j, Math.min(end, j + BLOCK), parts, counts);
      yield end - range.first;
    }
  }

  /**
   * The other half, for rows whose partitions are known: places those of the share, in the order of the
   * rows within each partition, with a pause after every slice that tells what part of the rows is done.
   * `counts` are those of its partitions, each one place up, with 0 in front; afterwards they say where
   * the rows of each end.
   */
  *placing(range: RowRange, parts: Int16Array, counts: Int32Array): Generator<number, void> {
    const { first, end } = range;
    for (let p = 1; p < counts.length; p++) counts[p] += counts[p - 1];
    this.#makeRoom(counts[counts.length - 1]);
    for (let i = first; i < end; i += SLICE) {
      const stop = Math.min(end, i + SLICE);
      for (let j = i; j < stop; j += BLOCK) {
        this.#place(range, parts, this.#pick(parts, j - first, Math.min(stop, j + BLOCK) - first), counts);
      }
      yield (stop - first) / (end - first);
    }
  }

  /** A little more than asked for, so that the next share, of about as many rows, needs no new memory. */
  #makeRoom(rows: number): void {
    if (this.values.length >= 3 * rows) return;
    this.values = new Float64Array(3 * Math.ceil(1.05 * rows));
    this.keys = new Int32Array(this.values.buffer);
  }

  #count(
    { log, order, first: start, until, kinds }: RowRange,
    first: number,
    end: number,
    parts: Int16Array,
    counts: Int32Array,
  ): void {
    const { at: ats, from: froms, to: tos, kind: kindOf } = log;
    const { shift, first: lowestPart, end: endPart } = this.#share;
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
        parts[i - start] = this.#countGroup(log, x, y & NUMBER, kinds.mutual[kindOf[row]] === 1, counts);
        continue;
      }
      const part = partOf(x, y, shift);
      if (x === y || part < lowestPart || part >= endPart) {
        if (x === y) this.leftOut.alone++;
        parts[i - start] = NOWHERE;
        continue;
      }
      parts[i - start] = part;
      counts[part - lowestPart + 1]++;
    }
    this.lowest = lowest;
    this.highest = highest;
  }

  #countGroup(
    log: InteractionColumns,
    from: number,
    group: number,
    mutual: boolean,
    counts: Int32Array,
  ): number {
    const first = log.groupStart[group];
    const end = log.groupStart[group + 1];
    if (end - first >= this.#maxGroup) {
      this.leftOut.largeGroups++;
      return NOWHERE;
    }
    for (let i = first; i < end; i++) {
      this.#countPair(from, log.members[i], counts);
      for (let j = i + 1; mutual && j < end; j++) this.#countPair(log.members[i], log.members[j], counts);
    }
    return SEVERAL;
  }

  #countPair(x: number, y: number, counts: Int32Array): void {
    const { shift, first, end } = this.#share;
    const part = partOf(x, y, shift);
    if (part >= first && part < end) counts[part - first + 1]++;
  }

  /** Notes which rows are of the share, without a branch that could be guessed wrong; gives how many. */
  #pick(parts: Int16Array, start: number, stop: number): number {
    const { first, end } = this.#share;
    const picked = this.#picked;
    let count = 0;
    for (let i = start; i < stop; i++) {
      const part = parts[i];
      picked[count] = i;
      count += (((part - end) & ~(part - first)) | part) >>> 31;
    }
    return count;
  }

  #place({ log, order, first, kinds }: RowRange, parts: Int16Array, count: number, next: Int32Array): void {
    const { at: ats, from: froms, to: tos, kind: kindOf, weight: weights } = log;
    const { weight: kindWeight, mutual, contact } = kinds;
    const { first: lowestPart } = this.#share;
    const { keys, values } = this;
    const picked = this.#picked;
    for (let k = 0; k < count; k++) {
      const i = picked[k];
      const part = parts[i];
      const row = order ? order[first + i] : first + i;
      const kind = kindOf[row];
      const weight = contact[kind] === 1 ? weights[row] * kindWeight[kind] : NO_CONTACT;
      if (part === SEVERAL) {
        this.#placeGroup(log, row, weight, mutual[kind] === 1, next);
        continue;
      }
      const x = froms[row] | 0;
      const y = tos[row] | 0;
      const less = (x - y) & ((x - y) >> 31);
      const place = next[part - lowestPart]++;
      values[3 * place] = ats[row];
      values[3 * place + 1] = weight;
      keys[6 * place + 4] = (y + less) | (mutual[kind] << 31);
      keys[6 * place + 5] = (x - less) | ((y - x) & FLAG);
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
    const { shift, first, end } = this.#share;
    const part = partOf(x, y, shift);
    if (part < first || part >= end) return;
    const place = next[part - first]++;
    this.values[3 * place] = at;
    this.values[3 * place + 1] = weight;
    this.keys[6 * place + 4] = Math.min(x, y) | flag;
    this.keys[6 * place + 5] = x < y ? y : x | FLAG;
  }
}

/** Which of two people is the lower is as good as random: told by arithmetic, a branch would be guessed wrong. */
function partOf(x: number, y: number, shift: number): number {
  const less = (x - y) & ((x - y) >> 31);
  return (pairHash(y + less, x - less) >>> 1) >>> (shift - 1);
}
