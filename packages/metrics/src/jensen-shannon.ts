/**
 * How far two sets of shares are apart: the Jensen-Shannon divergence in bits, without a square root. 0 if they are
 * the same, 1 if no place has a share in both; the same from either side. Each adds up to 1; the shorter is
 * taken to go on with zeros.
 *
 * Source: Lin (1991), IEEE Trans. Inf. Theory 37:145.
 *
 * @example
 * jensenShannon([1], [0, 1]); // 1
 */
export function jensenShannon(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let bits = 0;
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const [p, q] = [i < one.length ? one[i] : 0, i < other.length ? other[i] : 0];
    const middle = (p + q) / 2;
    if (p > 0) bits += (p * Math.log2(p / middle)) / 2;
    if (q > 0) bits += (q * Math.log2(q / middle)) / 2;
  }
  return Math.max(0, Math.min(1, bits));
}
