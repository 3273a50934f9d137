import { drained } from './drained.js';
import { type Clocks, FadeTables } from './fade-tables.js';
import { foldRows } from './fold-rows.js';
import { GROUP, type InteractionColumns } from './interaction-log.js';
import type { KindColumns } from './kind-columns.js';
import type { LeftOut } from './left-out.js';
import { NO_CONTACT, type PartitionShare, StagedRows } from './staged-rows.js';
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

/** Rows gathered before they are dealt out to their partitions. */
const BATCH = 1 << 20;
/** Rows for which one more partition pays. */
const ROWS_PER_PARTITION = 1 << 15;
const MOST_PARTITIONS = 512;
/** Rows worked on between two pauses. */
const SLICE = 1 << 17;

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

  /** Folds in rows of a log: those of `order`, or all, from place `first` up to `end`. */
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
    const stage = new StagedRows(Math.min(BATCH, end - first), this.#share);
    for (let staged = first, folded = first; folded < end; ) {
      staged = this.#stage(stage, log, order, staged, Math.min(staged + SLICE, end));
      yield Math.floor((staged + folded) / 2) - first;
      if (stage.size < BATCH && staged < end) continue;

      for (const part of this.#flush(stage))
        yield Math.floor((staged + folded + part * (staged - folded)) / 2) - first;
      folded = staged;
    }
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

  /** Stages rows up to `end`, or until the stage is full; gives where it stopped. */
  #stage(
    stage: StagedRows,
    log: InteractionColumns,
    order: Uint32Array | undefined,
    first: number,
    end: number,
  ): number {
    const kinds = this.#options.kinds();
    const { maxGroup } = this.#options;
    let i = first;
    for (; i < end && stage.size < BATCH; i++) {
      const row = order ? order[i] : i;
      const from = log.from[row];
      const to = log.to[row];
      const kind = log.kind[row];
      const at = log.at[row];
      if (at > this.latest) this.latest = at;
      const weight = kinds.contact[kind] === 1 ? log.weight[row] * kinds.weight[kind] : NO_CONTACT;
      if (to < GROUP) {
        if (from === to) this.leftOut.alone++;
        else stage.push(from, to, at, weight, kinds.mutual[kind] === 1);
      } else {
        const group = to - GROUP;
        const members = log.members.subarray(log.groupStart[group], log.groupStart[group + 1]);
        if (members.length >= maxGroup) this.leftOut.largeGroups++;
        else stage.pushGroup(from, members, at, weight, kinds.mutual[kind] === 1);
      }
    }
    return i;
  }

  /** Folds what is staged, with a pause after every slice of rows, which tells what part of it is done. */
  *#flush(stage: StagedRows): Generator<number, void> {
    if (stage.size === 0) return;

    this.#tables.cover(Math.floor(stage.lowest / MS_PER_DAY), Math.floor(stage.highest / MS_PER_DAY));
    const starts = stage.starts();
    yield 0;
    const ends = stage.deal(starts);
    yield 0;
    for (let p = 0, first = 0, paused = 0; p < ends.length; p++) {
      if (ends[p] > first && !foldRows(this.#partitions[p], stage, first, ends[p], this.#tables))
        this.late = true;
      first = ends[p];
      if (first - paused < SLICE) continue;
      paused = first;
      yield first / stage.size;
    }
    stage.clear();
  }
}

/** Into how many partitions the ties of so many rows are divided, and which of them a share has. */
function partitionsOf(rows: number, { part, of }: FoldShare = { part: 0, of: 1 }): PartitionShare {
  const wanted = Math.min(MOST_PARTITIONS, Math.max(1, rows / ROWS_PER_PARTITION));
  const bits = Math.ceil(Math.log2(wanted));
  const count = 1 << bits;
  const first = Math.floor((part * count) / of);
  const end = Math.floor(((part + 1) * count) / of);
  return { shift: 32 - bits, first, end, all: end - first === count };
}
