/** A count, and how it stands against the same count with times shuffled. */
export interface AgainstChance {
  readonly count: number;
  /** Mean and standard deviation over the shuffles; undefined with none (one). */
  readonly mean: number | undefined;
  readonly sd: number | undefined;
  /** `(count - mean) / sd`; undefined where the shuffles are all alike. */
  readonly z: number | undefined;
  /**
   * `(r + 1) / (n + 1)`, `r` being how many of the `n` shuffles are below, and half of those equal: 1 if
   * above them all, so that 1 in n + 1 is the most that can be said. Undefined without shuffles.
   */
  readonly percentile: number | undefined;
}

export function againstChance(count: number, shuffled: ArrayLike<number>): AgainstChance {
  const n = shuffled.length;
  let [sum, below, equal] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    sum += shuffled[i];
    if (shuffled[i] < count) below++;
    else if (shuffled[i] === count) equal++;
  }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (shuffled[i] - mean) ** 2;
  const sd = Math.sqrt(squares / (n - 1));
  return {
    count,
    mean: n > 0 ? mean : undefined,
    sd: n > 1 ? sd : undefined,
    z: n > 1 && sd > 0 ? (count - mean) / sd : undefined,
    percentile: n > 0 ? (below + equal / 2 + 1) / (n + 1) : undefined,
  };
}
