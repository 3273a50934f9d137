import type { Ties } from '@tiewise/core';

/** Warmth from which a tie counts as part of today's circle: a message a year ago. */
const WARM = 0.25;

/**
 * How much of another person's present circle is new to a person: of those they have a warm tie with, the
 * person aside, the share who have none with the person, with one more counted as new, as hardly anybody's circle
 * is seen whole. So nobody is counted out for the one friend of theirs that is known. Unknown where no other warm tie of
 * theirs is known.
 */
export function novelty(ties: Ties, person: string): (other: string) => number | undefined {
  const mine = warmCircle(ties, person);
  return (other) => {
    const theirs = warmCircle(ties, other);
    theirs.delete(ties.indexOf(person) ?? -1);
    if (theirs.size === 0) return undefined;

    let shared = 0;
    for (const one of theirs) if (mine.has(one)) shared++;
    return 1 - shared / (theirs.size + 1);
  };
}

function warmCircle(ties: Ties, person: string): Set<number> {
  const { a, b, warmthAB, warmthBA } = ties.columns;
  const index = ties.indexOf(person);
  const circle = new Set<number>();
  if (index === undefined) return circle;
  for (const row of ties.rowsOf(index)) {
    if (warmthAB[row] + warmthBA[row] >= WARM) circle.add(a[row] === index ? b[row] : a[row]);
  }
  return circle;
}
