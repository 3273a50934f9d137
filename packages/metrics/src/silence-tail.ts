/** A tie's rhythm so far, and the crowd's. Times in one unit, whichever. */
export interface Silence {
  /** Gaps between days in touch so far. */
  gaps: number;
  /** Their sum. */
  sum: number;
  /** The gap that is going on. */
  silence: number;
  /** Shape of the crowd's rates. */
  r: number;
  /** Rate of the crowd's rates: with `r`, so many gaps seen in `alpha` before this tie's own. */
  alpha: number;
  /** Regularity: 1 is random, more is more regular; a whole number. */
  k: number;
}

/**
 * The chance that a gap lasts longer than the silence so far, `P(gap > s)`.
 *
 * Gaps are Erlang-k with a rate that differs from tie to tie by a gamma distribution (r, alpha), so
 * a tie with few gaps leans on the crowd: `I_z(r + k n, k)` with `z = (alpha + S) / (alpha + S + s)`,
 * here as the finite sum it is for a whole k. With k = 1 it is the Lomax tail `z^(r + n)`.
 * 1 at no silence, falling with every day of it.
 *
 * The transaction half of the NBD and CNBD-k models (Ehrenberg 1959; Chatfield & Goodhardt 1973).
 */
export function silenceTail({ gaps, sum, silence, r, alpha, k }: Silence): number {
  const whole = alpha + sum + silence;
  const shape = r + k * gaps;
  const quiet = silence / whole;
  let term = 1;
  let terms = 1;
  for (let j = 1; j < k; j++) {
    term *= ((shape + j - 1) * quiet) / j;
    terms += term;
  }
  return Math.exp(shape * Math.log1p(-quiet)) * terms;
}
