import {
  type Adjacency,
  adjacency,
  type PersonScores,
  scorePeople,
  type Ties,
  type TieWeight,
  TiewiseError,
} from '@tiewise/core';

export interface PageRankOptions {
  /**
   * Chance of going on to another person instead of starting over; at least 0 and below 1.
   *
   * @defaultValue 0.85
   */
  damping?: number;
  /**
   * How far all scores together may be from the exact ones (sum of absolute differences); above 0.
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
  /** Looked at before every round, so it stops what is not begun, or what a signal shared with another thread ends. */
  signal?: AbortSignal | undefined;
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
 * outside `restart` 0. Nobody is left out. Scores depend on proportions of weights only, so they do not
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
  }: PageRankOptions = {},
): PersonScores {
  checkRange('damping', damping, damping >= 0 && damping < 1, 'at least 0 and below 1');
  checkRange('tolerance', tolerance, tolerance > 0, 'above 0');
  checkRange('maxIterations', maxIterations, maxIterations >= 1, 'at least 1');

  const walk = walkOf(ties, weight, damping, restart);
  for (let round = 0; round < maxIterations; round++) {
    signal?.throwIfAborted();
    const { change, total } = sweep(walk);
    if (2 * damping * change <= tolerance * (1 - damping) * total) {
      return scorePeople(ties, (person) => walk.visits[person] / total);
    }
    level(walk, total);
  }
  throw new TiewiseError(
    'not-converged',
    `pageRank: not within ${tolerance} after ${maxIterations} rounds; raise maxIterations or tolerance`,
  );
}

/**
 * Visits in a walk that ends where there is no edge out and is begun once at each start: they are those
 * of the endless walk but for a common factor, and solve `visits = start + damping P^T visits`.
 */
interface Walk {
  damping: number;
  into: Adjacency;
  start: Float64Array;
  /** Damping over the weight of all edges out; 0 without one. */
  share: Float64Array;
  visits: Float64Array;
  /** `share` of `visits`: what is passed on for each unit of an edge's weight. */
  passed: Float64Array;
}

function walkOf(ties: Ties, weight: TieWeight, damping: number, restart: PageRankOptions['restart']): Walk {
  const into = adjacency(ties, { weight, direction: 'in' });
  const start = startOf(ties, restart);
  const share = new Float64Array(ties.people);
  for (let edge = 0; edge < into.target.length; edge++) share[into.target[edge]] += into.weight[edge];
  for (let person = 0; person < share.length; person++) {
    if (share[person] > 0) share[person] = damping / share[person];
  }
  const visits = start.slice();
  return { damping, into, start, share, visits, passed: visits.map((many, person) => many * share[person]) };
}

function startOf(ties: Ties, restart: PageRankOptions['restart']): Float64Array {
  const start = new Float64Array(ties.people);
  if (restart === undefined) return start.fill(1 / ties.people);

  for (const [id, weight] of restart) {
    const person = ties.indexOf(id);
    if (person === undefined) {
      throw new TiewiseError(
        'unknown-person',
        `pageRank: restart names ${JSON.stringify(id)}, and nobody has that id`,
      );
    }
    checkRange(`the restart weight of ${id}`, weight, weight >= 0 && weight < Infinity, 'at least 0');
    start[person] += weight;
  }
  const total = start.reduce((sum, weight) => sum + weight, 0);
  checkRange('the sum of restart weights', total, total > 0 && total < Infinity, 'above 0');
  return start.map((weight) => weight / total);
}

/** One Gauss-Seidel round: each person's visits anew from the latest of those who lead to them. */
function sweep({ into: { offset, target, weight }, start, share, visits, passed }: Walk) {
  let change = 0;
  let total = 0;
  for (let person = 0; person < visits.length; person++) {
    let many = start[person];
    const end = offset[person + 1];
    for (let edge = offset[person]; edge < end; edge++) many += weight[edge] * passed[target[edge]];
    change += Math.abs(many - visits[person]);
    total += many;
    visits[person] = many;
    passed[person] = many * share[person];
  }
  return { change, total };
}

/** Scales all visits so that what comes in is what goes out, which is the slowest part of the error. */
function level({ damping, share, visits, passed }: Walk, total: number): void {
  let goingOn = 0;
  for (let person = 0; person < visits.length; person++) if (share[person] > 0) goingOn += visits[person];
  const factor = 1 / (total - damping * goingOn);
  for (let person = 0; person < visits.length; person++) {
    visits[person] *= factor;
    passed[person] *= factor;
  }
}

function checkRange(name: string, value: number, holds: boolean, must: string): void {
  if (!holds) throw new RangeError(`pageRank: ${name} must be ${must}, got ${value}`);
}
