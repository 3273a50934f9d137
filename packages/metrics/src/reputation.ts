import {
  type Adjacency,
  adjacency,
  type Duration,
  type LongWork,
  type PersonScores,
  scorePeople,
  type Ties,
  TiewiseError,
} from '@tiewise/core';
import type { Explanation } from './explanation.js';
import { explainWays, type ReputationParts } from './reputation-explanation.js';
import { startAt, type Visits, visitShares, visitSharesWithin } from './restart-walk.js';
import { trustInto, type Vouches, vouches } from './vouches.js';

export interface ReputationOptions extends LongWork {
  /**
   * Whose word counts to begin with: people's ids and how much, in proportion. `ties` is everyone `me` is
   * tied to, in proportion to depth: the choice where `me` seldom vouches for anyone in writing.
   *
   * @defaultValue me alone
   */
  restart?: 'ties' | Iterable<readonly [person: string, weight: number]> | undefined;
  /**
   * Kinds by which one person vouches for another, each by its weight.
   *
   * @defaultValue recommendation, endorsement and introduction
   */
  kinds?: readonly string[];
  /**
   * Kinds that speak against: what one person said against another is taken off what they said for them,
   * down to nothing; distrust is not passed on.
   *
   * @defaultValue none
   */
  against?: readonly string[];
  /**
   * Time in which a word fades to half.
   *
   * @defaultValue "5y"
   */
  halfLife?: Duration;
  /**
   * Chance of going on to whom the next one vouches for instead of starting over; at least 0 and below 1.
   *
   * @defaultValue 0.85
   */
  damping?: number;
  /**
   * How many steps a word is passed on at most; a whole number of at least 1. Words of words leak along long
   * ways, and who can invent people can lengthen them: 3 is as far as most would ask.
   *
   * @defaultValue without end
   */
  hops?: number;
  /**
   * How far all scores together may be from the exact ones; above 0. Not used with `hops`.
   *
   * @defaultValue 1e-10
   */
  tolerance?: number;
}

/**
 * How well each person is known through others: who is vouched for by people that one's own people vouch for.
 *
 * Someone starts at `restart` and goes, each time, to a person whom the one they are at vouched for, drawn by
 * how much; with probability `1 - damping`, and from anybody who vouched for nobody, they start over. The
 * score is the share of time spent at a person: all scores, with the share of those left out, add up to 1.
 * What one says of another is the sum of the weights of their words, fading by `halfLife`, less those
 * `against`, and never below 0. A word is for the person it is about, else for whom it went to; an
 * introduction only for whom it is about.
 *
 * Of a plain graph, the edges are the words. This is EigenTrust with `restart` trusted beforehand: personalised
 * PageRank, exact to `tolerance`, or with `hops` cut off there.
 *
 * It says through whom somebody is known, and how near, from this log; never what they are worth, nor what
 * would be said of them elsewhere. Whom nobody that is reached vouched for is unknown, not 0; so is `me`
 * where the walk starts there.
 *
 * Sources: Kamvar, Schlosser & Garcia-Molina (2003), WWW; Haveliwala (2002), WWW.
 *
 * @throws TypeError without `restart` where the network has no `me`; RangeError if an option is out of range;
 * TiewiseError `unknown-person`, `not-converged`; the signal's reason.
 *
 * @example
 * // Me recommended Ana, and Ana recommended Bo.
 * reputation(ties).get('ana'); // 0.330
 * reputation(ties).get('bo'); // 0.281
 */
export function reputation(ties: Ties, options: ReputationOptions = {}): PersonScores {
  const { known } = reach(ties, options);
  return scorePeople(ties, known);
}

/** Through whom somebody is known, and by which words. */
reputation.explain = explainReputation;

function explainReputation(
  ties: Ties,
  person: string,
  options: ReputationOptions = {},
): Explanation<ReputationParts> {
  const index = ties.indexOf(person);
  if (index === undefined) {
    throw new TiewiseError(
      'unknown-person',
      `reputation.explain: nobody has the id ${JSON.stringify(person)}`,
    );
  }
  // The share of a way is of the score, of which little is exact where it is hardly more than the tolerance.
  const exact = { ...options, tolerance: Math.min(options.tolerance ?? 1e-10, 1e-15) };
  return explainWays(ties, index, { ...reach(ties, exact), ...options });
}

/** Where a walk along what people said of each other comes. */
export interface Reach {
  /** Absent of a plain graph. */
  words: Vouches | undefined;
  into: Adjacency;
  start: Float64Array;
  visits: Visits;
  known(person: number): number | undefined;
}

function reach(ties: Ties, options: ReputationOptions): Reach {
  const { damping = 0.85, hops, tolerance = 1e-10, signal, onProgress } = options;
  const start = startAt(ties, restartOf(ties, options.restart), 'reputation');
  const words = Number.isNaN(ties.asOf) ? undefined : vouches(ties, kindsOf(options));
  const into = words ? trustInto(ties.people, words) : adjacency(ties, { direction: 'in' });
  const walk = { damping, signal, caller: 'reputation' };
  const visits =
    hops === undefined
      ? visitShares(into, start, { ...walk, tolerance, maxIterations: 10_000, onProgress })
      : visitSharesWithin(checkedHops(hops), into, start, walk);
  const me = ties.me === undefined ? undefined : ties.indexOf(ties.me);
  const { shares, passing } = visits;
  const known = (person: number) =>
    (person === me && start[person] > 0) || !isVouchedFor(into, passing, person) ? undefined : shares[person];
  return { words, into, start, visits, known };
}

function isVouchedFor({ offset, target }: Adjacency, passing: Float64Array, person: number): boolean {
  for (let edge = offset[person]; edge < offset[person + 1]; edge++)
    if (passing[target[edge]] > 0) return true;
  return false;
}

function kindsOf({
  kinds = ['recommendation', 'endorsement', 'introduction'],
  against = [],
  halfLife = '5y',
}: ReputationOptions) {
  return { kinds, against, halfLife };
}

function restartOf(
  ties: Ties,
  restart: ReputationOptions['restart'],
): Iterable<readonly [person: string, weight: number]> {
  if (typeof restart === 'object') return restart;
  if (ties.me === undefined) {
    throw new TypeError('reputation: needs people to restart at, since the network has no me');
  }
  if (restart === undefined) return [[ties.me, 1]];
  if (restart !== 'ties')
    throw new TypeError(`reputation: restart must be ties or pairs, got ${String(restart)}`);
  return ties.of(ties.me).map(({ b, depth = 0 }) => [b.id, depth] as const);
}

function checkedHops(hops: number): number {
  if (Number.isInteger(hops) && hops >= 1) return hops;
  throw new RangeError(`reputation: hops must be a whole number of at least 1, got ${hops}`);
}
