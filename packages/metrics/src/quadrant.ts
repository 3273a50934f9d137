import type { Tie } from '@tiewise/core';

/** Deep and warm, deep and cold, warm and shallow, or neither. */
export type Quadrant = 'close' | 'dormant' | 'new' | 'passing';

export interface QuadrantOptions {
  /**
   * Depth from which a tie is deep: 2.5 is three contacts, each a season after the one before, or two
   * months of daily ones.
   *
   * @defaultValue 2.5
   */
  deep?: number;
  /**
   * Warmth from which a tie is warm: 1 is one message today, or two of 180 days ago.
   *
   * @defaultValue 1
   */
  warm?: number;
}

/** Which of the four a tie is in; undefined if no contact is recorded. */
export function quadrant(tie: Tie, { deep = 2.5, warm = 1 }: QuadrantOptions = {}): Quadrant | undefined {
  if (tie.depth === undefined || tie.warmth === undefined) return undefined;
  if (tie.depth >= deep) return tie.warmth >= warm ? 'close' : 'dormant';
  return tie.warmth >= warm ? 'new' : 'passing';
}
