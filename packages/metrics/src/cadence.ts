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
  let at = { x: 0, y: centre };
  let value = posterior(gaps, k, at.x, at.y, centre);
  for (let round = 0; round < 50; round++) {
    const step = newtonStep(gaps, k, at.x, at.y, centre);
    let scale = Math.min(1, 2 / Math.hypot(step.x, step.y));
    let next = at;
    let risen = value;
    for (; scale > 1e-6; scale /= 2) {
      next = { x: at.x + scale * step.x, y: at.y + scale * step.y };
      risen = posterior(gaps, k, next.x, next.y, centre);
      if (risen >= value) break;
    }
    const gained = risen - value;
    if (!(gained >= 0)) break;
    [at, value] = [next, risen];
    if (gained < 1e-9) break;
  }
  return { r: Math.exp(at.x), alpha: Math.exp(at.y), k, logLikelihood: value };
}

function posterior(gaps: Gaps, k: number, x: number, y: number, centre: number): number {
  const [r, alpha] = [Math.exp(x), Math.exp(y)];
  const ties = gaps.count.length;
  let value = (k - 1) * gaps.logs - gaps.total * lnGamma(k) + ties * (r * y - lnGamma(r));
  for (const [count, many] of gaps.ofCount) value += many * lnGamma(r + k * count);
  for (let i = 0; i < ties; i++) value -= (r + k * gaps.count[i]) * Math.log(alpha + gaps.sum[i]);
  return value - 0.5 * (x * x + (y - centre) ** 2);
}

/** Minus the inverse of the second derivatives times the first; along the slope where that fails. */
function newtonStep(gaps: Gaps, k: number, x: number, y: number, centre: number): { x: number; y: number } {
  const [r, alpha] = [Math.exp(x), Math.exp(y)];
  const ties = gaps.count.length;
  let byR = ties * (y - digamma(r));
  let byRR = -ties * trigamma(r);
  for (const [count, many] of gaps.ofCount) {
    byR += many * digamma(r + k * count);
    byRR += many * trigamma(r + k * count);
  }
  let [byA, byAA, byRA] = [(ties * r) / alpha, (-ties * r) / alpha ** 2, ties / alpha];
  for (let i = 0; i < ties; i++) {
    const whole = alpha + gaps.sum[i];
    const shape = r + k * gaps.count[i];
    byR -= Math.log(whole);
    byA -= shape / whole;
    byAA += shape / (whole * whole);
    byRA -= 1 / whole;
  }
  const gx = r * byR - x;
  const gy = alpha * byA - (y - centre);
  const hxx = r * byR + r * r * byRR - 1;
  const hyy = alpha * byA + alpha * alpha * byAA - 1;
  const hxy = r * alpha * byRA;
  const determinant = hxx * hyy - hxy * hxy;
  if (!(hxx < 0 && determinant > 0)) return { x: gx, y: gy };
  return { x: (hxy * gy - hyy * gx) / determinant, y: (hxy * gx - hxx * gy) / determinant };
}
