import { inSlices, type LongWork } from '@tiewise/core';
import type { EventPairs } from './event-pairs.js';
import type { TimedEvents } from './timed-events.js';

/**
 * Motifs of two events with someone in both, in the order of the table's rows. One walk in order of time
 * that knows of the window how much each person gave and received, and how much each pair each way.
 */
export function twoEventMotifs(
  { size, people, from, to }: TimedEvents,
  pairs: EventPairs,
  since: Uint32Array,
  work: LongWork,
): Float64Array {
  const motifs = new Float64Array(6);
  const [given, received] = [new Uint32Array(people), new Uint32Array(people)];
  const between = new Uint32Array(2 * pairs.size);
  const way = waysByRank(pairs);
  let oldest = 0;
  inSlices({ phase: 'two events', total: size }, work, (first, end) => {
    for (let rank = first; rank < end; rank++) {
      for (; oldest < since[rank]; oldest++) {
        given[from[oldest]]--;
        received[to[oldest]]--;
        between[way[oldest]]--;
      }
      const [a, b] = [from[rank], to[rank]];
      const [again, back] = [between[way[rank]], between[way[rank] ^ 1]];
      motifs[0] += received[b] - again;
      motifs[1] += received[a] - back;
      motifs[2] += given[b] - back;
      motifs[3] += given[a] - again;
      motifs[4] += back;
      motifs[5] += again;
      given[a]++;
      received[b]++;
      between[way[rank]]++;
    }
  });
  return motifs;
}

/** By rank: twice the pair of an event, and 1 more if it goes from the higher number to the lower. */
export function waysByRank({ size, start, marks }: EventPairs): Uint32Array {
  const ways = new Uint32Array(marks.length);
  for (let pair = 0; pair < size; pair++) {
    for (let i = start[pair]; i < start[pair + 1]; i++) ways[marks[i] >>> 1] = 2 * pair + (marks[i] & 1);
  }
  return ways;
}
