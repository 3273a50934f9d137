import { DaySorter, type Days, type Dealt } from './day-sorter.js';
import { drained } from './drained.js';
import { type Clocks, FadeTables } from './fade-tables.js';
import { foldRows } from './fold-rows.js';
import type { InteractionColumns } from './interaction-log.js';
import type { KindColumns } from './kind-columns.js';
import type { LeftOut } from './left-out.js';
import { type PartitionShare, RowDealer, type RowRange } from './row-dealer.js';
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

/** A part of all ties, counted from 0: `{ part: 0, of: 2 }` is the first half of the partitions. */
export interface FoldShare {
  part: number;
  of: number;
}

/** Rows counted at a time, 2 bytes each: all states pass through the cache once for each batch. */
const BATCH = 1 << 24;
/** Rows placed at a time, 24 bytes each, in memory that is used again. */
const PLACED = 1 << 22;
/** Rows for which one more partition pays. */
const ROWS_PER_PARTITION = 1 << 15;
const MOST_PARTITIONS = 512;
/**
 * Ties as they are folded from interactions, row by row in order of days: the one definition of what
 * a tie is made of. Any later moment can be looked at once its rows are folded in.
 *
 * Rows are dealt out by a hash of their pair, so that the states which are touched together stay in the
 * cache: without that nearly every row costs a trip to main memory.
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
  /** Room for the ties of the largest partition so far: the next will have about as many. */
  #largest = 0;

  constructor(options: TieFoldOptions) {
    this.#options = options;
    this.#tables = new FadeTables(options.clocks, options.landmark);
    this.#share = partitionsOf(options.rows);
    const { first, end } = this.#share;
    this.#partitions = Array.from({ length: end - first }, () => new TiePartition());
  }

  /** Folds in rows of a log, in order of days: those of `order`, or all, from place `first` up to `end`. */
  add(log: InteractionColumns, order: Uint32Array | undefined, first: number, end: number): void {
    const kinds = this.#options.kinds();
    const until = Number.POSITIVE_INFINITY;
    const room = roomFor(Math.min(BATCH, end - first));
    for (let from = first; from < end; from += BATCH) {
      this.#addBatch({ log, order, first: from, end: Math.min(end, from + BATCH), until, kinds }, room);
    }
  }

  /**
   * Folds in all rows of a log up to a moment, whatever order they are in: each partition's are put in
   * order of days where the cache holds them.
   */
  addUnordered(log: InteractionColumns, until: number): void {
    const range = { log, order: undefined, first: 0, end: log.size, until, kinds: this.#options.kinds() };
    this.#addBatch(range, roomFor(log.size), new DaySorter());
  }

  /** Learns where each row belongs, then places and folds the rows of some partitions at a time. */
  #addBatch(range: RowRange, room: Room, sorter?: DaySorter): void {
    const { maxGroup } = this.#options;
    const { shift, first } = this.#share;
    const { parts } = room;
    const counts = new Int32Array(this.#partitions.length + 1);
    const counter = new RowDealer(this.#share, maxGroup);
    counter.count(range, parts, counts);
    this.#countLeftOut(counter);
    const days = this.#cover(counter);

    for (const hand of handsOf(counts)) {
      const placer = new RowDealer({ shift, first: first + hand.first, end: first + hand.end }, maxGroup);
      [placer.keys, placer.values] = [room.placed.keys, room.placed.values];
      const ends = counts.slice(hand.first, hand.end + 1).fill(0, 0, 1);
      drained(placer.placing(range, parts, ends));
      room.placed = placer;
      this.#foldPlaced(hand.first, placer, ends, sorter && { sorter, days });
    }
  }

  /** Folds the rows of partitions from `lowest` on, which end where `ends` says. */
  #foldPlaced(
    lowest: number,
    placed: Dealt,
    ends: Int32Array,
    sorting: { sorter: DaySorter; days: Days } | undefined,
  ): void {
    for (let p = 0, first = 0; p < ends.length - 1; first = ends[p++]) {
      const end = ends[p];
      if (first === end) continue;
      sorting?.sorter.sort(placed, first, end, sorting.days);
      if (sorting) this.#fold(lowest + p, sorting.sorter, 0, end - first);
      else this.#fold(lowest + p, placed, first, end);
    }
  }

  #fold(partition: number, rows: Dealt, first: number, end: number): void {
    const ties = this.#partitions[partition];
    if (ties.size === 0) ties.reserve(Math.min(end - first, this.#largest));
    if (!foldRows(ties, rows, first, end, this.#tables)) this.late = true;
    this.#largest = Math.max(this.#largest, Math.ceil(1.05 * ties.size));
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
    exportClocks(this.#partitions, fade, today, this.#tables.gaps, { warmth, depth, sizes });
  }

  /** How many ties each partition has. */
  sizes(): Uint32Array {
    return Uint32Array.from(this.#partitions, ({ size }) => size);
  }
}

/** Memory that is used again from one batch to the next: partitions of rows, and rows as they are placed. */
interface Room {
  readonly parts: Int16Array;
  placed: Dealt;
}

function roomFor(rows: number): Room {
  const placed = { keys: new Int32Array(0), values: new Float64Array(0), order: undefined };
  return { parts: new Int16Array(rows), placed };
}

/** Partitions that are placed together: as many as have about `PLACED` rows. */
function handsOf(counts: Int32Array): { first: number; end: number }[] {
  const hands = [];
  for (let first = 0, end = 0; first < counts.length - 1; first = end) {
    let rows = counts[++end];
    while (end < counts.length - 1 && rows + counts[end + 1] <= PLACED) rows += counts[++end];
    hands.push({ first, end });
  }
  return hands;
}

/** Into how many partitions the ties of so many rows are divided. */
export function partitionsOf(rows: number): PartitionShare {
  const wanted = Math.min(MOST_PARTITIONS, Math.max(1, rows / ROWS_PER_PARTITION));
  const bits = Math.ceil(Math.log2(wanted));
  return { shift: 32 - bits, first: 0, end: 1 << bits };
}
