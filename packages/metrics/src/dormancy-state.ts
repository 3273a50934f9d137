/** How a tie's silence looks against its own rhythm. */
export type DormancyState = 'active' | 'cooling' | 'dormant' | 'unknown';

/** What a state is told from. */
export interface SilenceFacts {
  /** The chance of a longer silence than this one; undefined without a gap to know it from. */
  tail: number | undefined;
  /** Gaps between days in touch so far. */
  gaps: number;
  /** Days since the last day in touch, and mean days between days in touch. */
  silence: number;
  usualGap: number;
}

/** Gaps from which a mean gap is one to measure eight of. */
const ENOUGH_GAPS = 3;

/** Dormant never sooner than 30 days or two usual gaps, and always after eight where there are enough. */
export function dormancyState({ tail, gaps, silence, usualGap }: SilenceFacts): DormancyState {
  if (tail === undefined) return 'unknown';

  const eightfold = gaps >= ENOUGH_GAPS && silence > 8 * usualGap;
  if (silence >= Math.max(30, 2 * usualGap) && (tail < 0.05 || eightfold)) return 'dormant';
  return tail > 0.2 ? 'active' : 'cooling';
}
