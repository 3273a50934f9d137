import { MS_PER_DAY } from './time.js';

/** What tiesAt measures with; all in milliseconds. */
export interface Clocks {
  readonly halfLife: number;
  readonly spacing: number;
  readonly longLife: number;
}

/** Largest exponent within a day for which five terms of the exponential series are exact to 1e-14. */
const SHORT = 0.01;

/** Days the tables reach further than asked for, so that they need not grow with every step. */
const SPARE_DAYS = 500;

/**
 * Powers of one half that folding needs again and again, by day instead of by instant, since a
 * look-up costs a fraction of an exponential.
 */
export class FadeTables {
  /** By which warmth of a day's first instant counts at `landmark`, from day `base` on. */
  warmth = new Float64Array(0);
  base = 0;
  /**
   * Four numbers for each gap in days, side by side as they are used together: how much depth is left
   * after it, what the day after it adds, its logarithm, and one that fills up.
   */
  gaps = new Float64Array(0);
  /** Exponent per millisecond within a day, and whether the series will do for it. */
  readonly rate: number;
  readonly short: boolean;
  readonly #clocks: Clocks;
  readonly #landmark: number;

  /** Warmth is counted as of the landmark: epoch milliseconds. */
  constructor(clocks: Clocks, landmark: number) {
    this.#clocks = clocks;
    this.#landmark = landmark;
    this.rate = Math.LN2 / clocks.halfLife;
    this.short = this.rate * MS_PER_DAY < SHORT;
  }

  /** Makes the tables reach over these days and all gaps between them. */
  cover(first: number, last: number): void {
    const end = this.base + this.warmth.length - 1;
    if (this.warmth.length > 0 && first >= this.base && last <= end) return;

    const from = this.warmth.length > 0 ? Math.min(first, this.base) : first;
    const to = (this.warmth.length > 0 ? Math.max(last, end) : last) + SPARE_DAYS;
    const days = to - from + 1;
    this.base = from;
    this.warmth = Float64Array.from({ length: days }, (_, i) =>
      Math.exp(this.rate * ((from + i) * MS_PER_DAY - this.#landmark)),
    );
    if (this.gaps.length < 4 * days) this.gaps = gapTable(days, this.#clocks);
  }
}

function gapTable(days: number, { longLife, spacing }: Clocks): Float64Array<ArrayBuffer> {
  const leftRate = (Math.LN2 * MS_PER_DAY) / longLife;
  const gainedRate = (Math.LN2 * MS_PER_DAY) / spacing;
  const gaps = new Float64Array(4 * days);
  for (let gap = 0; gap < days; gap++) {
    gaps[4 * gap] = Math.exp(-leftRate * gap);
    gaps[4 * gap + 1] = -Math.expm1(-gainedRate * gap);
    gaps[4 * gap + 2] = Math.log(gap);
  }
  return gaps;
}
