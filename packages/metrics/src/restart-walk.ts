import { type Adjacency, type LongWork, type Ties, TiewiseError } from '@tiewise/core';

export interface RestartWalkOptions extends LongWork {
  /** Chance of going on instead of starting over; at least 0 and below 1. */
  damping: number;
  /**
   * How far all shares together may be from the exact ones; above 0. Where that is less than rounding allows, rounds
   * end once they change nothing else: within about `1e-15 / (1 - damping) ** 2`.
   */
  tolerance: number;
  /** Rounds after which it gives up; at least 1. */
  maxIterations: number;
  /** Who asks, for messages. */
  caller: string;
}

/** Where a walk spends its time. */
export interface Visits {
  /** By person; they add up to 1. */
  shares: Float64Array;
  /** How many people a walk visits on average from one start to the next. */
  length: number;
  /** By person: above 0 where it may go on from. */
  passing: Float64Array;
}

/**
 * The share of time spent at each person by someone who walks from person to person, each time along one of
 * the edges out of the person they are at, drawn by weight; with probability `1 - damping`, and wherever
 * there is no edge out, they start over at a person drawn from `start`.
 *
 * @param into Row `p` lists those who lead to `p`.
 * @param start Adds up to 1.
 * @throws RangeError if an option is out of range; TiewiseError `not-converged` if `tolerance` is not met
 * within `maxIterations`; the signal's reason.
 */
export function visitShares(into: Adjacency, start: Float64Array, options: RestartWalkOptions): Visits {
  const { damping, tolerance, maxIterations, caller, signal, onProgress } = options;
  checkRange(caller, 'damping', damping, damping >= 0 && damping < 1, 'at least 0 and below 1');
  checkRange(caller, 'tolerance', tolerance, tolerance > 0, 'above 0');
  checkRange(caller, 'maxIterations', maxIterations, maxIterations >= 1, 'at least 1');

  const walk = walkOf(into, start, damping);
  const rounding = (4 * Number.EPSILON) / (1 - damping);
  const expected = roundsFor(damping, tolerance);
  const tell = (done: number) => onProgress?.({ phase: 'rounds', done, total: expected });
  for (let round = 0; round < maxIterations; round++) {
    signal?.throwIfAborted();
    const { change, total } = sweep(walk);
    if (2 * damping * change <= Math.max(tolerance * (1 - damping), rounding) * total) {
      tell(expected);
      const shares = walk.visits.map((many) => many / total);
      return { shares, length: total, passing: shares };
    }
    level(walk, total);
    tell(Math.min(round + 1, expected));
  }
  throw new TiewiseError(
    'not-converged',
    `${caller}: not within ${tolerance} after ${maxIterations} rounds; raise maxIterations or tolerance`,
  );
}

/**
 * The same of someone who starts over after `steps` steps at the latest.
 *
 * @throws RangeError if `damping` is out of range; the signal's reason.
 */
export function visitSharesWithin(
  steps: number,
  into: Adjacency,
  start: Float64Array,
  { damping, signal, caller }: Pick<RestartWalkOptions, 'damping' | 'signal' | 'caller'>,
): Visits {
  checkRange(caller, 'damping', damping, damping >= 0 && damping < 1, 'at least 0 and below 1');
  const { share } = walkOf(into, start, damping);
  const { offset, target, weight } = into;
  const visits = start.slice();
  let passing = visits;
  let arriving = start;
  for (let step = 0; step < steps; step++) {
    signal?.throwIfAborted();
    const next = new Float64Array(start.length);
    passing = visits.slice();
    for (let person = 0; person < next.length; person++) {
      for (let edge = offset[person]; edge < offset[person + 1]; edge++) {
        next[person] += arriving[target[edge]] * share[target[edge]] * weight[edge];
      }
      visits[person] += next[person];
    }
    arriving = next;
  }
  const total = visits.reduce((sum, many) => sum + many, 0);
  return { shares: visits.map((many) => many / total), length: total, passing };
}

/**
 * Where to start over, adding up to 1: people's ids and how often, in proportion; by default everyone alike.
 *
 * @throws RangeError if a weight is negative or all are 0; TiewiseError `unknown-person`.
 */
export function startAt(
  ties: Ties,
  restart: Iterable<readonly [person: string, weight: number]> | undefined,
  caller: string,
): Float64Array {
  const start = new Float64Array(ties.people);
  if (restart === undefined) return start.fill(1 / ties.people);

  for (const [id, weight] of restart) {
    const person = ties.indexOf(id);
    if (person === undefined) {
      throw new TiewiseError(
        'unknown-person',
        `${caller}: restart names ${JSON.stringify(id)}, and nobody has that id`,
      );
    }
    checkRange(caller, `the restart weight of ${id}`, weight, weight >= 0 && weight < Infinity, 'at least 0');
    start[person] += weight;
  }
  const total = start.reduce((sum, weight) => sum + weight, 0);
  checkRange(caller, 'the sum of restart weights', total, total > 0 && total < Infinity, 'above 0');
  return start.map((weight) => weight / total);
}

/** By person: 1 over the weight of all edges out, times `damping`; 0 without one. */
export function onwardShares(into: Adjacency, damping: number): Float64Array {
  const share = new Float64Array(into.offset.length - 1);
  for (let edge = 0; edge < into.target.length; edge++) share[into.target[edge]] += into.weight[edge];
  for (let person = 0; person < share.length; person++) {
    if (share[person] > 0) share[person] = damping / share[person];
  }
  return share;
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

function walkOf(into: Adjacency, start: Float64Array, damping: number): Walk {
  const share = onwardShares(into, damping);
  const visits = start.slice();
  return { damping, into, start, share, visits, passed: visits.map((many, person) => many * share[person]) };
}

/** The rounds that are enough where each leaves at most `damping` of the error. */
function roundsFor(damping: number, tolerance: number): number {
  return damping === 0 || tolerance >= 1 ? 1 : Math.ceil(Math.log(tolerance) / Math.log(damping));
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

function checkRange(caller: string, name: string, value: number, holds: boolean, must: string): void {
  if (!holds) throw new RangeError(`${caller}: ${name} must be ${must}, got ${value}`);
}
