import { DaySorter, type Days } from './day-sorter.js';
import {
  ALONE,
  CHUNK,
  type DealTables,
  FACTS,
  HIGHEST,
  LARGE_GROUPS,
  LOWEST,
  ORDERED,
  ROWS,
} from './deal-tables.js';
import { FadeTables } from './fade-tables.js';
import { foldRows } from './fold-rows.js';
import type { LeftOut } from './left-out.js';
import { type PartitionShare, RowDealer, type RowRange } from './row-dealer.js';
import type { FoldJob, FoldStep } from './sliced-fold.js';
import type { TieColumns } from './tie-columns.js';
import { exportTies } from './tie-export.js';
import type { FoldShare } from './tie-fold.js';
import { TiePartition } from './tie-partition.js';
import { MS_PER_DAY } from './time.js';

/** How much of the work it is to deal, about, and of what is left to place. */
export const DEALING = 0.2;
const PLACING = 0.2;

/** Rows placed at a time by all who fold: what they place is a copy. */
const BATCH = 1 << 22;
/** Rows folded between two pauses. */
const SLICE = 1 << 16;

/** Some chunks of rows of some partitions, which are placed and folded together. */
interface Lot {
  firstChunk: number;
  endChunk: number;
  share: PartitionShare;
}

/**
 * A log whose rows are dealt, and one share of its partitions. Rows in order of time are folded batch by
 * batch, others partition by partition, each put in order of days where the cache holds it.
 */
export class DealtLog {
  /** Those up to the moment. */
  readonly rows: number;
  readonly leftOut: LeftOut;
  readonly #job: FoldJob;
  readonly #tables: DealTables;
  readonly #whole: PartitionShare;
  readonly #own: PartitionShare;
  readonly #partitions: TiePartition[];
  readonly #fades: FadeTables;
  readonly #days: Days;
  readonly #sorter: DaySorter | undefined;

  constructor(job: FoldJob, whole: PartitionShare, tables: DealTables) {
    const { facts } = tables;
    this.#job = job;
    this.#tables = tables;
    this.#whole = whole;
    this.rows = sumOf(facts, ROWS);
    this.leftOut = { largeGroups: sumOf(facts, LARGE_GROUPS), alone: sumOf(facts, ALONE) };
    const all = { firstChunk: 0, endChunk: facts.length / FACTS, share: whole };
    this.#own = { shift: whole.shift, ...evenShare(this.#counts(all), job.share) };
    this.#partitions = Array.from({ length: this.#own.end - this.#own.first }, () => new TiePartition());
    this.#days = daysOf(facts);
    this.#fades = new FadeTables(job.task.clocks, job.task.asOf);
    if (this.rows > 0) this.#fades.cover(this.#days.first, this.#days.last);
    this.#sorter = sumOf(facts, ORDERED) < all.endChunk ? new DaySorter() : undefined;
  }

  /** Folds the share, with a pause after every slice of the work. */
  *folding(): Generator<FoldStep, void> {
    const lots = this.#sorter ? this.#groups() : this.#batches();
    let before: RowDealer | undefined;
    for (const [i, lot] of lots.entries()) {
      const placer = new RowDealer(lot.share, this.#job.task.maxGroup);
      if (before) [placer.keys, placer.values] = [before.keys, before.values];
      before = placer;
      const ends = this.#counts(lot);
      const start = lot.firstChunk * CHUNK;
      const placing = placer.placing(this.#rangeOf(lot), this.#tables.parts.subarray(start), ends);
      for (const part of placing) yield this.#step((i + PLACING * part) / lots.length);
      for (const part of this.#foldingLot(lot, placer, ends)) {
        yield this.#step((i + PLACING + (1 - PLACING) * part) / lots.length);
      }
    }
  }

  /** The ties as they stand at the moment. */
  exporting(): Generator<void, TieColumns> {
    const { clocks, asOf } = this.#job.task;
    return exportTies(this.#partitions, { clocks, landmark: asOf }, asOf);
  }

  #step(part: number): FoldStep {
    return { done: Math.floor(this.rows * (DEALING + (1 - DEALING) * part)), total: this.rows };
  }

  #batches(): Lot[] {
    const chunks = Math.ceil(this.rows / CHUNK);
    const step = BATCH / CHUNK;
    return Array.from({ length: Math.ceil(chunks / step) }, (_, i) => ({
      firstChunk: i * step,
      endChunk: Math.min(chunks, (i + 1) * step),
      share: this.#own,
    }));
  }

  #groups(): Lot[] {
    const { shift, first, end } = this.#own;
    const groups = Math.min(end - first, Math.ceil(this.rows / BATCH));
    const placeOf = (group: number) => first + Math.floor((group * (end - first)) / groups);
    return Array.from({ length: groups }, (_, i) => ({
      firstChunk: 0,
      endChunk: this.#tables.facts.length / FACTS,
      share: { shift, first: placeOf(i), end: placeOf(i + 1) },
    }));
  }

  #rangeOf({ firstChunk, endChunk }: Lot): RowRange {
    const { log, task } = this.#job;
    const [first, end] = [firstChunk * CHUNK, Math.min(log.size, endChunk * CHUNK)];
    return { log, order: undefined, first, end, until: task.asOf, kinds: task.kinds };
  }

  /** How many pairs of each partition of a lot there are, with a 0 in front. */
  #counts({ firstChunk, endChunk, share: { first, end } }: Lot): Int32Array {
    const { counts } = this.#tables;
    const stride = this.#whole.end + 1;
    const sums = new Int32Array(end - first + 1);
    for (let chunk = firstChunk; chunk < endChunk; chunk++) {
      for (let p = 1; p < sums.length; p++) sums[p] += counts[chunk * stride + first + p];
    }
    return sums;
  }

  *#foldingLot({ share }: Lot, placed: RowDealer, ends: Int32Array): Generator<number, void> {
    const all = ends[ends.length - 1];
    const skipped = share.first - this.#own.first;
    let paused = 0;
    for (let p = 0; p < ends.length - 1; p++) {
      const [first, end] = [p > 0 ? ends[p - 1] : 0, ends[p]];
      this.#sorter?.sort(placed, first, end, this.#days);
      const [rows, start] = this.#sorter ? [this.#sorter, 0] : [placed, first];
      for (let done = first; done < end; ) {
        const next = Math.min(end, paused + SLICE);
        const at = start + done - first;
        foldRows(this.#partitions[skipped + p], rows, at, at + next - done, this.#fades);
        done = next;
        if (done < paused + SLICE) continue;
        paused = done;
        yield done / all;
      }
    }
  }
}

function sumOf(facts: Float64Array, fact: number): number {
  let sum = 0;
  for (let i = fact; i < facts.length; i += FACTS) sum += facts[i];
  return sum;
}

function daysOf(facts: Float64Array): Days {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < facts.length; i += FACTS) {
    lowest = Math.min(lowest, facts[i + LOWEST]);
    highest = Math.max(highest, facts[i + HIGHEST]);
  }
  return { first: Math.floor(lowest / MS_PER_DAY), last: Math.floor(highest / MS_PER_DAY) };
}

/** The partitions of a share, in which there are about as many pairs as in any other. */
function evenShare(counts: Int32Array, { part, of }: FoldShare): { first: number; end: number } {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const placeOf = (share: number) => {
    if (share === of) return counts.length - 1;
    let [place, sum] = [0, 0];
    while (place < counts.length - 1 && sum + counts[place + 1] <= (all * share) / of) sum += counts[++place];
    return place;
  };
  return { first: placeOf(part), end: placeOf(part + 1) };
}
