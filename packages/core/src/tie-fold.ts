import { DaySorter, type Days, type Dealt } from './day-sorter.js';
import { drained } from './drained.js';
import { type Clocks, FadeTables } from './fade-tables.js';
import { foldRows } from './fold-rows.js';
import type { InteractionColumns } from './interaction-log.js';
import type { KindColumns } from './kind-columns.js';
import type { LeftOut } from './left-out.js';
import { type PartitionShare, RowDealer } from './row-dealer.js';
import type { TieColumns } from './tie-columns.js';
import { exportClocks, exportTies } from './tie-export.js';
import { TiePartition } from './tie-partition.js';
import { MS_PER_DAY } from './time.js';

export interface TieFoldOptions {
  /** Asked for anew with every batch of rows, since a log may come to use more kinds. */
  kinds: () => KindColumns;
  clocks: Clocks;
  /** The instant warmth is counted as of; epoch milliseconds. */
  landmark: number;
  maxGroup: number;
  /** How many rows there will be, about: decides how finely ties are divided. */
  rows: number;
  /** What part of the ties is folded; by default all. */
  share?: FoldShare | undefined;
}

/** A part of all ties, counted from 0: `{ part: 0, of: 2 }` is the first half of the partitions. */
export interface FoldShare {
  part: number;
  of: number;
}

/** Rows dealt out at a time: all states pass through the cache once for each batch. */
const BATCH = 1 << 22;
/** Rows for which one more partition pays. */
const ROWS_PER_PARTITION = 1 << 15;
const MOST_PARTITIONS = 512;
/** Rows folded between two pauses. */
const SLICE = 1 << 17;

/**
 * Ties as they are folded from interactions, row by row in order of days: the one definition of what
 * a tie is made of. Any later moment can be looked at once its rows are folded in.
 *
 * Rows are dealt out in batches by a hash of their pair, so that the states which are touched together
 * stay in the cache: without that nearly every row costs a trip to main memory.
 */
export class TieFold {
  readonly leftOut: LeftOut = { largeGroups: 0, alone: 0 };
  /** Epoch milliseconds of the latest row folded in. */
  latest = Number.NEGATIVE_INFINITY;
  /** A row came after one of a later day of its tie: what was folded is then of no use. */
  late = false;
  readonly #options: TieFoldOptions;
  readonly #tables: FadeTables;
  readonly #partitions: TiePartition[];
  readonly #share: PartitionShare;

  constructor(options: TieFoldOptions) {
    this.#options = options;
    this.#tables = new FadeTables(options.clocks, options.landmark);
    this.#share = partitionsOf(options.rows, options.share);
    const { first, end } = this.#share;
    this.#partitions = Array.from({ length: end - first }, () => new TiePartition());
  }

  /** Folds in rows of a log, in order of days: those of `order`, or all, from place `first` up to `end`. */
  add(log: InteractionColumns, order: Uint32Array | undefined, first: number, end: number): void {
    drained(this.adding(log, order, first, end));
  }

  /** The same with a pause after every slice of the work, which tells how many rows are done. */
  *adding(
    log: InteractionColumns,
    order: Uint32Array | undefined,
    first: number,
    end: number,
  ): Generator<number, void> {
    const dealer = new RowDealer(this.#share, this.#options.maxGroup);
    const kinds = this.#options.kinds();
    for (let from = first; from < end; from += BATCH) {
      const to = Math.min(end, from + BATCH);
      const range = { log, order, first: from, end: to, until: Number.POSITIVE_INFINITY, kinds };
      const ends = yield* dealt(dealer.dealing(range), from - first, to - from);
      this.#cover(dealer);
      for (let p = 0, done = 0, paused = 0; p < ends.length; p++) {
        this.#fold(p, dealer, done, ends[p]);
        done = ends[p];
        if (done - paused < SLICE) continue;
        paused = done;
        yield rowsDone(from - first, to - from, 0.5 + done / ends[ends.length - 1] / 2);
      }
    }
    this.#countLeftOut(dealer);
  }

  /**
   * Folds in all rows of a log up to a moment, whatever order they are in: a group of partitions at a
   * time, each put in order of days where the cache holds it. Pauses as `adding` does.
   */
  *addingUnordered(log: InteractionColumns, until: number): Generator<number, void> {
    const { first, end, shift } = this.#share;
    const groups = Math.min(end - first, Math.ceil(log.size / BATCH));
    const kinds = this.#options.kinds();
    const sorter = new DaySorter();
    for (let group = 0; group < groups; group++) {
      const start = first + Math.floor((group * (end - first)) / groups);
      const share = { shift, first: start, end: first + Math.floor(((group + 1) * (end - first)) / groups) };
      const dealer = new RowDealer(share, this.#options.maxGroup);
      const before = Math.floor((log.size * group) / groups);
      const range = { log, order: undefined, first: 0, end: log.size, until, kinds };
      const ends = yield* dealt(dealer.dealing(range), before, log.size / groups);
      const days = this.#cover(dealer);
      for (let p = 0, done = 0, paused = 0; p < ends.length; p++) {
        sorter.sort(dealer, done, ends[p], days);
        this.#fold(start - first + p, sorter, 0, ends[p] - done);
        done = ends[p];
        if (done - paused < SLICE) continue;
        paused = done;
        yield rowsDone(before, log.size / groups, 0.5 + done / ends[ends.length - 1] / 2);
      }
      if (group === 0) this.#countLeftOut(dealer);
    }
  }

  #fold(partition: number, rows: Dealt, first: number, end: number): void {
    if (end > first && !foldRows(this.#partitions[partition], rows, first, end, this.#tables))
      this.late = true;
  }

  /** Makes the tables reach over all that was dealt, and gives its first and last day. */
  #cover({ lowest, highest }: RowDealer): Days {
    const days = { first: Math.floor(lowest / MS_PER_DAY), last: Math.floor(highest / MS_PER_DAY) };
    if (highest > this.latest) this.latest = highest;
    if (lowest <= highest) this.#tables.cover(days.first, days.last);
    return days;
  }

  #countLeftOut({ leftOut }: RowDealer): void {
    this.leftOut.alone += leftOut.alone;
    this.leftOut.largeGroups += leftOut.largeGroups;
  }

  /** The ties as they stand at a moment, which must not be before the latest row folded in. */
  columns(asOf: number): TieColumns {
    return drained(this.exporting(asOf));
  }

  /** The same with a pause after every slice of the work. */
  exporting(asOf: number): Generator<void, TieColumns> {
    return exportTies(this.#partitions, this.#options, asOf);
  }

  /**
   * Warmth and depth of every tie at a moment, in the order of `columns` once all `sizes` are reached;
   * rows of ties not met yet stay as they are.
   */
  clocksInto(warmth: Float32Array, depth: Float32Array, asOf: number, sizes: Uint32Array): void {
    const { clocks, landmark } = this.#options;
    const today = Math.floor(asOf / MS_PER_DAY);
    this.#tables.cover(today, today);
    const fade = 2 ** ((landmark - asOf) / clocks.halfLife);
    exportClocks(this.#partitions, fade, today, this.#tables.left, { warmth, depth, sizes });
  }

  /** How many ties each partition has. */
  sizes(): Uint32Array {
    return Uint32Array.from(this.#partitions, ({ size }) => size);
  }
}

/** Deals, telling at every pause how many rows are done: half done, since they are to be folded yet. */
function* dealt<T>(work: Generator<number, T>, before: number, rows: number): Generator<number, T> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield rowsDone(before, rows, step.value / 2);
  return step.value;
}

function rowsDone(before: number, rows: number, share: number): number {
  return Math.floor(before + rows * share);
}

/** Into how many partitions the ties of so many rows are divided, and which of them a share has. */
function partitionsOf(rows: number, { part, of }: FoldShare = { part: 0, of: 1 }): PartitionShare {
  const wanted = Math.min(MOST_PARTITIONS, Math.max(1, rows / ROWS_PER_PARTITION));
  const bits = Math.ceil(Math.log2(wanted));
  const count = 1 << bits;
  const first = Math.floor((part * count) / of);
  const end = Math.floor(((part + 1) * count) / of);
  return { shift: 32 - bits, first, end };
}
