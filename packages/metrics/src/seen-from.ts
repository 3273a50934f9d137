import type { Ties } from '@tiewise/core';

/**
 * Whether `ties.at(row)` shows a tie from its column `b`: from `me`, or of two others from the lower id.
 * For numbers with a direction, so that a column and the `Tie` beside it agree on who is first.
 */
export function seenFrom(ties: Ties): (row: number) => boolean {
  const { a, b } = ties.columns;
  const me = ties.me === undefined ? undefined : ties.indexOf(ties.me);
  const ids: string[] = [];
  const idOf = (person: number) => {
    ids[person] ??= ties.person(person).id;
    return ids[person];
  };
  return (row) => b[row] === me || (a[row] !== me && idOf(b[row]) < idOf(a[row]));
}
