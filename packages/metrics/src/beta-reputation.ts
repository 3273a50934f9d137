import { type Duration, durationMs, type Instant, instantMs } from '@tiewise/core';

export interface BetaReputationInput {
  /** What speaks for it: an amount of evidence, or the moments of what happened, each of which counts 1. */
  positive: number | Iterable<Instant>;
  /** What speaks against it. */
  negative: number | Iterable<Instant>;
  /** Looked at from when: moments after it do not count. Needed to forget. */
  asOf?: Instant | undefined;
  /**
   * Time in which evidence of a moment fades to half.
   *
   * @defaultValue it does not fade
   */
  halfLife?: Duration | undefined;
  /**
   * The same for what speaks against.
   *
   * @defaultValue halfLife
   */
  negativeHalfLife?: Duration | undefined;
}

/** What to expect, and how sure that is. */
export interface BetaReputation {
  /** Evidence left, for and against. */
  positive: number;
  negative: number;
  /** The chance of a good outcome next time, above 0 and below 1; 0.5 without evidence. */
  expected: number;
  /** The same from -1 to 1, `(r - s) / (r + s + 2)`. */
  balance: number;
  /** How little it is known from: 1 without evidence, near 0 with much. */
  uncertainty: number;
}

/**
 * The chance that something turns out well again, such as being answered, from how often it did: with `r`
 * for and `s` against, `(r + 1) / (r + s + 2)`, and how uncertain that is, `2 / (r + s + 2)`.
 *
 * Evidence fades with time, and the prior, one each way, never does: with nothing new the chance goes back
 * to 0.5 and the uncertainty to 1. Nobody is sure to, or sure not to. It is a chance of an act, and no
 * measure of who acts.
 *
 * Source: Josang & Ismail (2002), The Beta Reputation System; uncertainty as in subjective logic.
 *
 * @throws RangeError if an amount is negative or not finite, a moment or duration is none, or moments are to
 * fade and there is no `asOf`.
 *
 * @example
 * betaReputation({ positive: 4, negative: 1 }); // expected 0.714, uncertainty 0.286
 */
export function betaReputation({
  positive,
  negative,
  asOf,
  halfLife,
  negativeHalfLife = halfLife,
}: BetaReputationInput): BetaReputation {
  const now = asOf === undefined ? undefined : instantMs(asOf);
  const r = evidenceLeft(positive, now, halfLife);
  const s = evidenceLeft(negative, now, negativeHalfLife);
  const all = r + s + 2;
  return { positive: r, negative: s, expected: (r + 1) / all, balance: (r - s) / all, uncertainty: 2 / all };
}

function evidenceLeft(
  evidence: number | Iterable<Instant>,
  now: number | undefined,
  halfLife: Duration | undefined,
): number {
  if (typeof evidence === 'number') {
    if (evidence >= 0 && Number.isFinite(evidence)) return evidence;
    throw new RangeError(`betaReputation: evidence must be 0 or more, got ${evidence}`);
  }
  const fade = halfLife === undefined ? Infinity : durationMs(halfLife);
  if (now === undefined && fade < Infinity) {
    throw new RangeError('betaReputation: asOf must be given where evidence is to fade, got undefined');
  }
  let left = 0;
  for (const moment of evidence) {
    const age = now === undefined ? 0 : now - instantMs(moment);
    if (age >= 0) left += 2 ** (-age / fade);
  }
  return left;
}
