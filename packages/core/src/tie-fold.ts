import { type Clocks, FadeTables } from './fade-tables.js';
import { foldRows } from './fold-rows.js';
import { GROUP, type InteractionColumns } from './interaction-log.js';
import type { KindColumns } from './kind-columns.js';
import type { LeftOut } from './left-out.js';
import type { TieColumns } from './tie-columns.js';
import { exportTies } from './tie-export.js';
import { pairHash, TiePartition } from './tie-partition.js';
import { MS_PER_DAY } from './time.js';

export interface TieFoldOptions {
  kinds: KindColumns;
  clocks: Clocks;
  /** The instant warmth is counted as of; epoch milliseconds. */
  landmark: number;
  maxGroup: number;
  /** How many rows there will be, about: decides how finely ties are divided. */
  rows: number;
}

/** Rows gathered before they are dealt out to their partitions. */
const BATCH = 1 << 20;
/** Rows for which one more partition pays. */
const ROWS_PER_PARTITION = 1 << 15;
const MOST_PARTITIONS = 512;

/** In the staged `low`: both took part. In the staged `high`: it went from the higher number to the lower. */
const FLAG = 0x8000_0000;
const NUMBER = 0x7fff_ffff;

/**
 * Ties as they are folded from interactions, row by row in order of days: the one definition of what
 * a tie is made of. Any later moment can be looked at once its rows are folded in.
 *
 * Rows are staged in batches and dealt out by a hash of their pair, so that the states one batch
 * touches together stay in the cache: without that nearly every row costs a trip to main memory.
 */
export class TieFold {
  readonly leftOut: LeftOut = { largeGroups: 0, alone: 0 };
  /** Epoch milliseconds of the latest row folded in. */
  latest = Number.NEGATIVE_INFINITY;
  readonly #options: TieFoldOptions;
  readonly #tables: FadeTables;
  readonly #partitions: TiePartition[];
  readonly #shift: number;
  #staged = 0;
  #low: Uint32Array;
  #high: Uint32Array;
  #at: Float64Array;
  #weight: Float64Array;
  #keys: Uint32Array;
  #values: Float64Array;

  constructor(options: TieFoldOptions) {
    this.#options = options;
    this.#tables = new FadeTables(options.clocks, options.landmark);
    const wanted = Math.min(MOST_PARTITIONS, options.rows / ROWS_PER_PARTITION);
    const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, wanted))));
    this.#shift = 32 - bits;
    this.#partitions = Array.from({ length: 1 << bits }, () => new TiePartition());
    const room = Math.min(BATCH, Math.max(1024, options.rows)) + options.maxGroup ** 2;
    this.#low = new Uint32Array(room);
    this.#high = new Uint32Array(room);
    this.#at = new Float64Array(room);
    this.#weight = new Float64Array(room);
    this.#keys = new Uint32Array(2 * room);
    this.#values = new Float64Array(2 * room);
  }

  /** Folds in rows of a log: those of `order`, or all, from place `first` up to `end`. */
  add(log: InteractionColumns, order: Uint32Array | undefined, first: number, end: number): void {
    const { weight: kindWeight, mutual, contact } = this.#options.kinds;
    const full = this.#low.length - this.#options.maxGroup ** 2;
    for (let i = first; i < end; i++) {
      const row = order ? order[i] : i;
      const from = log.from[row];
      const to = log.to[row];
      const kind = log.kind[row];
      const at = log.at[row];
      if (at > this.latest) this.latest = at;
      const weight = contact[kind] === 1 ? log.weight[row] * kindWeight[kind] : -1;
      if (to >= GROUP) this.#stageGroup(log, from, to - GROUP, at, weight, mutual[kind] === 1);
      else if (from === to) this.leftOut.alone++;
      else this.#stage(from, to, at, weight, mutual[kind] === 1);
      if (this.#staged >= full) this.#flush();
    }
    this.#flush();
  }

  /** The ties as they stand at a moment, which must not be before the latest row folded in. */
  columns(asOf: number): TieColumns {
    return exportTies(this.#partitions, this.#options, asOf);
  }

  #stage(from: number, to: number, at: number, weight: number, mutual: boolean): void {
    const i = this.#staged++;
    const forward = from < to;
    this.#low[i] = (forward ? from : to) | (mutual ? FLAG : 0);
    this.#high[i] = forward ? to : from | FLAG;
    this.#at[i] = at;
    this.#weight[i] = weight;
  }

  #stageGroup(
    log: InteractionColumns,
    from: number,
    group: number,
    at: number,
    weight: number,
    mutual: boolean,
  ) {
    const first = log.groupStart[group];
    const end = log.groupStart[group + 1];
    if (end - first >= this.#options.maxGroup) {
      this.leftOut.largeGroups++;
      return;
    }
    const share = weight < 0 ? weight : weight / (end - first);
    for (let i = first; i < end; i++) {
      this.#stage(from, log.members[i], at, share, mutual);
      if (!mutual) continue;
      for (let j = i + 1; j < end; j++) this.#stage(log.members[i], log.members[j], at, share, true);
    }
  }

  #flush(): void {
    const staged = this.#staged;
    if (staged === 0) return;

    this.#staged = 0;
    this.#coverDays(staged);
    const ends = this.#deal(staged);
    for (let p = 0, first = 0; p < ends.length; p++) {
      if (ends[p] > first)
        foldRows(this.#partitions[p], this.#keys, this.#values, first, ends[p], this.#tables);
      first = ends[p];
    }
  }

  #coverDays(staged: number): void {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < staged; i++) {
      const at = this.#at[i];
      if (at < low) low = at;
      if (at > high) high = at;
    }
    this.#tables.cover(Math.floor(low / MS_PER_DAY), Math.floor(high / MS_PER_DAY));
  }

  /** Puts what is staged in order of partitions, and gives where each partition's rows end. */
  #deal(staged: number): Uint32Array {
    const shift = this.#shift;
    const [low, high, at, weight, keys, values] = [
      this.#low,
      this.#high,
      this.#at,
      this.#weight,
      this.#keys,
      this.#values,
    ];
    const next = new Uint32Array(this.#partitions.length + 1);
    const one = this.#partitions.length === 1;
    for (let i = 0; i < staged && !one; i++) {
      next[(pairHash(low[i] & NUMBER, high[i] & NUMBER) >>> shift) + 1]++;
    }
    for (let p = 1; p < next.length; p++) next[p] += next[p - 1];
    for (let i = 0; i < staged; i++) {
      const place = one ? i : next[pairHash(low[i] & NUMBER, high[i] & NUMBER) >>> shift]++;
      keys[2 * place] = low[i];
      keys[2 * place + 1] = high[i];
      values[2 * place] = at[i];
      values[2 * place + 1] = weight[i];
    }
    if (one) next[0] = staged;
    return next.subarray(0, this.#partitions.length);
  }
}
