import type { Clocks } from './fade-tables.js';
import type { InteractionColumns } from './interaction-log.js';
import type { TieColumns } from './tie-columns.js';
import { type SnapshotOptions, TieSnapshots } from './tie-snapshots.js';
import type { Ties } from './ties.js';

/** Warmth and depth of every tie at many moments. */
export interface Timeline {
  /** Epoch milliseconds, earliest first. */
  readonly moments: Float64Array;
  /** The ties at the last moment; their rows are the rows below. */
  readonly ties: Ties;
  /** `warmth[step * ties.size + row]`; `NaN` before the first contact, where nothing is known. */
  readonly warmth: Float32Array;
  readonly depth: Float32Array;
}

/** What a timeline holds, before its columns are ties. */
export interface TimelineColumns {
  columns: TieColumns;
  leftOut: { largeGroups: number; alone: number };
  warmth: Float32Array;
  depth: Float32Array;
}

/**
 * Warmth and depth at each of these moments, earliest first, in one walk through the log, after one
 * to learn how many ties there will be.
 */
export function timelineColumns(
  moments: Float64Array,
  log: InteractionColumns,
  options: SnapshotOptions & { clocks: Clocks },
): TimelineColumns {
  const last = moments[moments.length - 1];
  const first = new TieSnapshots(options);
  for (const moment of moments) first.foldedTo(moment, log);
  const whole = first.foldedTo(last, log);
  const sizes = whole.sizes();
  const ties = sizes.reduce((sum, size) => sum + size, 0);

  const warmth = new Float32Array(moments.length * ties).fill(Number.NaN);
  const depth = new Float32Array(moments.length * ties).fill(Number.NaN);
  const second = new TieSnapshots(options);
  for (const [step, moment] of moments.entries()) {
    const [start, end] = [step * ties, (step + 1) * ties];
    second
      .foldedTo(moment, log)
      .clocksInto(warmth.subarray(start, end), depth.subarray(start, end), moment, sizes);
  }
  return { columns: whole.columns(last), leftOut: { ...whole.leftOut }, warmth, depth };
}
