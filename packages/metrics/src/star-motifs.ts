import { inSlices, type LongWork } from '@tiewise/core';
import { type MotifEdge, motifCell } from './motif-table.js';
import type { TimedEvents } from './timed-events.js';

/** What is known of a neighbour within the window: six numbers. */
const STATE = 6;

/**
 * Triples of events with one person at the centre of all three and at most two others, by which two of the
 * events are with the same one: the first two (0), the outer two (8), the last two (16); plus the way of
 * each, `4 d1 + 2 d2 + d3` with 0 for an event from the centre. Triples with one other alone are among
 * each of the three.
 *
 * One walk along the events of each person. Per neighbour and way it knows how many of their events are in
 * the window and, summed over these, how many events of the centre of either way came before: that tells
 * what lay between or before them without looking at it again. So it is linear in events, as in
 * Paranjape, Benson & Leskovec (2017), but with one window instead of two.
 */
export function starTriples(events: TimedEvents, since: Uint32Array, work: LongWork): Float64Array {
  const { start, marks, others } = eventsByPerson(events);
  const triples = new Float64Array(24);
  const known = new Float64Array(STATE * events.people);
  inSlices({ phase: 'stars', total: events.people, slice: 1024 }, work, (first, end) => {
    for (let centre = first; centre < end; centre++) {
      const [begin, stop] = [start[centre], start[centre + 1]];
      if (stop - begin < 3) continue;
      const oldest = countAround(begin, stop, { marks, others, since, known, triples });
      for (let i = oldest; i < stop; i++) known.fill(0, STATE * others[i], STATE * others[i] + STATE);
    }
  });
  return triples;
}

interface Around {
  marks: Uint32Array;
  others: Uint32Array;
  since: Uint32Array;
  known: Float64Array;
  triples: Float64Array;
}

/** Returns the oldest event still in the window at the end. */
function countAround(begin: number, stop: number, { marks, others, since, known, triples }: Around): number {
  let oldest = begin;
  let [came0, came1, left0, left1] = [0, 0, 0, 0];
  let [same00, same01, same10, same11] = [0, 0, 0, 0];
  for (let i = begin; i < stop; i++) {
    for (const first = since[marks[i] >>> 1]; marks[oldest] >>> 1 < first; oldest++) {
      const at = STATE * others[oldest];
      const way = marks[oldest] & 1;
      known[at + way]--;
      known[at + 2 + way] -= left0;
      known[at + 4 + way] -= left1;
      if (way === 0) {
        same00 -= known[at];
        same01 -= known[at + 1];
        left0++;
      } else {
        same10 -= known[at];
        same11 -= known[at + 1];
        left1++;
      }
    }
    const at = STATE * others[i];
    const way = marks[i] & 1;
    const [many0, many1] = [known[at], known[at + 1]];
    const [before00, before01] = [known[at + 2], known[at + 3]];
    const [before10, before11] = [known[at + 4], known[at + 5]];
    triples[way] += same00;
    triples[2 + way] += same01;
    triples[4 + way] += same10;
    triples[6 + way] += same11;
    triples[8 + way] += many0 * (came0 - 1) - before00;
    triples[10 + way] += many0 * came1 - before10;
    triples[12 + way] += many1 * came0 - before01;
    triples[14 + way] += many1 * (came1 - 1) - before11;
    triples[16 + way] += before00 - many0 * left0;
    triples[18 + way] += before01 - many1 * left0;
    triples[20 + way] += before10 - many0 * left1;
    triples[22 + way] += before11 - many1 * left1;
    known[at + way]++;
    known[at + 2 + way] += came0;
    known[at + 4 + way] += came1;
    if (way === 0) {
      same00 += many0;
      same10 += many1;
      came0++;
    } else {
      same01 += many0;
      same11 += many1;
      came1++;
    }
  }
  return oldest;
}

/** Each event in the rows of both its people, in order of time: twice its rank, and 1 more where it came to them. */
function eventsByPerson({ size, people, from, to }: TimedEvents) {
  const start = new Uint32Array(people + 1);
  for (let rank = 0; rank < size; rank++) {
    start[from[rank] + 1]++;
    start[to[rank] + 1]++;
  }
  for (let person = 0; person < people; person++) start[person + 1] += start[person];
  const next = start.slice();
  const marks = new Uint32Array(2 * size);
  const others = new Uint32Array(2 * size);
  for (let rank = 0; rank < size; rank++) {
    const given = next[from[rank]]++;
    marks[given] = 2 * rank;
    others[given] = to[rank];
    const received = next[to[rank]]++;
    marks[received] = 2 * rank + 1;
    others[received] = from[rank];
  }
  return { start, marks, others };
}

/** With whom each event of a triple is, in the order of the triples' eights. */
const STARS = [
  [1, 1, 2],
  [1, 2, 1],
  [2, 1, 1],
];

/** Adds the stars to the table; `pairs` are the triples between two people, which are no stars. */
export function addStarMotifs(cells: Float64Array, triples: Float64Array, pairs: Float64Array): void {
  for (const [star, others] of STARS.entries()) {
    for (let way = 0; way < 8; way++) {
      const edge = (i: number): MotifEdge => ((way >> (2 - i)) & 1 ? [others[i], 0] : [0, others[i]]);
      cells[motifCell(edge(0), edge(1), edge(2))] += triples[8 * star + way] - pairs[way] - pairs[7 - way];
    }
  }
}
