import type { Ties } from '@tiewise/core';

/** Whose circles the log can see: those of `me` alone, or everyone's alike. */
export type CirclesSeen = 'me' | 'all';

/** What is known of the ties that people have among each other. */
export interface CircleSeen {
  /** The number of `me` where only `me` is seen; else undefined, and everybody is seen alike. */
  readonly me: number | undefined;
  /** Whether anything is known between two others than `me`. */
  readonly others: boolean;
  /** Whether a person is known to be tied to somebody other than `me`. */
  beyondMe(person: number): boolean;
}

/**
 * What an export can tell of circles. One's own shows whom one is tied to, and little or nothing of how
 * those are tied to each other: where nothing is known, nothing may be concluded.
 *
 * @throws TypeError if `seen` is neither `me` nor `all`, or `me` where there is none.
 */
export function circleSeen(ties: Ties, seen: CirclesSeen | undefined, caller: string): CircleSeen {
  const me = ties.me === undefined ? undefined : ties.indexOf(ties.me);
  if (seen !== undefined && seen !== 'me' && seen !== 'all') {
    throw new TypeError(`${caller}: seen must be me or all, got ${String(seen)}`);
  }
  if (seen === 'me' && me === undefined) {
    throw new TypeError(`${caller}: seen is me, but the network has no me`);
  }
  if (seen === 'all' || me === undefined) return { me: undefined, others: true, beyondMe: () => true };

  const { a, b } = ties.columns;
  const beyond = new Uint8Array(ties.people);
  let others = false;
  for (let row = 0; row < ties.size; row++) {
    if (a[row] === me || b[row] === me) continue;
    others = true;
    beyond[a[row]] = 1;
    beyond[b[row]] = 1;
  }
  return { me, others, beyondMe: (person) => beyond[person] === 1 };
}
