import type { Estimate } from './evaluation.mjs';
import type { Cut } from './log.mjs';

/** The chance of a gap longer than a silence, after so many gaps that add up to so many days. */
export type Tail = (gaps: number, sum: number, silence: number) => number;

export interface Shares {
  size: number;
  shares: Estimate[];
}

export function gapShares(
  cut: Cut,
  tail: Tail,
  levels?: number[],
): { levels: number[]; last: Shares; next: Shares };
export function returnsOfUnusual(
  cut: Cut,
  model: { tail: Tail; returns: Float64Array },
): { called: number; left: number; said: number; came: Estimate };
export function returnsByState(cut: Cut): { state: string; ties: number; back: Estimate }[];
