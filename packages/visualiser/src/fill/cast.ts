import type { Ties } from '@tiewise/core';

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
  /** 1 where `a` is the second of the two in the columns of ties. */
  readonly turned: Uint8Array;
  /** The depth of the tie with `me` or, without `me`, of all ties of a person together; by place. */
  readonly depth: Float64Array;
  /** Ties there is no room for. */
  readonly tiesLeftOut: number;
  readonly peopleLeftOut: number;
}

/** Casts all who are tied to somebody, and `me`; at most `most` ties and people, the deepest. */
export function castOf(ties: Ties, most: number): Cast {
  const me = ties.me === undefined ? -1 : (ties.indexOf(ties.me) ?? -1);
  const depthOf = depths(ties, me);
  const everybody = tiedPeople(ties, me).sort(
    (x, y) => Number(y === me) - Number(x === me) || depthOf[y] - depthOf[x] || byId(ties, x, y),
  );
  const people = Uint32Array.from(everybody.slice(0, most));
  const placeOf = new Int32Array(ties.people).fill(-1);
  for (const [place, number] of people.entries()) placeOf[number] = place;

  const rows = shownRows(ties, placeOf, most);
  const ends = endsOf(ties, rows, me);
  return {
    ties,
    me: me < 0 ? -1 : 0,
    people,
    placeOf,
    rows,
    a: ends.a.map((number) => placeOf[number]),
    b: ends.b.map((number) => placeOf[number]),
    turned: ends.turned,
    depth: Float64Array.from(people, (number) => depthOf[number]),
    tiesLeftOut: ties.size - rows.length,
    peopleLeftOut: everybody.length - people.length,
  };
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

function tiedPeople({ columns: { a, b }, people, size }: Ties, me: number): number[] {
  const tied = new Uint8Array(people);
  if (me >= 0) tied[me] = 1;
  for (let row = 0; row < size; row++) {
    tied[a[row]] = 1;
    tied[b[row]] = 1;
  }
  return Array.from(tied.keys()).filter((number) => tied[number] === 1);
}

function shownRows(ties: Ties, placeOf: Int32Array, most: number): Uint32Array {
  const { a, b, depth } = ties.columns;
  const shown = Array.from(a.keys()).filter((row) => placeOf[a[row]] >= 0 && placeOf[b[row]] >= 0);
  const places = (row: number): [number, number] => {
    const [x, y] = [placeOf[a[row]], placeOf[b[row]]];
    return x < y ? [x, y] : [y, x];
  };
  const compare = (x: number, y: number) => {
    if (depth[x] !== depth[y]) return depth[y] - depth[x];
    const [one, other] = [places(x), places(y)];
    return one[0] - other[0] || one[1] - other[1];
  };
  return Uint32Array.from(shown.sort(compare).slice(0, most));
}

function endsOf(ties: Ties, rows: Uint32Array, me: number) {
  const { columns } = ties;
  const turned = Uint8Array.from(rows, (row) => {
    const [a, b] = [columns.a[row], columns.b[row]];
    return b === me || (a !== me && byId(ties, a, b) > 0) ? 1 : 0;
  });
  const a = rows.map((row, place) => (turned[place] === 1 ? columns.b[row] : columns.a[row]));
  const b = rows.map((row, place) => (turned[place] === 1 ? columns.a[row] : columns.b[row]));
  return { a, b, turned };
}

function byId(ties: Ties, x: number, y: number): number {
  const [one, other] = [ties.person(x).id, ties.person(y).id];
  return one < other ? -1 : one > other ? 1 : 0;
}
