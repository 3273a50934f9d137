import { GROUP, type InteractionColumns } from './interaction-log.js';
import type { Kinds } from './kinds.js';
import type { PairIndex } from './pair-index.js';
import type { TieColumns } from './tie-columns.js';
import { newTieColumns, shrinkTieColumns } from './tie-columns.js';
import { MS_PER_DAY } from './time.js';

/** What a kind says of a tie, by the numbers of one log's kinds. */
export interface KindColumns {
  readonly weight: Float64Array;
  readonly mutual: Uint8Array;
  readonly contact: Uint8Array;
}

export function kindColumns(names: Iterable<string>, kinds: Kinds): KindColumns {
  const known = Array.from(names, (name) => kinds.get(name) ?? { weight: 1 });
  return {
    weight: Float64Array.from(known, (kind) => kind.weight),
    mutual: Uint8Array.from(known, (kind) => (kind.mutual ? 1 : 0)),
    contact: Uint8Array.from(known, (kind) => (kind.contact === false ? 0 : 1)),
  };
}

/** Times in milliseconds. */
export interface Clocks {
  readonly asOf: number;
  readonly halfLife: number;
  readonly spacing: number;
  readonly longLife: number;
}

/** One pass over the rows of each pair up to `asOf`; pairs met only later are left out. */
export function foldTies(
  index: PairIndex,
  log: InteractionColumns,
  kinds: KindColumns,
  clocks: Clocks,
): TieColumns {
  const ties = newTieColumns(index.size);
  let tie = 0;
  for (let pair = 0; pair < index.size; pair++) {
    const first = index.rows[index.start[pair]];
    if (log.at[first] <= clocks.asOf) foldPair(ties, tie++, pair, index, log, kinds, clocks);
  }
  return shrinkTieColumns(ties, tie);
}

function foldPair(
  ties: TieColumns,
  tie: number,
  pair: number,
  index: PairIndex,
  log: InteractionColumns,
  kinds: KindColumns,
  { asOf, halfLife, spacing, longLife }: Clocks,
): void {
  const a = index.a[pair];
  const rate = Math.LN2 / halfLife;
  const longRate = (Math.LN2 * MS_PER_DAY) / longLife;
  const spacingRate = (Math.LN2 * MS_PER_DAY) / spacing;
  const end = index.start[pair + 1];
  let warmthAB = 0;
  let warmthBA = 0;
  let depth = 0;
  let days = 0;
  let day = Number.NaN;
  let dayAB = Number.NaN;
  let dayBA = Number.NaN;

  for (let i = index.start[pair]; i < end; i++) {
    const row = index.rows[i];
    const at = log.at[row];
    if (at > asOf) break;
    const kind = log.kind[row];
    if (kinds.contact[kind] === 0) continue;

    const to = log.to[row];
    const share = to < GROUP ? 1 : 1 / groupSize(log, to - GROUP);
    const decayed = log.weight[row] * kinds.weight[kind] * share * Math.exp(rate * (at - asOf));
    const today = Math.floor(at / MS_PER_DAY);

    if (kinds.mutual[kind] === 1) {
      warmthAB += decayed / 2;
      warmthBA += decayed / 2;
      ties.contactsMutual[tie]++;
    } else if (log.from[row] === a) {
      warmthAB += decayed;
      ties.contactsAB[tie]++;
      if (dayAB !== today) ties.daysAB[tie]++;
      dayAB = today;
    } else {
      warmthBA += decayed;
      ties.contactsBA[tie]++;
      if (dayBA !== today) ties.daysBA[tie]++;
      dayBA = today;
    }

    ties.last[tie] = at;
    if (days === 0) {
      ties.first[tie] = at;
      ties.firstDay[tie] = today;
      depth = 1;
      days = 1;
    } else if (today !== day) {
      const gap = today - day;
      depth = depth * Math.exp(-longRate * gap) - Math.expm1(-spacingRate * gap);
      days++;
      ties.gapSquares[tie] += gap * gap;
      ties.gapLogs[tie] += Math.log(gap);
      if (gap > ties.longestGap[tie]) ties.longestGap[tie] = gap;
    }
    day = today;
  }

  ties.pair[tie] = pair;
  ties.a[tie] = a;
  ties.b[tie] = index.b[pair];
  ties.since[tie] = log.at[index.rows[index.start[pair]]];
  ties.days[tie] = days;
  if (days === 0) return;
  ties.lastDay[tie] = day;
  ties.warmthAB[tie] = warmthAB;
  ties.warmthBA[tie] = warmthBA;
  ties.depth[tie] = depth * Math.exp(-longRate * (Math.floor(asOf / MS_PER_DAY) - day));
}

function groupSize(log: InteractionColumns, group: number): number {
  return log.groupStart[group + 1] - log.groupStart[group];
}
