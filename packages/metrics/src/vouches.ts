import { type Adjacency, type Duration, durationMs, type Evidence, type Ties } from '@tiewise/core';

/** Who vouched for whom, one entry per interaction and person vouched for, in no particular order. */
export interface Vouches {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** What is left of it at the moment looked from; below 0 where it speaks against. */
  readonly amount: Float64Array;
  /** Row of the log. */
  readonly row: Uint32Array;
}

export interface VouchKinds {
  /** Names of kinds by which one person speaks for another. */
  kinds: readonly string[];
  /** Names of kinds by which one person speaks against another. */
  against: readonly string[];
  /** Time in which each fades to half. */
  halfLife: Duration;
}

/** An introduction gives the one it is made to nothing to be trusted by: it vouches only for whom it is about. */
const ABOUT_ANOTHER = 'introduction';

/**
 * What people said for and against each other up to the moment of the ties: about the one an interaction
 * was about, else the one it went to. Between many, it counts in part for each.
 */
export function vouches(ties: Ties, { kinds, against, halfLife }: VouchKinds): Vouches {
  const evidence = ties.evidence();
  const { log, first, end, rows } = evidence;
  const { a, b } = ties.columns;
  const sign = signs(evidence, kinds, against);
  const aboutAnother = evidence.kinds.map(({ name }) => name === ABOUT_ANOTHER);
  const fade = durationMs(halfLife);
  const found = newVouches(countSpoken(evidence, sign));
  let size = 0;

  for (let tie = 0; tie < ties.size; tie++) {
    for (let place = first[tie]; place < end[tie]; place++) {
      const row = rows[place];
      const kind = log.kind[row];
      if (sign[kind] === 0) continue;
      const from = log.from[row];
      const about = evidence.about(row);
      const isUnnamed = about === undefined && aboutAnother[kind];
      const to = about ?? (from === a[tie] ? b[tie] : a[tie]);
      if (isUnnamed || to === from || (from !== a[tie] && from !== b[tie])) continue;
      found.from[size] = from;
      found.to[size] = to;
      found.row[size] = row;
      const left = 2 ** (-(ties.asOf - log.at[row]) / fade);
      found.amount[size++] = (sign[kind] * log.weight[row] * left) / evidence.recipients(row);
    }
  }
  return {
    from: found.from.subarray(0, size),
    to: found.to.subarray(0, size),
    amount: found.amount.subarray(0, size),
    row: found.row.subarray(0, size),
  };
}

function newVouches(size: number): Vouches {
  return {
    from: new Uint32Array(size),
    to: new Uint32Array(size),
    amount: new Float64Array(size),
    row: new Uint32Array(size),
  };
}

function countSpoken({ log, first, end, rows }: Evidence, sign: Float64Array): number {
  let spoken = 0;
  for (let tie = 0; tie < first.length; tie++) {
    for (let place = first[tie]; place < end[tie]; place++) if (sign[log.kind[rows[place]]] !== 0) spoken++;
  }
  return spoken;
}

/** By number of kind: its weight, below 0 for one that speaks against, 0 for one that does neither. */
function signs({ kinds }: Evidence, speaking: readonly string[], against: readonly string[]): Float64Array {
  return Float64Array.from(kinds, ({ name, weight }) =>
    speaking.includes(name) ? weight : against.includes(name) ? -weight : 0,
  );
}

/**
 * What is left where all that one person said of another is added up, for and against: row `p` lists those
 * who, on the whole, speak for `p`.
 */
export function trustInto(people: number, { from, to, amount }: Vouches): Adjacency {
  const order = sortedBy(to, people, sortedBy(from, people, Uint32Array.from(from.keys())));
  const offset = new Uint32Array(people + 1);
  const target = new Uint32Array(order.length);
  const weight = new Float64Array(order.length);
  let edges = 0;
  for (let at = 0; at < order.length; ) {
    const [one, other] = [from[order[at]], to[order[at]]];
    let sum = 0;
    for (; from[order[at]] === one && to[order[at]] === other; at++) sum += amount[order[at]];
    if (!(sum > 0)) continue;
    target[edges] = one;
    weight[edges++] = sum;
    offset[other + 1]++;
  }
  for (let person = 0; person < people; person++) offset[person + 1] += offset[person];
  return { offset, target: target.subarray(0, edges), weight: weight.subarray(0, edges) };
}

/** A counting sort that keeps the given order among equals. */
function sortedBy(person: Uint32Array, people: number, order: Uint32Array): Uint32Array {
  const next = new Uint32Array(people + 1);
  for (let at = 0; at < order.length; at++) next[person[at] + 1]++;
  for (let each = 0; each < people; each++) next[each + 1] += next[each];
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) sorted[next[person[order[at]]]++] = order[at];
  return sorted;
}
