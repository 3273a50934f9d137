import type { TieColumns } from './tie-columns.js';
import type { Ties } from './ties.js';

/** What an edge weighs: recent contact, depth (one number per tie, the same both ways) or interactions. */
export type TieWeight = 'warmth' | 'depth' | 'contacts';

export interface AdjacencyOptions {
  /**
   * What an edge weighs; mutual contacts count half in each direction, as they do in warmth.
   *
   * @defaultValue "warmth"
   */
  weight?: TieWeight | undefined;
  /**
   * Whom a person's row lists: those they turn to, those who turn to them, or both in one edge, which
   * weighs what the two directions weigh together (depth, being of the tie, counts once).
   *
   * @defaultValue "out"
   */
  direction?: 'out' | 'in' | 'both' | undefined;
}

/**
 * Who is tied to whom, as compressed sparse rows. The edges of person `p` are at `offset[p]` up to, not
 * including, `offset[p + 1]`, in ascending order of the number in `target`. Shared: never write on it.
 */
export interface Adjacency {
  /** One more than there are people. */
  readonly offset: Uint32Array;
  readonly target: Uint32Array;
  /** Above 0. */
  readonly weight: Float64Array;
}

/**
 * The edges between the people of a snapshot, compiled for algorithms on graphs.
 *
 * An edge takes 12 bytes (4 of target, 8 of weight) and a person 4; while it is built, twice that. An
 * edge of direction `both` is listed in the rows of its two people. Edges of weight 0 are left out, so
 * a person may have an empty row. Built in time proportional to people and ties the first time, then
 * kept for as long as the ties are.
 *
 * @throws RangeError if `weight` or `direction` is none of those named.
 *
 * @example
 * // Ana wrote to Bo twice.
 * const { offset, target, weight } = adjacency(ties, { weight: 'contacts' });
 * target[offset[ties.indexOf('ana')]]; // ties.indexOf('bo')
 * weight[offset[ties.indexOf('ana')]]; // 2
 */
export function adjacency(
  ties: Ties,
  { weight = 'warmth', direction = 'out' }: AdjacencyOptions = {},
): Adjacency {
  const known = compiled.get(ties) ?? new Map<string, Adjacency>();
  compiled.set(ties, known);
  const key = `${weight} ${direction}`;
  const rows = known.get(key) ?? compile(ties, directed(weighed(ties.columns, weight), direction));
  known.set(key, rows);
  return rows;
}

const compiled = new WeakMap<Ties, Map<string, Adjacency>>();

/** Per tie, what the row of `a` gives its edge to `b`, and that of `b` its edge to `a`. */
interface Weights {
  ab: Float64Array;
  ba: Float64Array;
  both: () => Float64Array;
}

function weighed(columns: TieColumns, weight: TieWeight): Weights {
  const { warmthAB, warmthBA, depth } = columns;
  if (weight === 'depth') return { ab: depth, ba: depth, both: () => depth };
  if (weight === 'warmth') return { ab: warmthAB, ba: warmthBA, both: () => sum(warmthAB, warmthBA, 1) };
  if (weight === 'contacts') {
    const half = columns.contactsMutual;
    const ab = sum(columns.contactsAB, half, 0.5);
    const ba = sum(columns.contactsBA, half, 0.5);
    return { ab, ba, both: () => sum(ab, ba, 1) };
  }
  throw new RangeError(`adjacency: weight must be warmth, depth or contacts, got ${String(weight)}`);
}

function directed({ ab, ba, both }: Weights, direction: 'out' | 'in' | 'both'): [Float64Array, Float64Array] {
  if (direction === 'out') return [ab, ba];
  if (direction === 'in') return [ba, ab];
  if (direction === 'both') {
    const weight = both();
    return [weight, weight];
  }
  throw new RangeError(`adjacency: direction must be out, in or both, got ${String(direction)}`);
}

function sum(x: ArrayLike<number>, y: ArrayLike<number>, share: number): Float64Array {
  const total = new Float64Array(x.length);
  for (let row = 0; row < total.length; row++) total[row] = x[row] + share * y[row];
  return total;
}

/** Counting sort by target, then, keeping that order, by the person whose row it is. */
function compile(ties: Ties, [ab, ba]: [Float64Array, Float64Array]): Adjacency {
  const { people, columns } = ties;
  const [offset, start] = rowStarts(people, columns, ab, ba);
  const { source, weight: unsorted } = byTarget(columns, ab, ba, start);

  const target = new Uint32Array(source.length);
  const weight = new Float64Array(source.length);
  const next = offset.slice();
  for (let person = 0; person < people; person++) {
    const end = start[person + 1];
    for (let edge = start[person]; edge < end; edge++) {
      const to = next[source[edge]]++;
      target[to] = person;
      weight[to] = unsorted[edge];
    }
  }
  return { offset, target, weight };
}

/** Where each person's edges begin, once with rows by source and once with rows by target. */
function rowStarts(people: number, { a, b }: TieColumns, ab: Float64Array, ba: Float64Array) {
  const bySource = new Uint32Array(people + 1);
  const byTarget = new Uint32Array(people + 1);
  for (let row = 0; row < a.length; row++) {
    if (ab[row] > 0) {
      bySource[a[row] + 1]++;
      byTarget[b[row] + 1]++;
    }
    if (ba[row] > 0) {
      bySource[b[row] + 1]++;
      byTarget[a[row] + 1]++;
    }
  }
  for (let person = 0; person < people; person++) {
    bySource[person + 1] += bySource[person];
    byTarget[person + 1] += byTarget[person];
  }
  return [bySource, byTarget] as const;
}

function byTarget({ a, b }: TieColumns, ab: Float64Array, ba: Float64Array, start: Uint32Array) {
  const edges = start[start.length - 1];
  const source = new Uint32Array(edges);
  const weight = new Float64Array(edges);
  const next = start.slice();
  for (let row = 0; row < a.length; row++) {
    if (ab[row] > 0) {
      const edge = next[b[row]]++;
      source[edge] = a[row];
      weight[edge] = ab[row];
    }
    if (ba[row] > 0) {
      const edge = next[a[row]]++;
      source[edge] = b[row];
      weight[edge] = ba[row];
    }
  }
  return { source, weight };
}
