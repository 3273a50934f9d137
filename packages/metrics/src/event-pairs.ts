import type { TimedEvents } from './timed-events.js';

/**
 * Events by the two people they are between, pairs in order of their lower and then their higher number.
 * Those of a pair are at `start[pair]` up to, not including, `start[pair + 1]` of `marks`, in order of time.
 */
export interface EventPairs {
  readonly size: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly start: Uint32Array;
  /** Twice the rank of an event, and 1 more if it goes from the higher number to the lower. */
  readonly marks: Uint32Array;
}

export function eventPairs({ size, people, from, to }: TimedEvents): EventPairs {
  const ranks = new Uint32Array(size);
  for (let rank = 0; rank < size; rank++) ranks[rank] = rank;
  const byHigh = sortedBy(ranks, people, (rank) => Math.max(from[rank], to[rank]));
  const marks = sortedBy(byHigh, people, (rank) => Math.min(from[rank], to[rank]));

  const low = new Uint32Array(size);
  const high = new Uint32Array(size);
  const start = new Uint32Array(size + 1);
  let pairs = 0;
  for (let i = 0; i < size; i++) {
    const rank = marks[i];
    const [a, b] = [Math.min(from[rank], to[rank]), Math.max(from[rank], to[rank])];
    if (pairs === 0 || low[pairs - 1] !== a || high[pairs - 1] !== b) {
      low[pairs] = a;
      high[pairs] = b;
      start[pairs++] = i;
    }
    marks[i] = 2 * rank + (from[rank] > to[rank] ? 1 : 0);
  }
  start[pairs] = size;
  return {
    size: pairs,
    low: low.slice(0, pairs),
    high: high.slice(0, pairs),
    start: start.slice(0, pairs + 1),
    marks,
  };
}

/** Counting sort; what has the same key stays in order. */
function sortedBy(ranks: Uint32Array, keys: number, keyOf: (rank: number) => number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let rank = 0; rank < ranks.length; rank++) next[keyOf(rank) + 1]++;
  for (let key = 0; key < keys; key++) next[key + 1] += next[key];
  const sorted = new Uint32Array(ranks.length);
  for (let i = 0; i < ranks.length; i++) sorted[next[keyOf(ranks[i])]++] = ranks[i];
  return sorted;
}
