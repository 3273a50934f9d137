import type { Interaction } from './interaction.js';
import type { InteractionColumns } from './interaction-log.js';
import type { Kind } from './kinds.js';
import type { PairIndex } from './pair-index.js';
import type { TieColumns } from './tie-columns.js';

/** A kind under the name it goes by. */
export interface NamedKind extends Kind {
  name: string;
}

/**
 * The interactions behind every tie of a snapshot, in columns, for metrics that look at when things
 * happened: those of tie `row` are at the places `first[row]` up to, not including, `end[row]` of
 * `rows`, in order of time, none after the moment looked from. Shared: never write on it.
 */
export interface Evidence {
  /** The whole log, in the order it was added; what is later than the moment looked from is in no tie's rows. */
  readonly log: InteractionColumns;
  /** What the numbers of the log's `kind` column stand for. */
  readonly kinds: readonly NamedKind[];
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  /** Rows of the log. */
  readonly rows: Uint32Array;
  /** How many people a row of the log was for, the sender aside. */
  recipients(row: number): number;
  /** The number of the person a row of the log was about, if it was about one. */
  about(row: number): number | undefined;
  /** A row of the log as an interaction. */
  at(row: number): Interaction;
}

/** Where in an index of pairs the interactions of each tie up to a moment stand. */
export function evidenceRanges(
  { a, b }: TieColumns,
  { start, rows, find }: PairIndex,
  at: Float64Array,
  asOf: number,
): { first: Uint32Array; end: Uint32Array } {
  const first = new Uint32Array(a.length);
  const end = new Uint32Array(a.length);
  for (let row = 0; row < a.length; row++) {
    const pair = find(a[row], b[row]);
    if (pair === undefined) continue;
    first[row] = start[pair];
    end[row] = endBy(rows, start[pair], start[pair + 1], at, asOf);
  }
  return { first, end };
}

/** The place after the last of these rows that is not later than a moment. */
function endBy(rows: Uint32Array, first: number, end: number, at: Float64Array, asOf: number): number {
  if (first === end || at[rows[end - 1]] <= asOf) return end;
  let [low, high] = [first, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[rows[middle]] <= asOf) low = middle + 1;
    else high = middle;
  }
  return low;
}
