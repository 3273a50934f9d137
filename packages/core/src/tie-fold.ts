import { type Clocks, FadeTables } from './fade-tables.js';
import { foldRows } from './fold-rows.js';
import { GROUP, type InteractionColumns } from './interaction-log.js';
import type { KindColumns } from './kind-columns.js';
import type { LeftOut } from './left-out.js';
import { NO_CONTACT, StagedRows } from './staged-rows.js';
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
}

/** Rows gathered before they are dealt out to their partitions. */
const BATCH = 1 << 20;
/** Rows for which one more partition pays. */
const ROWS_PER_PARTITION = 1 << 15;
const MOST_PARTITIONS = 512;

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
  readonly #shift: number;

  constructor(options: TieFoldOptions) {
    this.#options = options;
    this.#tables = new FadeTables(options.clocks, options.landmark);
    const wanted = Math.min(MOST_PARTITIONS, Math.max(1, options.rows / ROWS_PER_PARTITION));
    const bits = Math.ceil(Math.log2(wanted));
    this.#shift = 32 - bits;
    this.#partitions = Array.from({ length: 1 << bits }, () => new TiePartition());
  }

  /** Folds in rows of a log: those of `order`, or all, from place `first` up to `end`. */
  add(log: InteractionColumns, order: Uint32Array | undefined, first: number, end: number): void {
    const kinds = this.#options.kinds();
    const { maxGroup } = this.#options;
    const stage = new StagedRows(Math.min(BATCH, end - first));
    for (let i = first; i < end; i++) {
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
      if (stage.size >= BATCH) this.#flush(stage);
    }
    this.#flush(stage);
  }

  /** The ties as they stand at a moment, which must not be before the latest row folded in. */
  columns(asOf: number): TieColumns {
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

  #flush(stage: StagedRows): void {
    if (stage.size === 0) return;

    this.#tables.cover(Math.floor(stage.lowest / MS_PER_DAY), Math.floor(stage.highest / MS_PER_DAY));
    const ends = stage.deal(this.#shift, this.#partitions.length);
    for (let p = 0, first = 0; p < ends.length; p++) {
      if (ends[p] > first && !foldRows(this.#partitions[p], stage, first, ends[p], this.#tables))
        this.late = true;
      first = ends[p];
    }
    stage.clear();
  }
}
