import type { EventPairs } from './event-pairs.js';
import type { TimedEvents } from './timed-events.js';
import { waysByRank } from './two-event-motifs.js';

/** For every rank: the first that is not too long before it, and the first of the same moment. */
export interface Followed {
  readonly since: Uint32Array;
  readonly moment: Uint32Array;
}

/** The first rank of each rank's moment. */
export function momentsOf(at: Float64Array): Uint32Array {
  const moment = new Uint32Array(at.length);
  for (let rank = 1; rank < at.length; rank++) {
    moment[rank] = at[rank] === at[rank - 1] ? moment[rank - 1] : rank;
  }
  return moment;
}

/**
 * Counts chains of events, each from the person the one before went to, later than it but not too much
 * later, and to somebody else than it came from.
 *
 * Exact, by dynamic programming: the chains of `k` events that end with one are those of `k - 1` that end,
 * within its window, with one to whom it comes from, less those that came from whom it goes to. Sums over
 * the window are kept for each person who both gives and receives, and each way of each pair that has both,
 * since nothing else can be part of it: that is linear in events and lengths, and small.
 */
export class ChainCounter {
  readonly #levels: number;
  /** By event: where the sums of who gives, who receives, its way, and 0, the place of nobody's, if there are none. */
  readonly #places: readonly [giver: Uint32Array, taker: Uint32Array, way: Uint32Array];
  /** The same by rank, with events at the times they are counted at. */
  readonly #placed: readonly [giver: Uint32Array, taker: Uint32Array, way: Uint32Array];
  /** By person and by way: events given, which only persons need, and chains that end there by length from 1 up. */
  readonly #open: Float64Array;
  /** By rank, the chains that end with it, by length from 1 up. */
  readonly #ending: Float64Array;

  constructor(events: TimedEvents, pairs: EventPairs, longest: number) {
    this.#levels = longest - 1;
    const { size, giver, taker, way } = placesOf(events, pairs);
    this.#places = [giver, taker, way];
    this.#placed = [giver.slice(), taker.slice(), way.slice()];
    this.#open = new Float64Array(size * longest);
    this.#ending = new Float64Array(events.size * this.#levels).fill(1);
  }

  /**
   * Per window: what went straight back, what was received after giving from somebody else than it was given
   * to, and chains by number of events from 2 up. Event `order[rank]` takes the place in time of `rank`.
   */
  count(order: Uint32Array, windows: readonly Followed[]): Float64Array[] {
    for (let column = 0; column < 3; column++) {
      const [places, placed] = [this.#places[column], this.#placed[column]];
      for (let rank = 0; rank < order.length; rank++) placed[rank] = places[order[rank]];
    }
    return windows.map((window) => this.#walk(window));
  }

  #walk({ since, moment }: Followed): Float64Array {
    const [open, ending, levels] = [this.#open.fill(0), this.#ending, this.#levels];
    const [givers, takers, ways] = this.#placed;
    const [stride, counts] = [levels + 1, new Float64Array(levels + 2)];
    let [oldest, next] = [0, 0];
    for (let rank = 0; rank < givers.length; rank++) {
      for (; next < moment[rank]; next++) this.#add(1, next);
      for (; oldest < since[rank]; oldest++) this.#add(-1, oldest);
      const [giver, taker, way] = [stride * givers[rank], stride * takers[rank], ways[rank]];
      const back = way === 0 ? 0 : stride * (way ^ 1);
      if (taker > 0) counts[1] += open[taker] - open[back + 1];
      if (giver === 0) {
        for (let level = 1; level < levels; level++) ending[levels * rank + level] = 0;
        continue;
      }
      counts[0] += open[back + 1];
      for (let level = 1; level <= levels; level++) {
        const chains = open[giver + level] - open[back + level];
        counts[level + 1] += chains;
        if (level < levels) ending[levels * rank + level] = chains;
      }
    }
    return counts;
  }

  /** Lets the event at a rank into the window, or out of it. */
  #add(sign: 1 | -1, rank: number): void {
    const [open, ending, levels] = [this.#open, this.#ending, this.#levels];
    const stride = levels + 1;
    const giver = stride * this.#placed[0][rank];
    const taker = stride * this.#placed[1][rank];
    const way = stride * this.#placed[2][rank];
    if (giver > 0) open[giver] += sign;
    for (let level = 1; level <= levels; level++) {
      const chains = sign * ending[levels * rank + level - 1];
      if (taker > 0) open[taker + level] += chains;
      if (way > 0) open[way + level] += chains;
    }
  }
}

/** Places from 2 up: for ways first, those of a pair side by side, then for people. */
function placesOf(events: TimedEvents, pairs: EventPairs) {
  const { people, from, to } = events;
  const way = waysByRank(pairs);
  const goes = new Uint8Array(2 * pairs.size);
  for (const each of way) goes[each] = 1;
  let size = 2;
  const placeOfWay = new Uint32Array(2 * pairs.size);
  for (let each = 0; each < placeOfWay.length; each += 2) {
    if (goes[each] === 0 || goes[each + 1] === 0) continue;
    placeOfWay[each] = size++;
    placeOfWay[each + 1] = size++;
  }
  const turns = new Uint8Array(people);
  for (const person of from) turns[person] |= 1;
  for (const person of to) turns[person] |= 2;
  const placeOf = Uint32Array.from(turns, (both) => (both === 3 ? size++ : 0));
  return {
    size,
    giver: from.map((person) => placeOf[person]),
    taker: to.map((person) => placeOf[person]),
    way: way.map((each) => placeOfWay[each]),
  };
}
