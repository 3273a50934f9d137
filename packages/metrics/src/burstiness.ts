/**
 * How far gaps are from even: `(sd - mean) / (sd + mean)` over all of them, from their number, sum and sum
 * of squares. -1 if all are alike, 0 if they vary as at random, towards 1 if most are short and few are very
 * long. Undefined without a gap, or if they add up to 0.
 *
 * From few gaps it comes out too low: see `finiteBurstiness`.
 *
 * Source: Goh & Barabási (2008), EPL 81:48002.
 */
export function burstiness(gaps: number, sum: number, squares: number): number | undefined {
  if (!(gaps > 0 && sum > 0)) return undefined;
  const variation = variationOf(gaps, sum, squares);
  return (variation - 1) / (variation + 1);
}

/**
 * The same, made good for the number of gaps, since n of them cannot vary by more than `sqrt(n - 1)` times
 * their mean: with `c` for sd over mean,
 * `(sqrt(n + 1) c - sqrt(n - 1)) / ((sqrt(n + 1) - 2) c + sqrt(n - 1))`. -1 if all are alike, 0 if they vary as
 * n gaps drawn at random do, 1 if all but one are 0. Undefined from fewer than two gaps.
 *
 * Source: Kim & Jo (2016), Phys. Rev. E 94:032311; n counts gaps.
 */
export function finiteBurstiness(gaps: number, sum: number, squares: number): number | undefined {
  if (!(gaps > 1 && sum > 0)) return undefined;
  const variation = variationOf(gaps, sum, squares);
  const [more, less] = [Math.sqrt(gaps + 1), Math.sqrt(gaps - 1)];
  return (more * variation - less) / ((more - 2) * variation + less);
}

/**
 * Whether a long gap tends to be followed by a long one: the correlation of each gap with the next, -1 to 1.
 * Undefined from fewer than three gaps, or where the first or the last n - 1 of them are all alike.
 *
 * Source: Goh & Barabási (2008), EPL 81:48002.
 */
export function gapMemory(gaps: ArrayLike<number>, size = gaps.length): number | undefined {
  const pairs = size - 1;
  if (pairs < 2) return undefined;

  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < pairs; i++) {
    x += gaps[i];
    y += gaps[i + 1];
    xx += gaps[i] * gaps[i];
    yy += gaps[i + 1] * gaps[i + 1];
    xy += gaps[i] * gaps[i + 1];
  }
  const spread = (pairs * xx - x * x) * (pairs * yy - y * y);
  if (!(spread > 0)) return undefined;
  return Math.max(-1, Math.min(1, (pairs * xy - x * y) / Math.sqrt(spread)));
}

/** Population standard deviation over mean; exact 0 for whole days that are all alike. */
function variationOf(gaps: number, sum: number, squares: number): number {
  return Math.sqrt(Math.max(0, gaps * squares - sum * sum)) / sum;
}
