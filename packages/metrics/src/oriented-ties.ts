import type { Ties } from '@tiewise/core';

/**
 * Ties as edges from whoever has fewer of them to whoever has more, so that nobody has many edges out
 * and each triangle is met once. People go by rank: 0 has the fewest ties. The edges out of rank `r` are
 * at `offset[r]` up to, not including, `offset[r + 1]`.
 */
export interface OrientedTies {
  /** The number of the person of each rank. */
  readonly person: Uint32Array;
  readonly offset: Uint32Array;
  /** Ranks. */
  readonly target: Uint32Array;
  /** Row of the ties that each edge is. */
  readonly row: Uint32Array;
}

/** Orients the ties of which `weight` is above 0. */
export function orientedTies(ties: Ties, weight: ArrayLike<number>): OrientedTies {
  const { people } = ties;
  const { a, b } = ties.columns;
  const { person, rank } = ranked(degrees(ties, weight));

  const offset = new Uint32Array(people + 1);
  for (let row = 0; row < a.length; row++) {
    if (weight[row] > 0) offset[Math.min(rank[a[row]], rank[b[row]]) + 1]++;
  }
  for (let each = 0; each < people; each++) offset[each + 1] += offset[each];

  const target = new Uint32Array(offset[people]);
  const rowOf = new Uint32Array(offset[people]);
  const next = offset.slice();
  for (let row = 0; row < a.length; row++) {
    if (!(weight[row] > 0)) continue;
    const [x, y] = [rank[a[row]], rank[b[row]]];
    const edge = next[Math.min(x, y)]++;
    target[edge] = Math.max(x, y);
    rowOf[edge] = row;
  }
  return { person, offset, target, row: rowOf };
}

/** How many ties of which `weight` is above 0 each person has, by number. */
export function degrees({ columns: { a, b }, people }: Ties, weight: ArrayLike<number>): Uint32Array {
  const degree = new Uint32Array(people);
  for (let row = 0; row < a.length; row++) {
    if (!(weight[row] > 0)) continue;
    degree[a[row]]++;
    degree[b[row]]++;
  }
  return degree;
}

/** People in order of their number of ties, equal ones by number: a counting sort. */
function ranked(degree: Uint32Array): { person: Uint32Array; rank: Uint32Array } {
  const most = degree.reduce((high, each) => Math.max(high, each), 0);
  const next = new Uint32Array(most + 2);
  for (let each = 0; each < degree.length; each++) next[degree[each] + 1]++;
  for (let each = 0; each <= most; each++) next[each + 1] += next[each];

  const person = new Uint32Array(degree.length);
  const rank = new Uint32Array(degree.length);
  for (let each = 0; each < degree.length; each++) {
    rank[each] = next[degree[each]]++;
    person[rank[each]] = each;
  }
  return { person, rank };
}
