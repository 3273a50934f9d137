const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Places for people between two circles: a sector for each community, clockwise from the top, as wide as it has people.
 * In a sector they spread evenly, those who come first nearest to the middle.
 */
export function beltOf(
  people: readonly number[],
  community: ArrayLike<number>,
  { inner, outer }: { inner: number; outer: number },
): [x: number, y: number][] {
  const counts = new Map<number, number>();
  for (const person of people) counts.set(community[person], (counts.get(community[person]) ?? 0) + 1);
  const starts = new Map<number, number>();
  let start = 0;
  for (const each of [...counts.keys()].sort((x, y) => x - y)) {
    starts.set(each, start);
    start += counts.get(each) ?? 0;
  }
  const placed = new Map<number, number>();
  return people.map((person) => {
    const each = community[person];
    const [place, many] = [placed.get(each) ?? 0, counts.get(each) ?? 1];
    placed.set(each, place + 1);
    const slot = 0.04 + 0.92 * (((place + 0.5) * GOLDEN) % 1);
    const angle = Math.PI / 2 - (2 * Math.PI * ((starts.get(each) ?? 0) + slot * many)) / people.length;
    const radius = Math.sqrt(inner ** 2 + (outer ** 2 - inner ** 2) * ((place + 0.5) / many));
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
