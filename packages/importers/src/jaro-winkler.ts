/**
 * How alike two texts are, by the letters they share in nearly the same order, and a little more by
 * a common beginning (Jaro 1989, Winkler 1990).
 *
 * @returns 0 for nothing in common, 1 for equal texts.
 *
 * @example
 * jaroWinkler('martha', 'marhta'); // 0.961
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;

  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const shared: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = 1;
      shared.push(a[i]);
      break;
    }
  }
  if (shared.length === 0) return 0;

  let next = 0;
  let moved = 0;
  for (let j = 0; j < b.length; j++) if (taken[j] && b[j] !== shared[next++]) moved++;
  const count = shared.length;
  return (count / a.length + count / b.length + (count - moved / 2) / count) / 3;
}
