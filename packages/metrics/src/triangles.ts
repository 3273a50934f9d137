import { inSlices, type LongWork } from '@tiewise/core';
import type { EventPairs } from './event-pairs.js';

/**
 * Visits every three pairs that are between three people, once. Each pair is looked at from the end with
 * fewer pairs, which keeps the work below pairs to the power of 1.5.
 */
export function eachTriangle(
  { size, low, high }: Pick<EventPairs, 'size' | 'low' | 'high'>,
  people: number,
  work: LongWork,
  visit: (p: number, q: number, r: number) => void,
): void {
  const { start, target, pair } = outward(size, low, high, people);
  const reached = new Uint32Array(people);
  inSlices({ phase: 'triangles', total: people, slice: 1024 }, work, (first, end) => {
    for (let a = first; a < end; a++) {
      for (let i = start[a]; i < start[a + 1]; i++) reached[target[i]] = pair[i] + 1;
      for (let i = start[a]; i < start[a + 1]; i++) {
        const b = target[i];
        for (let j = start[b]; j < start[b + 1]; j++) {
          const third = reached[target[j]];
          if (third > 0) visit(pair[i], pair[j], third - 1);
        }
      }
      for (let i = start[a]; i < start[a + 1]; i++) reached[target[i]] = 0;
    }
  });
}

/** Pairs in the row of the end that is in fewer of them, by number where both are in as many. */
function outward(size: number, low: Uint32Array, high: Uint32Array, people: number) {
  const pairsOf = new Uint32Array(people);
  for (let pair = 0; pair < size; pair++) {
    pairsOf[low[pair]]++;
    pairsOf[high[pair]]++;
  }
  const turned = (pair: number) => pairsOf[low[pair]] > pairsOf[high[pair]];
  const start = new Uint32Array(people + 1);
  for (let pair = 0; pair < size; pair++) start[(turned(pair) ? high : low)[pair] + 1]++;
  for (let person = 0; person < people; person++) start[person + 1] += start[person];
  const next = start.slice();
  const target = new Uint32Array(size);
  const pairAt = new Uint32Array(size);
  for (let pair = 0; pair < size; pair++) {
    const [near, far] = turned(pair) ? [high[pair], low[pair]] : [low[pair], high[pair]];
    target[next[near]] = far;
    pairAt[next[near]++] = pair;
  }
  return { start, target, pair: pairAt };
}
