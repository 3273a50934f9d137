import {
  ALONE,
  CHUNK,
  type DealTables,
  FACTS,
  HIGHEST,
  LARGE_GROUPS,
  LOWEST,
  meeting,
  NEXT,
  newDealTables,
  ORDERED,
  ROWS,
} from './deal-tables.js';
import { DEALING, DealtLog } from './dealt-log.js';
import type { InteractionColumns } from './interaction-log.js';
import type { LeftOut } from './left-out.js';
import type { TieTask } from './log-ties.js';
import { type PartitionShare, RowDealer } from './row-dealer.js';
import type { TieColumns } from './tie-columns.js';
import { type FoldShare, partitionsOf } from './tie-fold.js';

/** A share of the ties of one moment. */
export interface Folded {
  columns: TieColumns;
  leftOut: LeftOut;
}

/** How far it is, in rows up to the moment; what is done never falls. */
export interface FoldStep {
  done: number;
  /** All rows there are, until those up to the moment are counted. */
  total: number;
}

export interface FoldJob {
  readonly log: InteractionColumns;
  readonly task: TieTask;
  readonly share: FoldShare;
  /** Those of all who fold a share of it; by default this one deals all rows for itself. */
  readonly tables?: DealTables | undefined;
}

/** How many partitions the ties of a log of so many rows have. */
export function partitionCount(rows: number): number {
  return partitionsOf(rows).end;
}

/**
 * The ties of a moment, or a share of them, as `TieFold` folds them, bit for bit, with a pause after
 * every slice of the work.
 *
 * Dealing is done by all together, a chunk of rows at a time, whoever is free taking the next. Once all
 * rows are dealt each folds partitions of its own, in order of rows, and none waits for another again.
 */
export function* foldingTies(job: FoldJob): Generator<FoldStep, Folded> {
  const { size } = job.log;
  const whole = partitionsOf(size);
  const tables = job.tables ?? newDealTables(size, whole.end, (bytes) => new ArrayBuffer(bytes));
  const rows = yield* dealing(job, whole, tables);
  const waiting = { done: Math.floor(rows * DEALING), total: size };
  for (const _ of meeting(tables.state, job.tables ? job.share.of : 1)) yield waiting;

  const dealt = new DealtLog(job, whole, tables);
  yield* dealt.folding();

  const step = { done: dealt.rows, total: dealt.rows };
  yield step;
  const exporting = dealt.exporting();
  let written = exporting.next();
  for (; !written.done; written = exporting.next()) yield step;
  return { columns: written.value, leftOut: dealt.leftOut };
}

/** Deals chunks until there are none left, and gives how many rows up to the moment it has dealt. */
function* dealing(
  { log, task }: FoldJob,
  whole: PartitionShare,
  { parts, counts, facts, state }: DealTables,
): Generator<FoldStep, number> {
  const stride = whole.end + 1;
  let rows = 0;
  for (;;) {
    const chunk = Atomics.add(state, NEXT, 1);
    const first = chunk * CHUNK;
    if (first >= log.size) return rows;
    const end = Math.min(log.size, first + CHUNK);
    const dealer = new RowDealer(whole, task.maxGroup);
    const range = { log, order: undefined, first, end, until: task.asOf, kinds: task.kinds };
    dealer.count(range, parts.subarray(first, end), counts.subarray(chunk * stride, (chunk + 1) * stride));
    const fact = facts.subarray(chunk * FACTS, (chunk + 1) * FACTS);
    lookThrough(log.at, first, end, task.asOf, fact);
    fact[LOWEST] = dealer.lowest;
    fact[HIGHEST] = dealer.highest;
    fact[LARGE_GROUPS] = dealer.leftOut.largeGroups;
    fact[ALONE] = dealer.leftOut.alone;
    rows += fact[ROWS];
    yield { done: Math.floor(rows * DEALING), total: log.size };
  }
}

/** How many rows there are up to a moment, and whether all are in order. */
function lookThrough(at: Float64Array, first: number, end: number, until: number, fact: Float64Array): void {
  let [before, rows, ordered] = [first > 0 ? at[first - 1] : Number.NEGATIVE_INFINITY, 0, 1];
  for (let row = first; row < end; row++) {
    const time = at[row];
    if (time < before) ordered = 0;
    if (time <= until) rows++;
    before = time;
  }
  fact[ROWS] = rows;
  fact[ORDERED] = ordered;
}
