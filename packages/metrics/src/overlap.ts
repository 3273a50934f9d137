import { type LongWork, scoreTies, type TieScores, type Ties } from '@tiewise/core';
import { type CirclesSeen, circleSeen } from './circle-seen.js';
import { commonPeople } from './common-people.js';
import { type Explanation, tieOf } from './explanation.js';
import { degrees } from './oriented-ties.js';
import { explainOverlap, goesBothWays, type OverlapParts } from './overlap-explanation.js';

export interface OverlapOptions extends LongWork {
  /**
   * What a tie must weigh to count, in recent contact of both directions together; 0 or more. 0 counts every
   * tie there is, however old, and those known without contact; 0.25 is a message a year ago.
   *
   * @defaultValue 0
   */
  minWarmth?: number;
  /**
   * Whose circles the log can see. What only `me` exported shows little of whom two others know, so the
   * overlap of their tie is unknown; `all` says the log sees everyone alike.
   *
   * @defaultValue "me" where the network has one, else "all"
   */
  seen?: CirclesSeen | undefined;
}

/**
 * How far the circles of the two people of each tie overlap: of all whom either of them knows beside the
 * other, the share whom both know, `n / ((k_a - 1) + (k_b - 1) - n)`.
 *
 * 0 is no third person in common: the tie is a bridge, as far as is known. 0.5 is every second, 1 the same
 * circle. `n` is the number in common, `k` how many ties each has. Symmetric in the two people.
 *
 * Unknown where neither is tied to anyone else, for ties below `minWarmth`, and, where only `me` is seen, for
 * ties of two others and for those of `me` with whoever is known to be tied to `me` alone: what is not seen
 * is not a 0. All ties together take time by their number to the power of 3/2 at worst.
 *
 * Source: Onnela et al. (2007), PNAS 104:7332.
 *
 * @throws RangeError if `minWarmth` is negative; TypeError if `seen` is none of the above, or `me` without one;
 * the signal's reason.
 *
 * @example
 * // Ana and Bo both know Cy; Ana knows Di beside.
 * overlap(ties).get('ana', 'bo'); // 0.5
 */
export function overlap(ties: Ties, options: OverlapOptions = {}): TieScores {
  const { a, b } = ties.columns;
  const counted = countedTies(ties, options);
  const degree = degrees(ties, counted);
  const common = commonPeople(ties, counted, options);
  return knownScores(
    ties,
    options,
    (row) => common[row] / (degree[a[row]] + degree[b[row]] - 2 - common[row]),
  );
}

/** How many third people the two of each tie are both tied to: `n`, the Simmelian strength. Unknown as above. */
overlap.common = commonCounts;

/**
 * In how many threesomes each tie is held in which everybody turns to everybody (Krackhardt's Simmelian
 * ties): both ways between the two, and both ways between each of them and the third, or together. 0 where
 * the tie itself goes one way only. Unknown where the overlap is.
 *
 * Source: Krackhardt (1999), The ties that torture, Research in the Sociology of Organizations 16:183.
 */
overlap.simmelian = simmelian;

/** Whom two people both know, and what that is known from. */
overlap.explain = explain;

function commonCounts(ties: Ties, options: OverlapOptions = {}): TieScores {
  const common = commonPeople(ties, countedTies(ties, options), options);
  return knownScores(ties, options, (row) => common[row]);
}

function simmelian(ties: Ties, options: OverlapOptions = {}): TieScores {
  const bothWays = countedTies(ties, options).map((counts, row) =>
    counts > 0 && goesBothWays(ties, row) ? 1 : 0,
  );
  const common = commonPeople(ties, bothWays, options);
  return knownScores(ties, options, (row) => common[row]);
}

function explain(ties: Ties, a: string, b: string, options: OverlapOptions = {}): Explanation<OverlapParts> {
  const counted = countedTies(ties, options);
  const { row } = tieOf(ties, a, b, 'overlap.explain');
  return explainOverlap(ties, [a, b], { counted, known: knownTies(ties, counted, options.seen)(row) });
}

function knownScores(ties: Ties, options: OverlapOptions, score: (row: number) => number): TieScores {
  const known = knownTies(ties, countedTies(ties, options), options.seen);
  return scoreTies(ties, (row) => (known(row) ? score(row) : undefined), options);
}

function knownTies(ties: Ties, counted: Uint8Array, seen: CirclesSeen | undefined): (row: number) => boolean {
  const { a, b } = ties.columns;
  const { me, beyondMe } = circleSeen(ties, seen, 'overlap');
  const degree = degrees(ties, counted);
  return (row) => {
    if (counted[row] === 0 || degree[a[row]] + degree[b[row]] === 2) return false;
    return me === undefined || (a[row] === me && beyondMe(b[row])) || (b[row] === me && beyondMe(a[row]));
  };
}

/** 1 for each tie that counts, by row. */
function countedTies({ size, columns }: Ties, { minWarmth = 0 }: OverlapOptions): Uint8Array {
  if (!(minWarmth >= 0)) throw new RangeError(`overlap: minWarmth must be 0 or more, got ${minWarmth}`);
  const { warmthAB, warmthBA } = columns;
  const counted = new Uint8Array(size);
  for (let row = 0; row < size; row++) counted[row] = warmthAB[row] + warmthBA[row] >= minWarmth ? 1 : 0;
  return counted;
}
