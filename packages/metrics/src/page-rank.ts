import {
  adjacency,
  type LongWork,
  type PersonScores,
  scorePeople,
  type Ties,
  type TieWeight,
} from '@tiewise/core';
import { startAt, visitShares } from './restart-walk.js';

export interface PageRankOptions extends LongWork {
  /**
   * Chance of going on to another person instead of starting over; at least 0 and below 1.
   *
   * @defaultValue 0.85
   */
  damping?: number;
  /**
   * How far all scores together may be from the exact ones (sum of absolute differences); above 0. Rounding
   * leaves about `1e-15 / (1 - damping) ** 2`, however small this is.
   *
   * @defaultValue 1e-10
   */
  tolerance?: number;
  /**
   * Where the walk starts over: people's ids and how often, in proportion. A `Map` will do.
   *
   * @defaultValue everyone alike
   */
  restart?: Iterable<readonly [person: string, weight: number]> | undefined;
  /**
   * What a walk is drawn by: recent contact, depth or number of interactions.
   *
   * @defaultValue "warmth"
   */
  weight?: TieWeight;
  /**
   * Rounds after which it gives up; at least 1.
   *
   * @defaultValue 10000
   */
  maxIterations?: number;
}

/**
 * How much attention reaches each person along the ties of a network, near and far.
 *
 * Someone walks from person to person, each time along one of the edges out of the person they are at,
 * drawn by its weight; with probability `1 - damping` they start over at a person drawn from `restart`.
 * The score is the share of time spent at a person, so scores are from 0 to 1 and add up to 1. Started
 * over at one person (`restart: [['ana', 1]]`) it is nearness to her: who is known through whom she knows.
 *
 * From a person with no edge out the walk starts over at once. Somebody without any edge is therefore
 * reached by starting over alone: with everyone alike, they score what the least reached of all does, and
 * outside `restart` 0. Nobody the network knows is left out, not even whom it first meets after the moment
 * looked from: name `restart` where that matters. Scores depend on proportions of weights only, so they do not
 * change while nobody is in touch and all warmth fades alike.
 *
 * Sources: Page, Brin, Motwani & Winograd (1999); with `restart`, Haveliwala (2002); started over at
 * those trusted beforehand it is EigenTrust, Kamvar, Schlosser & Garcia-Molina (2003).
 *
 * @throws RangeError if an option is out of range; TiewiseError `unknown-person` if nobody has an id
 * of `restart`, `not-converged` if `tolerance` is not met within `maxIterations`; the signal's reason.
 *
 * @example
 * // Bo and Cy wrote to Ana alone, and she to nobody.
 * pageRank(ties).get('ana'); // 0.574..., 2.7 times what each of them has
 */
export function pageRank(
  ties: Ties,
  {
    damping = 0.85,
    tolerance = 1e-10,
    restart,
    weight = 'warmth',
    maxIterations = 10_000,
    signal,
    onProgress,
  }: PageRankOptions = {},
): PersonScores {
  const into = adjacency(ties, { weight, direction: 'in' });
  const options = { damping, tolerance, maxIterations, signal, onProgress, caller: 'pageRank' };
  const { shares } = visitShares(into, startAt(ties, restart, 'pageRank'), options);
  return scorePeople(ties, (person) => shares[person]);
}
