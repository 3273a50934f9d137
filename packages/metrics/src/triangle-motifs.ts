import type { LongWork } from '@tiewise/core';
import type { EventPairs } from './event-pairs.js';
import { type MotifEdge, motifCell } from './motif-table.js';
import type { Windows } from './timed-events.js';
import { eachTriangle } from './triangles.js';

export interface TriangleMotifs {
  pairs: EventPairs;
  people: number;
  windows: Windows;
}

/**
 * Adds the motifs of three events between three people, one between any two of them, to the table.
 *
 * For each triangle of pairs, the events of the two with fewer of them are walked through in order of time,
 * and where these fall among the events of the third is looked up: before, between and after any two come
 * so many. The busiest pair is never walked through, whence the bound of Paranjape, Benson & Leskovec
 * (2017): events times the root of triangles, here with a logarithm for looking up.
 */
export function addTriangleMotifs(
  cells: Float64Array,
  { pairs, people, windows }: TriangleMotifs,
  work: LongWork,
): void {
  const counter = new TriangleCounter(pairs, windows);
  eachTriangle(pairs, people, work, (p, q, r) => counter.add(p, q, r));
  counter.addTo(cells);
}

/** In a triangle the busiest pair is the base, between 0 and 1; 2 is who the other two pairs, the sides, share. */
class TriangleCounter {
  readonly #pairs: EventPairs;
  readonly #since: Uint32Array;
  readonly #until: Uint32Array;
  /** Among the pairs' marks, how many before each place go from the higher number to the lower. */
  readonly #turned: Uint32Array;
  /** By place of the base event (16), end of the earlier side event (8), its way (4), the later one's (2), the base's. */
  readonly #counts = new Float64Array(48);
  /**
   * By end and way of side events in the window: how many, and base events of either way before them, and by the end
   * of their own windows.
   */
  readonly #open = new Float64Array(20);
  /** Side events: four times the rank, twice the end and the way, which is 0 towards the person at 2. */
  #sides = new Uint32Array(64);
  /** What each added to the window. */
  #added = new Float64Array(256);

  constructor(pairs: EventPairs, { since, until }: Windows) {
    this.#pairs = pairs;
    this.#since = since;
    this.#until = until;
    this.#turned = new Uint32Array(pairs.marks.length + 1);
    for (let i = 0; i < pairs.marks.length; i++) this.#turned[i + 1] = this.#turned[i] + (pairs.marks[i] & 1);
  }

  add(p: number, q: number, r: number): void {
    if (this.#isSpread(p, q, r)) return;
    const { start } = this.#pairs;
    const [ofP, ofQ, ofR] = [start[p + 1] - start[p], start[q + 1] - start[q], start[r + 1] - start[r]];
    if (ofP >= ofQ && ofP >= ofR) this.#count(p, q, r);
    else if (ofQ >= ofR) this.#count(q, p, r);
    else this.#count(r, p, q);
  }

  addTo(cells: Float64Array): void {
    for (let key = 0; key < 48; key++) {
      const end = (key >> 3) & 1;
      const sides = [side(end, (key >> 2) & 1), side(1 - end, (key >> 1) & 1)];
      const base: MotifEdge = key & 1 ? [1, 0] : [0, 1];
      const [first, second, third] = sides.toSpliced(key >> 4, 0, base);
      cells[motifCell(first, second, third)] += this.#counts[key];
    }
  }

  /** Whether one pair had its last event too long before the first of another. */
  #isSpread(p: number, q: number, r: number): boolean {
    const { start, marks } = this.#pairs;
    const latest = Math.max(marks[start[p]], marks[start[q]], marks[start[r]]) >>> 1;
    const ends = Math.min(marks[start[p + 1] - 1], marks[start[q + 1] - 1], marks[start[r + 1] - 1]);
    return latest >= this.#until[ends >>> 1];
  }

  #count(base: number, p: number, q: number): void {
    const size = this.#mergeSides(base, p, q);
    const sides = this.#sides;
    const begin = this.#pairs.start[base];
    let oldest = 0;
    for (let i = 0; i < size; i++) {
      const rank = sides[i] >>> 2;
      for (; sides[oldest] >>> 2 < this.#since[rank]; oldest++) this.#close(oldest);
      const end = (sides[i] >>> 1) & 1;
      const before = this.#placeOf(base, rank);
      if (oldest < i)
        this.#countWith(1 - end, sides[i] & 1, begin, before, this.#placeOf(base, this.#since[rank]));
      if (i + 1 < size) this.#openWith(i, begin, before, this.#placeOf(base, this.#until[rank]));
    }
    this.#open.fill(0);
  }

  /** Counts a side event with those of the other end that are in the window, and the base events around them. */
  #countWith(end: number, way: number, begin: number, before: number, since: number): void {
    const [open, counts] = [this.#open, this.#counts];
    const turned = this.#turned;
    const [came1, left1] = [turned[before] - turned[begin], turned[since] - turned[begin]];
    const [came0, left0] = [before - begin - came1, since - begin - left1];
    for (let earlier = 0; earlier < 2; earlier++) {
      const at = 10 * end + 5 * earlier;
      const many = open[at];
      if (many === 0) continue;
      const key = 8 * end + 4 * earlier + 2 * way;
      counts[key] += open[at + 1] - many * left0;
      counts[key + 1] += open[at + 2] - many * left1;
      counts[key + 16] += many * came0 - open[at + 1];
      counts[key + 17] += many * came1 - open[at + 2];
      counts[key + 32] += open[at + 3] - many * came0;
      counts[key + 33] += open[at + 4] - many * came1;
    }
  }

  #openWith(i: number, begin: number, before: number, until: number): void {
    const [open, added, turned] = [this.#open, this.#added, this.#turned];
    const at = 5 * (this.#sides[i] & 3);
    added[4 * i + 1] = turned[before] - turned[begin];
    added[4 * i] = before - begin - added[4 * i + 1];
    added[4 * i + 3] = turned[until] - turned[begin];
    added[4 * i + 2] = until - begin - added[4 * i + 3];
    open[at]++;
    for (let part = 0; part < 4; part++) open[at + 1 + part] += added[4 * i + part];
  }

  #close(i: number): void {
    const [open, added] = [this.#open, this.#added];
    const at = 5 * (this.#sides[i] & 3);
    open[at]--;
    for (let part = 0; part < 4; part++) open[at + 1 + part] -= added[4 * i + part];
  }

  /** The events of both sides in order of time; how many. */
  #mergeSides(base: number, p: number, q: number): number {
    const { start, marks } = this.#pairs;
    const size = start[p + 1] - start[p] + start[q + 1] - start[q];
    if (size > this.#sides.length) {
      this.#sides = new Uint32Array(2 * size);
      this.#added = new Float64Array(8 * size);
    }
    const [ofP, ofQ] = [this.#turnOf(base, p), this.#turnOf(base, q)];
    let [i, j] = [start[p], start[q]];
    for (let merged = 0; merged < size; merged++) {
      const isOfP = j === start[q + 1] || (i < start[p + 1] && marks[i] < marks[j]);
      const mark = isOfP ? marks[i++] : marks[j++];
      this.#sides[merged] = 4 * (mark >>> 1) + ((mark & 1) ^ (isOfP ? ofP : ofQ));
    }
    return size;
  }

  /** The end of the base a side is at, twice, and 1 more if that is the side's higher number. */
  #turnOf(base: number, side: number): number {
    const { low, high } = this.#pairs;
    const end = low[side] === high[base] || high[side] === high[base] ? 1 : 0;
    const there = end === 1 ? high[base] : low[base];
    return 2 * end + (high[side] === there ? 1 : 0);
  }

  /** Where in the marks of a pair the first event stands that is not before this rank. */
  #placeOf(pair: number, rank: number): number {
    const { start, marks } = this.#pairs;
    let [first, end] = [start[pair], start[pair + 1]];
    while (first < end) {
      const middle = (first + end) >>> 1;
      if (marks[middle] >>> 1 < rank) first = middle + 1;
      else end = middle;
    }
    return first;
  }
}

function side(end: number, way: number): MotifEdge {
  return way === 0 ? [end, 2] : [2, end];
}
