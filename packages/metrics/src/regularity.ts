/**
 * How regular gaps are: the shape `k` of the gamma distribution they were drawn from, from their number,
 * sum and the sum of their natural logarithms, by Minka's closed form
 * `(3 - s + sqrt((s - 3)^2 + 24 s)) / (12 s)` with `s = ln(mean) - mean of ln`.
 *
 * 1 is random, below 1 bursty, above 1 regular. Rounding to whole days alone makes gaps vary by 1/6 of a day
 * squared, so no more than `6 mean^2` can be told of them: that is given for gaps that are all alike.
 * Undefined without a gap; none may be 0.
 *
 * Source: Minka (2002), "Estimating a gamma distribution".
 */
export function gammaShape(gaps: number, sum: number, logs: number): number | undefined {
  if (!(gaps > 0 && sum > 0)) return undefined;
  const mean = sum / gaps;
  const most = 6 * mean * mean;
  const s = Math.log(mean) - logs / gaps;
  return s > 0 ? Math.min(most, (3 - s + Math.sqrt((s - 3) ** 2 + 24 * s)) / (12 * s)) : most;
}

/**
 * How regular the gaps of many ties are taken together: `(1 - 4 v) / (8 v)`, with `v` the variance over the
 * ties of the share that the last gap but one has in the last two. Each tie may have a rate of its own, and
 * two gaps of each are enough.
 *
 * Undefined from fewer than two shares, if they are all alike, or if they vary more than gaps of any gamma
 * distribution would.
 *
 * Source: Wheat & Morrison (1990), J. Marketing Res. 27:87.
 */
export function pooledShape(shares: ArrayLike<number>, size = shares.length): number | undefined {
  if (size < 2) return undefined;
  let mean = 0;
  for (let i = 0; i < size; i++) mean += shares[i] / size;
  let variance = 0;
  for (let i = 0; i < size; i++) variance += (shares[i] - mean) ** 2 / (size - 1);
  return variance > 0 && variance < 0.25 ? (1 - 4 * variance) / (8 * variance) : undefined;
}
