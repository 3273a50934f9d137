/**
 * What stays when times are shuffled: with `everyone`, who did something to whom, how often, and when
 * anybody did; with `giver`, also when each person gave.
 */
export type ShuffleWithin = 'everyone' | 'giver';

/**
 * Shuffles events over the moments they happened at, again at each call: `order[rank]` is then the event
 * that takes the place in time of `rank`. Every permutation is as likely as any other.
 *
 * Source: Fisher & Yates (1938), as in Durstenfeld (1964).
 */
export function timeShuffle(
  from: Uint32Array,
  within: ShuffleWithin,
  rng: () => number,
): (order: Uint32Array) => void {
  const { start, ranks } = within === 'giver' ? ranksByGiver(from) : allRanks(from.length);
  return (order) => {
    for (let group = 0; group + 1 < start.length; group++) {
      const first = start[group];
      for (let last = start[group + 1] - 1; last > first; last--) {
        const drawn = first + Math.floor(rng() * (last - first + 1));
        const [one, other] = [ranks[last], ranks[drawn]];
        const event = order[one];
        order[one] = order[other];
        order[other] = event;
      }
    }
  };
}

interface Groups {
  start: Uint32Array;
  ranks: Uint32Array;
}

function allRanks(size: number): Groups {
  const ranks = new Uint32Array(size);
  for (let rank = 0; rank < size; rank++) ranks[rank] = rank;
  return { start: Uint32Array.of(0, size), ranks };
}

function ranksByGiver(from: Uint32Array): Groups {
  const givers = from.reduce((most, giver) => Math.max(most, giver + 1), 0);
  const start = new Uint32Array(givers + 1);
  for (const giver of from) start[giver + 1]++;
  for (let giver = 0; giver < givers; giver++) start[giver + 1] += start[giver];
  const next = start.slice();
  const ranks = new Uint32Array(from.length);
  for (let rank = 0; rank < from.length; rank++) ranks[next[from[rank]]++] = rank;
  return { start, ranks };
}
