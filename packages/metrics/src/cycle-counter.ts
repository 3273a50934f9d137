import type { LongWork } from '@tiewise/core';
import type { Followed } from './chain-counter.js';
import type { EventPairs } from './event-pairs.js';
import type { TimedEvents } from './timed-events.js';
import { eachTriangle } from './triangles.js';
import { waysByRank } from './two-event-motifs.js';

const NEVER = 0xffff_ffff;

/** Of the three ways around, the one that goes on from each. */
const AFTER = [1, 2, 0];

/**
 * Counts what went from one person to a second, on to a third and back to the first, each later than the
 * one before and all within a window. Which three people could do so is found once; to count with times
 * shuffled costs no more than to walk along the events of these.
 */
export class CycleCounter {
  readonly #way: Uint32Array;
  readonly #start: Uint32Array;
  /** Three ways each. */
  readonly #cycles: Uint32Array;
  readonly #ranks: Uint32Array;
  /** The events of one cycle in order of time: four times the rank, and which of its three ways. */
  #merged = new Uint32Array(64);
  /** By way: how many events in the window; and how many of these with one of the way after it, later. */
  readonly #ones = new Float64Array(3);
  readonly #twos = new Float64Array(3);

  constructor(events: TimedEvents, pairs: EventPairs, work: LongWork) {
    this.#way = waysByRank(pairs);
    this.#start = new Uint32Array(2 * pairs.size + 1);
    for (const way of this.#way) this.#start[way + 1]++;
    for (let way = 0; way < 2 * pairs.size; way++) this.#start[way + 1] += this.#start[way];
    this.#ranks = new Uint32Array(events.size);
    this.#cycles = Uint32Array.from(this.#find(pairs, events.people, work));
  }

  /** One count per window. Event `order[rank]` takes the place in time of `rank`. */
  count(order: Uint32Array, windows: readonly Followed[]): Float64Array {
    const counts = new Float64Array(windows.length);
    const next = this.#start.slice();
    for (let rank = 0; rank < order.length; rank++) this.#ranks[next[this.#way[order[rank]]]++] = rank;
    for (let cycle = 0; cycle < this.#cycles.length; cycle += 3) {
      const [begins, ends] = this.#overlap(cycle);
      let size = 0;
      for (let i = 0; i < windows.length; i++) {
        if (ends < windows[i].since[begins]) continue;
        if (size === 0) size = this.#merge(cycle);
        counts[i] += this.#countMerged(size, windows[i]);
      }
    }
    return counts;
  }

  #find(pairs: EventPairs, people: number, work: LongWork): number[] {
    const { low, high } = pairs;
    const found: number[] = [];
    const wayFrom = (pair: number, person: number) => 2 * pair + (low[pair] === person ? 0 : 1);
    const add = (...ways: [number, number, number]) => {
      if (ways.every((way) => this.#start[way + 1] > this.#start[way])) found.push(...ways);
    };
    eachTriangle(pairs, people, work, (p, q, r) => {
      const [x, y] = [low[p], high[p]];
      const [yz, zx] = low[q] === y || high[q] === y ? [q, r] : [r, q];
      const z = low[yz] === y ? high[yz] : low[yz];
      add(wayFrom(p, x), wayFrom(yz, y), wayFrom(zx, z));
      add(wayFrom(p, y), wayFrom(zx, x), wayFrom(yz, z));
    });
    return found;
  }

  /** The rank by which all three ways had an event, and that from which on one has none. */
  #overlap(cycle: number): [begins: number, ends: number] {
    const [start, ranks, cycles] = [this.#start, this.#ranks, this.#cycles];
    const [p, q, r] = [cycles[cycle], cycles[cycle + 1], cycles[cycle + 2]];
    return [
      Math.max(ranks[start[p]], ranks[start[q]], ranks[start[r]]),
      Math.min(ranks[start[p + 1] - 1], ranks[start[q + 1] - 1], ranks[start[r + 1] - 1]),
    ];
  }

  /** The events of three ways in order of time; how many. */
  #merge(cycle: number): number {
    const [start, ranks, cycles] = [this.#start, this.#ranks, this.#cycles];
    let [i, j, k] = [start[cycles[cycle]], start[cycles[cycle + 1]], start[cycles[cycle + 2]]];
    const [endI, endJ, endK] = [
      start[cycles[cycle] + 1],
      start[cycles[cycle + 1] + 1],
      start[cycles[cycle + 2] + 1],
    ];
    const size = endI - i + endJ - j + endK - k;
    if (size > this.#merged.length) this.#merged = new Uint32Array(2 * size);
    for (let at = 0; at < size; at++) {
      const x = i < endI ? ranks[i] : NEVER;
      const y = j < endJ ? ranks[j] : NEVER;
      const z = k < endK ? ranks[k] : NEVER;
      if (x < y && x < z) {
        this.#merged[at] = 4 * x;
        i++;
      } else if (y < z) {
        this.#merged[at] = 4 * y + 1;
        j++;
      } else {
        this.#merged[at] = 4 * z + 2;
        k++;
      }
    }
    return size;
  }

  #countMerged(size: number, { since, moment }: Followed): number {
    const merged = this.#merged;
    const [ones, twos] = [this.#ones.fill(0), this.#twos.fill(0)];
    let [count, oldest] = [0, 0];
    for (let begin = 0, end = 0; begin < size; begin = end) {
      const rank = merged[begin] >>> 2;
      end = momentEnd(merged, begin, size, moment);
      while (merged[oldest] >>> 2 < since[rank]) {
        const gone = momentEnd(merged, oldest, size, moment);
        for (let i = oldest; i < gone; i++) ones[merged[i] & 3]--;
        for (; oldest < gone; oldest++) twos[merged[oldest] & 3] -= ones[AFTER[merged[oldest] & 3]];
      }
      for (let i = begin; i < end; i++) count += twos[AFTER[merged[i] & 3]];
      for (let i = begin; i < end; i++) {
        const before = AFTER[AFTER[merged[i] & 3]];
        twos[before] += ones[before];
      }
      for (let i = begin; i < end; i++) ones[merged[i] & 3]++;
    }
    return count;
  }
}

/** The end of those that happened at the same moment as the one at `begin`. */
function momentEnd(merged: Uint32Array, begin: number, size: number, moment: Uint32Array): number {
  const same = moment[merged[begin] >>> 2];
  let end = begin + 1;
  while (end < size && moment[merged[end] >>> 2] === same) end++;
  return end;
}
