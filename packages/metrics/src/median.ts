/** The middle of some numbers in order, or halfway between the middle two; undefined of none. */
export function medianOf(numbers: readonly number[] | Float64Array): number | undefined {
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
