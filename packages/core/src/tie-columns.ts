/**
 * Ties in columns, one row per pair of people. `AB` is the direction from `a` to `b`.
 *
 * A tie with `days` 0 is known to exist, as from a connection on a social site, but no contact is
 * recorded: its other numbers mean nothing then.
 */
export interface TieColumns {
  /** Numbers of the two people. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Epoch milliseconds of the first sign that the two know each other, contact or not. */
  readonly since: Float64Array;
  /** Epoch milliseconds of the first and the last contact. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** UTC days, counted from 1970-01-01, of the first and the last day in touch. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Days in touch. */
  readonly days: Uint32Array;
  /** Days on which one turned to the other; days of mutual contact alone are in neither. */
  readonly daysAB: Uint32Array;
  readonly daysBA: Uint32Array;
  /** Interactions each way, and those both took part in. */
  readonly contactsAB: Uint32Array;
  readonly contactsBA: Uint32Array;
  readonly contactsMutual: Uint32Array;
  /** Warmth each way; mutual contact adds half to each, so that the two add up to the tie's warmth. */
  readonly warmthAB: Float64Array;
  readonly warmthBA: Float64Array;
  readonly depth: Float64Array;
  /** Sums over the gaps between days in touch, in days: of squares, of natural logarithms; the longest. */
  readonly gapSquares: Float64Array;
  readonly gapLogs: Float64Array;
  readonly longestGap: Uint32Array;
}

export function newTieColumns(size: number): TieColumns {
  return {
    a: new Uint32Array(size),
    b: new Uint32Array(size),
    since: new Float64Array(size),
    first: new Float64Array(size),
    last: new Float64Array(size),
    firstDay: new Int32Array(size),
    lastDay: new Int32Array(size),
    days: new Uint32Array(size),
    daysAB: new Uint32Array(size),
    daysBA: new Uint32Array(size),
    contactsAB: new Uint32Array(size),
    contactsBA: new Uint32Array(size),
    contactsMutual: new Uint32Array(size),
    warmthAB: new Float64Array(size),
    warmthBA: new Float64Array(size),
    depth: new Float64Array(size),
    gapSquares: new Float64Array(size),
    gapLogs: new Float64Array(size),
    longestGap: new Uint32Array(size),
  };
}

/** The first `size` rows. */
export function shrinkTieColumns(ties: TieColumns, size: number): TieColumns {
  if (size === ties.a.length) return ties;
  const entries = Object.entries(ties).map(([name, column]) => [name, column.slice(0, size)]);
  return Object.fromEntries(entries) as TieColumns;
}
