import { climb } from './climb.js';
import { digamma, lnGamma } from './gamma.js';

/**
 * How ties cease: after a day in touch a tie ends with a probability of its own; the probabilities follow a
 * beta distribution (`a`, `b`).
 */
export interface Endings {
  a: number;
  b: number;
}

/** Of each tie, how many gaps ended and the chance of one longer than the one going on. */
export interface Pauses {
  gaps: ArrayLike<number>;
  tail: ArrayLike<number>;
}

/** The chance that a tie has not ended, after so many gaps that did and a silence that so many would outlast. */
export function lastingChance({ a, b }: Endings, gaps: number, tail: number): number {
  return ((b + gaps) * tail) / ((b + gaps) * tail + a);
}

/**
 * The endings under which these pauses are most likely, with a weak prior around `a = 1`, `b = 2`: a tie that
 * had `n` gaps did not end `n` times, and then either ended or has a gap at least so long.
 *
 * The drop-out of the MBG/NBD model (Batislam, Denizel & Filiztekin 2007), for any distribution of gaps.
 */
export function fitEndings({ gaps, tail }: Pauses): Endings {
  const ofGaps = new Map<number, number>();
  for (let i = 0; i < gaps.length; i++) ofGaps.set(gaps[i], (ofGaps.get(gaps[i]) ?? 0) + 1);
  const { point } = climb([0, Math.LN2], ([x, y]) => {
    const [a, b] = [Math.exp(x), Math.exp(y)];
    const whole = digamma(a + b);
    let [value, byA, byB] = [0, 0, 0];
    for (const [n, ties] of ofGaps) {
      value += ties * (lnGamma(a + b) - lnGamma(b) + lnGamma(b + n) - lnGamma(a + b + n + 1));
      byA += ties * (whole - digamma(a + b + n + 1));
      byB += ties * (whole - digamma(b) + digamma(b + n) - digamma(a + b + n + 1));
    }
    for (let i = 0; i < gaps.length; i++) {
      const either = (b + gaps[i]) * tail[i] + a;
      value += Math.log(either);
      byA += 1 / either;
      byB += tail[i] / either;
    }
    return {
      value: value - 0.5 * (x ** 2 + (y - Math.LN2) ** 2),
      slopes: [a * byA - x, b * byB - (y - Math.LN2)],
    };
  });
  return { a: Math.exp(point[0]), b: Math.exp(point[1]) };
}
