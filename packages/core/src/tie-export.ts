import type { Clocks } from './fade-tables.js';
import { newTieColumns, type TieColumns } from './tie-columns.js';
import {
  A,
  B,
  CONTACTS_AB,
  CONTACTS_BA,
  CONTACTS_MUTUAL,
  DAYS,
  DAYS_AB,
  DAYS_BA,
  DEPTH,
  FIRST,
  FIRST_DAY,
  FLOATS,
  GAP_LOGS,
  GAP_SQUARES,
  INTS,
  LAST,
  LAST_DAY,
  LONGEST_GAP,
  SINCE,
  type TiePartition,
  WARMTH_AB,
  WARMTH_BA,
} from './tie-partition.js';
import { MS_PER_DAY } from './time.js';

/** Ties written between two pauses. */
const SLICE = 1 << 16;

/** The states of all ties as columns, faded to a moment: one partition after another, with pauses in between. */
export function* exportTies(
  partitions: readonly TiePartition[],
  { clocks, landmark }: { clocks: Clocks; landmark: number },
  asOf: number,
): Generator<void, TieColumns> {
  const ties = newTieColumns(partitions.reduce((sum, { size }) => sum + size, 0));
  const fades = {
    warmth: 2 ** ((landmark - asOf) / clocks.halfLife),
    longRate: (Math.LN2 * MS_PER_DAY) / clocks.longLife,
    today: Math.floor(asOf / MS_PER_DAY),
  };
  let row = 0;
  let paused = 0;
  for (const partition of partitions) {
    exportPartition(partition, ties, row, fades);
    row += partition.size;
    if (row - paused < SLICE) continue;
    paused = row;
    yield;
  }
  return ties;
}

function exportPartition(
  { ints, floats, size }: TiePartition,
  ties: TieColumns,
  start: number,
  { warmth, longRate, today }: { warmth: number; longRate: number; today: number },
): void {
  for (let tie = 0; tie < size; tie++) {
    const row = start + tie;
    const int = tie * INTS;
    const float = tie * FLOATS;
    ties.a[row] = ints[int + A];
    ties.b[row] = ints[int + B];
    ties.since[row] = floats[float + SINCE];
    const days = ints[int + DAYS];
    if (days === 0) continue;
    ties.days[row] = days;
    ties.first[row] = floats[float + FIRST];
    ties.last[row] = floats[float + LAST];
    ties.firstDay[row] = ints[int + FIRST_DAY];
    ties.lastDay[row] = ints[int + LAST_DAY];
    ties.daysAB[row] = ints[int + DAYS_AB];
    ties.daysBA[row] = ints[int + DAYS_BA];
    ties.contactsAB[row] = ints[int + CONTACTS_AB];
    ties.contactsBA[row] = ints[int + CONTACTS_BA];
    ties.contactsMutual[row] = ints[int + CONTACTS_MUTUAL];
    ties.warmthAB[row] = floats[float + WARMTH_AB] * warmth;
    ties.warmthBA[row] = floats[float + WARMTH_BA] * warmth;
    ties.depth[row] = floats[float + DEPTH] * Math.exp(longRate * (ints[int + LAST_DAY] - today));
    ties.gapSquares[row] = floats[float + GAP_SQUARES];
    ties.gapLogs[row] = floats[float + GAP_LOGS];
    ties.longestGap[row] = ints[int + LONGEST_GAP];
  }
}

export interface ClockColumns {
  warmth: Float32Array;
  depth: Float32Array;
  /** How many rows there are for each partition. */
  sizes: Uint32Array;
}

/** Warmth and depth alone, for as many ties as each partition has so far; `gaps` is that of the tables. */
export function exportClocks(
  partitions: readonly TiePartition[],
  fade: number,
  today: number,
  gaps: Float64Array,
  { warmth, depth, sizes }: ClockColumns,
): void {
  let start = 0;
  for (let p = 0; p < partitions.length; p++) {
    const { ints, floats, size } = partitions[p];
    for (let tie = 0; tie < size; tie++) {
      const int = tie * INTS;
      if (ints[int + DAYS] === 0) continue;
      const float = tie * FLOATS;
      warmth[start + tie] = (floats[float + WARMTH_AB] + floats[float + WARMTH_BA]) * fade;
      depth[start + tie] = floats[float + DEPTH] * gaps[4 * (today - ints[int + LAST_DAY])];
    }
    start += sizes[p];
  }
}
