import type { Picture, PictureTies } from './picture.js';

/** The ties of every person: those of `person` at `start[person]` up to `start[person + 1]`, strongest first. */
export interface TieLists {
  start: Uint32Array;
  tie: Uint32Array;
}

type Tied = Pick<Picture, 'people' | 'ties' | 'me'>;

const known = new WeakMap<PictureTies, TieLists>();

/** Worked out when first asked for. */
export function tieLists({ people, ties }: Tied): TieLists {
  const before = known.get(ties);
  if (before) return before;

  const { a, b, size } = ties;
  const start = new Uint32Array(people.size + 1);
  for (let tie = 0; tie < size; tie++) {
    start[a[tie] + 1]++;
    start[b[tie] + 1]++;
  }
  for (let person = 0; person < people.size; person++) start[person + 1] += start[person];
  const next = start.slice();
  const tie = new Uint32Array(2 * size);
  for (let row = 0; row < size; row++) {
    tie[next[a[row]]++] = row;
    tie[next[b[row]]++] = row;
  }
  const lists = { start, tie };
  known.set(ties, lists);
  return lists;
}

export function tiesOf(picture: Tied, person: number): Uint32Array {
  const { start, tie } = tieLists(picture);
  return tie.subarray(start[person], start[person + 1]);
}

/** The other of a tie's two people. */
export function otherOf({ a, b }: PictureTies, tie: number, person: number): number {
  return a[tie] === person ? b[tie] : a[tie];
}

/** The number of the tie of two people, or -1. */
export function tieOf(picture: Tied, one: number, two: number): number {
  const { start } = tieLists(picture);
  const fewer = start[one + 1] - start[one] < start[two + 1] - start[two] ? one : two;
  const other = fewer === one ? two : one;
  return tiesOf(picture, fewer).find((tie) => otherOf(picture.ties, tie, fewer) === other) ?? -1;
}

const withMe = new WeakMap<PictureTies, Int32Array>();

/** The number of everyone's tie with `me`, or -1; worked out when first asked for. */
export function tiesWithMe(picture: Tied): Int32Array {
  const before = withMe.get(picture.ties);
  if (before) return before;

  const mine = new Int32Array(picture.people.size).fill(-1);
  if (picture.me >= 0) {
    for (const tie of tiesOf(picture, picture.me)) mine[otherOf(picture.ties, tie, picture.me)] = tie;
  }
  withMe.set(picture.ties, mine);
  return mine;
}
