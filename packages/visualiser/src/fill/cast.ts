import type { LongWork, Ties } from '@tiewise/core';
import { turn } from './work.js';

/** Who and what is in a picture, and where: people and ties by their places in its columns. */
export interface Cast {
  /** At the moment looked from. */
  readonly ties: Ties;
  /** The place of `me`, or -1. */
  readonly me: number;
  /** The number in the network of the person at each place: `me` first, then whoever is tied deepest. */
  readonly people: Uint32Array;
  /** The place of each person of the network, or -1. */
  readonly placeOf: Int32Array;
  /** The row of the tie at each place: the deepest first. */
  readonly rows: Uint32Array;
  /** The places of the two people of each tie; of a tie of `me`, `a` is `me`, else the one with the lower id. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** 1 where `a` is the second of the two in the columns of the ties. */
  readonly turned: Uint8Array;
  /** By place: the depth of the tie with `me` or, without `me`, of all ties of a person together. */
  readonly depth: Float64Array;
  /** By place: the depth of each tie; 0 where none is known. */
  readonly tieDepth: Float64Array;
  /** How many there was no room for. */
  readonly tiesLeftOut: number;
  readonly peopleLeftOut: number;
}

/** How many people, or ties if these are more, there are to show. */
export function castSize(ties: Ties): number {
  const people = shown(ties, numberOfMe(ties)).reduce((sum, each) => sum + each, 0);
  return Math.max(people, ties.size);
}

/** Casts all who are tied to somebody, and `me`; at most `most` people and `most` ties, the deepest. */
export async function castOf(ties: Ties, most: number, work: LongWork): Promise<Cast> {
  const me = numberOfMe(ties);
  const depthOf = depths(ties, me);
  await turn(work);
  const everybody = peopleInOrder(ties, me, depthOf);
  const people = everybody.slice(0, most);
  const placeOf = new Int32Array(ties.people).fill(-1);
  for (let place = 0; place < people.length; place++) placeOf[people[place]] = place;
  await turn(work);
  const rows = rowsInOrder(ties, placeOf).slice(0, most);
  await turn(work);
  return {
    ties,
    me: me < 0 ? -1 : placeOf[me],
    people,
    placeOf,
    rows,
    ...endsOf(ties, rows, placeOf, me),
    depth: Float64Array.from(people, (number) => depthOf[number]),
    tieDepth: Float64Array.from(rows, (row) => ties.columns.depth[row]),
    tiesLeftOut: ties.size - rows.length,
    peopleLeftOut: everybody.length - people.length,
  };
}

function numberOfMe(ties: Ties): number {
  return ties.me === undefined ? -1 : (ties.indexOf(ties.me) ?? -1);
}

/** By number in the network. */
function depths({ columns, people, size }: Ties, me: number): Float64Array {
  const { a, b, depth } = columns;
  const sum = new Float64Array(people);
  for (let row = 0; row < size; row++) {
    if (me < 0 || a[row] === me) sum[b[row]] += depth[row];
    if (me < 0 || b[row] === me) sum[a[row]] += depth[row];
  }
  return sum;
}

/** The numbers of all with a tie, and of `me`, who comes first. */
function peopleInOrder(ties: Ties, me: number, depthOf: Float64Array): Uint32Array {
  const tied = shown(ties, me);
  const numbers = Uint32Array.from(tied.keys()).filter((number) => tied[number] === 1);
  const id = Array.from(tied, (each, number) => (each === 1 ? ties.person(number).id : ''));
  return numbers.sort((x, y) => {
    if (x === me || y === me) return x === me ? -1 : 1;
    return depthOf[y] - depthOf[x] || (id[x] < id[y] ? -1 : 1);
  });
}

/** By number in the network: 1 for those with a tie, and for `me`. */
function shown({ columns: { a, b }, people, size }: Ties, me: number): Uint8Array {
  const tied = new Uint8Array(people);
  for (let row = 0; row < size; row++) tied[a[row]] = tied[b[row]] = 1;
  if (me >= 0) tied[me] = 1;
  return tied;
}

/** The rows of the ties of people who have a place, deepest first, then by the places of the two. */
function rowsInOrder({ columns: { a, b, depth } }: Ties, placeOf: Int32Array): Uint32Array {
  const rows = Uint32Array.from(a.keys()).filter((row) => placeOf[a[row]] >= 0 && placeOf[b[row]] >= 0);
  const low = a.map((number, row) => Math.min(placeOf[number], placeOf[b[row]]));
  const high = a.map((number, row) => Math.max(placeOf[number], placeOf[b[row]]));
  return rows.sort((x, y) => depth[y] - depth[x] || low[x] - low[y] || high[x] - high[y]);
}

function endsOf(ties: Ties, rows: Uint32Array, placeOf: Int32Array, me: number) {
  const { columns } = ties;
  const [a, b] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  const turned = new Uint8Array(rows.length);
  for (let tie = 0; tie < rows.length; tie++) {
    const [x, y] = [columns.a[rows[tie]], columns.b[rows[tie]]];
    turned[tie] = y === me || (x !== me && ties.person(y).id < ties.person(x).id) ? 1 : 0;
    a[tie] = placeOf[turned[tie] === 1 ? y : x];
    b[tie] = placeOf[turned[tie] === 1 ? x : y];
  }
  return { a, b, turned };
}
