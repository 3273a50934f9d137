/** What every engine computes: columns of `TieColumns` in `packages/core/src/tie-columns.ts`, with the default options. */

export const MS_PER_DAY = 86_400_000;

/** Not midnight, so that a day is cut in two; the last year of a log lies behind it. */
export const AS_OF = Date.UTC(2024, 0, 1, 12);

/** Rates per day of warmth (180 days), of the pause that gives depth (30 days), of depth itself (10 years). */
export const WARMTH_RATE = Math.LN2 / 180;
export const SPACING_RATE = Math.LN2 / 30;
export const LONG_RATE = Math.LN2 / 3652.5;

/** The kinds in a log, by number; `share` is how many of the interactions are of it. */
export const KINDS = [
  { name: 'message', weight: 1, mutual: false, share: 0.62 },
  { name: 'call', weight: 2, mutual: false, share: 0.1 },
  { name: 'meeting', weight: 3, mutual: true, share: 0.12 },
  { name: 'advice', weight: 2, mutual: false, share: 0.05 },
  { name: 'help', weight: 3, mutual: false, share: 0.05 },
  { name: 'request', weight: 1, mutual: false, share: 0.06 },
];

/** The columns of a result, in the order in which programs write them. */
export const TIE_COLUMNS = [
  'a',
  'b',
  'contactsAB',
  'contactsBA',
  'contactsMutual',
  'days',
  'daysAB',
  'daysBA',
  'first',
  'last',
  'warmthAB',
  'warmthBA',
  'depth',
  'gapSquares',
  'gapLogs',
  'longestGap',
];
