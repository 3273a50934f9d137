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
  /** The id of the person at each place. */
  readonly id: string[];
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
  const id = Array.from(people, (number) => ties.person(number).id);
  const rows = rowsInOrder(ties, placeOf).slice(0, most);
  await turn(work);
  return {
    ties,
    me: me < 0 ? -1 : 0,
    people,
    id,
    placeOf,
    rows,
    ...endsOf(ties, rows, { placeOf, id, me: me < 0 ? -1 : 0 }),
    depth: picked(depthOf, people),
    tieDepth: picked(ties.columns.depth, rows),
    tiesLeftOut: ties.size - rows.length,
    peopleLeftOut: everybody.length - people.length,
  };
}

function picked(column: Float64Array, places: Uint32Array): Float64Array {
  const part = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) part[at] = column[places[at]];
  return part;
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

/** By number in the network: 1 for those with a tie, and for `me`. */
function shown({ columns: { a, b }, people, size }: Ties, me: number): Uint8Array {
  const tied = new Uint8Array(people);
  for (let row = 0; row < size; row++) tied[a[row]] = tied[b[row]] = 1;
  if (me >= 0) tied[me] = 1;
  return tied;
}

/** The numbers of all who are shown, `me` first. */
function peopleInOrder(ties: Ties, me: number, depthOf: Float64Array): Uint32Array {
  const tied = shown(ties, me);
  const id = new Array<string>(ties.people).fill('');
  const numbers: number[] = [];
  for (let number = 0; number < tied.length; number++) {
    if (tied[number] === 0) continue;
    id[number] = ties.person(number).id;
    numbers.push(number);
  }
  return Uint32Array.from(numbers).sort((x, y) => {
    if (x === me || y === me) return x === me ? -1 : 1;
    return depthOf[y] - depthOf[x] || (id[x] < id[y] ? -1 : 1);
  });
}

/** The rows of the ties of people who have a place, deepest first, then by the places of the two. */
function rowsInOrder({ columns: { a, b, depth }, size }: Ties, placeOf: Int32Array): Uint32Array {
  const [low, high] = [new Int32Array(size), new Int32Array(size)];
  const rows = new Uint32Array(size);
  let many = 0;
  for (let row = 0; row < size; row++) {
    const [x, y] = [placeOf[a[row]], placeOf[b[row]]];
    low[row] = Math.min(x, y);
    high[row] = Math.max(x, y);
    if (low[row] >= 0) rows[many++] = row;
  }
  return rows.slice(0, many).sort((x, y) => depth[y] - depth[x] || low[x] - low[y] || high[x] - high[y]);
}

function endsOf(
  ties: Ties,
  rows: Uint32Array,
  { placeOf, id, me }: { placeOf: Int32Array; id: string[]; me: number },
) {
  const { columns } = ties;
  const [a, b] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  const turned = new Uint8Array(rows.length);
  for (let tie = 0; tie < rows.length; tie++) {
    const [x, y] = [placeOf[columns.a[rows[tie]]], placeOf[columns.b[rows[tie]]]];
    turned[tie] = y === me || (x !== me && id[y] < id[x]) ? 1 : 0;
    a[tie] = turned[tie] === 1 ? y : x;
    b[tie] = turned[tie] === 1 ? x : y;
  }
  return { a, b, turned };
}
