import type { Ties } from '@tiewise/core';
import { digamma, lnGamma, trigamma } from './gamma.js';

/** How the ties of a network are in touch taken together: what one tie with few gaps leans on. */
export interface Cadence {
  /** Shape and rate (in days) of the gamma distribution of the ties' rates. */
  r: number;
  alpha: number;
  /** Regularity, 1 to 6: 1 is random. */
  k: number;
  /** Ties with at least one gap. */
  ties: number;
  /** False where there were too few ties to fit, and the defaults stand. */
  fitted: boolean;
}

/** Fewer ties than this are not fitted: science of it in docs/metrics/dormancy.md. */
const ENOUGH_TIES = 30;
const MOST_REGULAR = 6;

const cadences = new WeakMap<Ties, Cadence>();

/**
 * The pooled rhythm of all ties with a gap: `r` and `alpha` by maximum likelihood with a weak prior
 * around `r = 1` and the median tie's gap, `k` the most likely whole number. With fewer than 30
 * such ties `r` is 1, `alpha` the median tie's mean gap (30 days if there is none) and `k` 1.
 */
export function fitCadence(ties: Ties): Cadence {
  const known = cadences.get(ties);
  if (known) return known;

  const cadence = fit(gapsOf(ties));
  cadences.set(ties, cadence);
  return cadence;
}

interface Gaps {
  /** Per tie: the number of gaps and their sum in days. */
  count: Float64Array;
  sum: Float64Array;
  /** How many ties have so many gaps. */
  ofCount: Map<number, number>;
  total: number;
  /** Sum of the natural logarithms of all gaps. */
  logs: number;
}

function gapsOf({ columns, size }: Ties): Gaps {
  const { days, firstDay, lastDay, gapLogs } = columns;
  const count = new Float64Array(size);
  const sum = new Float64Array(size);
  const ofCount = new Map<number, number>();
  let [used, total, logs] = [0, 0, 0];
  for (let row = 0; row < size; row++) {
    if (days[row] < 2) continue;
    const gaps = days[row] - 1;
    count[used] = gaps;
    sum[used++] = lastDay[row] - firstDay[row];
    ofCount.set(gaps, (ofCount.get(gaps) ?? 0) + 1);
    total += gaps;
    logs += gapLogs[row];
  }
  return { count: count.subarray(0, used), sum: sum.subarray(0, used), ofCount, total, logs };
}

function fit(gaps: Gaps): Cadence {
  const ties = gaps.count.length;
  const means = gaps.sum.map((sum, i) => sum / gaps.count[i]).sort();
  const median = ties === 0 ? 30 : means[ties >> 1];
  if (ties < ENOUGH_TIES) return { r: 1, alpha: median, k: 1, ties, fitted: false };

  let best = climb(gaps, 1, median);
  for (let k = 2; k <= MOST_REGULAR; k++) {
    const next = climb(gaps, k, median);
    if (next.logLikelihood <= best.logLikelihood) break;
    best = next;
  }
  return { r: best.r, alpha: best.alpha, k: best.k, ties, fitted: true };
}

interface Fit {
  r: number;
  alpha: number;
  k: number;
  logLikelihood: number;
}

/** Newton's method on `ln r` and `ln alpha`, with steps halved until they climb. */
function climb(gaps: Gaps, k: number, median: number): Fit {
  const centre = Math.log(median / k);
  let at = slopesAt(gaps, k, 0, centre, centre);
  for (let round = 0; round < 50; round++) {
    const step = newtonStep(at);
    let scale = Math.min(1, 2 / Math.hypot(step.x, step.y));
    let next = slopesAt(gaps, k, at.x + scale * step.x, at.y + scale * step.y, centre);
    for (; !(next.value >= at.value) && scale > 1e-6; scale /= 2) {
      next = slopesAt(gaps, k, at.x + (scale / 2) * step.x, at.y + (scale / 2) * step.y, centre);
    }
    const gained = next.value - at.value;
    if (!(gained >= 0)) break;
    at = next;
    if (gained < 1e-9 * Math.abs(at.value)) break;
  }
  return { r: Math.exp(at.x), alpha: Math.exp(at.y), k, logLikelihood: at.value };
}

/** The logarithm of the posterior at `x = ln r` and `y = ln alpha`, and its first and second derivatives. */
interface Slopes {
  x: number;
  y: number;
  value: number;
  gx: number;
  gy: number;
  hxx: number;
  hyy: number;
  hxy: number;
}

function slopesAt(gaps: Gaps, k: number, x: number, y: number, centre: number): Slopes {
  const [r, alpha] = [Math.exp(x), Math.exp(y)];
  const { count, sum, ofCount, total, logs } = gaps;
  const ties = count.length;
  let value = (k - 1) * logs - total * lnGamma(k) + ties * (r * y - lnGamma(r));
  let byR = ties * (y - digamma(r));
  let byRR = -ties * trigamma(r);
  for (const [gap, many] of ofCount) {
    value += many * lnGamma(r + k * gap);
    byR += many * digamma(r + k * gap);
    byRR += many * trigamma(r + k * gap);
  }
  let [byA, byAA, byRA] = [(ties * r) / alpha, (-ties * r) / alpha ** 2, ties / alpha];
  for (let i = 0; i < ties; i++) {
    const shape = r + k * count[i];
    const whole = alpha + sum[i];
    const log = Math.log(whole);
    const inverse = 1 / whole;
    value -= shape * log;
    byR -= log;
    byA -= shape * inverse;
    byAA += shape * inverse * inverse;
    byRA -= inverse;
  }
  return {
    x,
    y,
    value: value - 0.5 * (x * x + (y - centre) ** 2),
    gx: r * byR - x,
    gy: alpha * byA - (y - centre),
    hxx: r * byR + r * r * byRR - 1,
    hyy: alpha * byA + alpha * alpha * byAA - 1,
    hxy: r * alpha * byRA,
  };
}

/** Minus the inverse of the second derivatives times the first; along the slope where that fails. */
function newtonStep({ gx, gy, hxx, hyy, hxy }: Slopes): { x: number; y: number } {
  const determinant = hxx * hyy - hxy * hxy;
  if (!(hxx < 0 && determinant > 0)) return { x: gx, y: gy };
  return { x: (hxy * gy - hyy * gx) / determinant, y: (hxy * gx - hxx * gy) / determinant };
}
