import { type LongWork, type PersonScores, scorePeople, type Ties } from '@tiewise/core';
import { explainBrokerage } from './brokerage-explanation.js';
import { circleSeen } from './circle-seen.js';
import { degrees } from './oriented-ties.js';
import { type BrokerageOfOptions, brokerageOf } from './person-brokerage.js';
import { type HolesGraph, holesGraph, investments, redundancies } from './structural-holes.js';
import { tieWeights } from './tie-weights.js';

/** What a person's place between others is measured by. */
export type BrokerageMeasure = 'constraint' | 'effectiveSize' | 'efficiency' | 'hierarchy';

export interface BrokerageOptions extends BrokerageOfOptions, LongWork {
  /**
   * Which of Burt's measures; see `brokerage`.
   *
   * @defaultValue "constraint"
   */
  measure?: BrokerageMeasure;
}

/**
 * Who stands between people that are not tied to each other: Burt's structural holes.
 *
 * A person `i` gives each tie the share `p_ij` of all the weight they have, both directions together.
 *
 * - `constraint`: how much of it ends with the same few people, directly or through each other:
 *   `sum over j of (p_ij + sum over q of p_iq p_qj)^2`, over the people `j` they are tied to. 1 for one tie
 *   alone, 1/n for n people who do not know each other, near 0 for many. It can exceed 1 (9/8 in a
 *   threesome) and is not cut off there. Low is a broker.
 * - `effectiveSize`: how many people that is, less those who can be reached through others:
 *   `sum over j of (1 - sum over q of p_iq m_jq)`, `m_jq` being `j`'s tie with `q` over `j`'s weightiest.
 *   n for n people who do not know each other, 1 where all do.
 * - `efficiency`: that over the number of ties, above 0 up to 1.
 * - `hierarchy`: how far the constraint comes from one person: 0 if from all alike, 1 if from one alone
 *   (Theil's index of the terms of the sum, over its maximum).
 *
 * It tells of a place in the network that these files show, not of what anyone makes of it. People without a
 * tie of any weight are unknown. All people together take time by the number of ties to the power of 3/2 at
 * worst, as each threesome is met once.
 *
 * Sources: Burt (1992), Structural Holes; Borgatti (1997), Connections 20(1):35.
 *
 * @throws RangeError if `measure` or `weight` is none of those named; TypeError if `seen` is not, or is `me`
 * without one; the signal's reason.
 *
 * @example
 * // Ana knows Bo and Cy alike, who do not know each other.
 * brokerage(ties).get('ana'); // 0.5
 * brokerage(ties, { measure: 'effectiveSize' }).get('ana'); // 2
 */
export function brokerage(
  ties: Ties,
  { measure = 'constraint', weight = 'warmth', seen, signal, onProgress }: BrokerageOptions = {},
): PersonScores {
  const scoreAll = MEASURES[measure];
  if (scoreAll === undefined) {
    const names = Object.keys(MEASURES).join(', ');
    throw new RangeError(`brokerage: measure must be one of ${names}, got ${String(measure)}`);
  }
  const work = { signal, onProgress };
  const { me, others } = circleSeen(ties, seen, 'brokerage');
  const weights = tieWeights(ties, weight, 'brokerage');
  const degree = degrees(ties, weights);
  const graph = holesGraph(ties, weights);
  const byRank = scoreAll(graph, degree, work);

  const scores = new Float64Array(ties.people);
  for (let rank = 0; rank < byRank.length; rank++) scores[graph.person[rank]] = byRank[rank];
  return scorePeople(
    ties,
    (person) =>
      degree[person] > 0 && (me === undefined || (others && person === me)) ? scores[person] : undefined,
    work,
  );
}

/** All measures of one person, and what each of their people adds; much less work than everybody's. */
brokerage.of = brokerageOf;

/** What a person's place between others is known from. */
brokerage.explain = explainBrokerage;

const MEASURES: Record<
  BrokerageMeasure,
  (graph: HolesGraph, degree: Uint32Array, work: LongWork) => Float64Array
> = {
  constraint: (graph, _, work) => constraints(graph, work),
  effectiveSize: (graph, degree, work) =>
    redundancies(graph, work).map((repeated, rank) => degree[graph.person[rank]] - repeated),
  efficiency: (graph, degree, work) =>
    redundancies(graph, work).map((repeated, rank) => 1 - repeated / degree[graph.person[rank]]),
  hierarchy: hierarchies,
};

function constraints(graph: HolesGraph, work: LongWork): Float64Array {
  const { offset, target, inverse } = graph;
  const invested = investments(graph, work);
  const sums = new Float64Array(inverse.length);
  for (let from = 0; from < sums.length; from++) {
    for (let edge = offset[from]; edge < offset[from + 1]; edge++) {
      sums[from] += (invested[edge] * inverse[from]) ** 2;
      sums[target[edge]] += (invested[edge] * inverse[target[edge]]) ** 2;
    }
  }
  return sums;
}

function hierarchies(graph: HolesGraph, degree: Uint32Array, work: LongWork): Float64Array {
  const { person, offset, target, inverse } = graph;
  const invested = investments(graph, work);
  const sums = new Float64Array(inverse.length);
  const logs = new Float64Array(inverse.length);
  const add = (rank: number, edge: number) => {
    const local = (invested[edge] * inverse[rank]) ** 2;
    sums[rank] += local;
    if (local > 0) logs[rank] += local * Math.log(local);
  };
  for (let from = 0; from < sums.length; from++) {
    for (let edge = offset[from]; edge < offset[from + 1]; edge++) {
      add(from, edge);
      add(target[edge], edge);
    }
  }
  return sums.map((sum, rank) => theil(degree[person[rank]], sum, logs[rank]));
}

/** Theil's index over its maximum, of `many` terms with this sum and this sum of `term ln term`. */
function theil(many: number, sum: number, logs: number): number {
  if (many < 2) return 1;
  const mean = sum / many;
  return Math.max(0, (logs / sum - Math.log(mean)) / Math.log(many));
}
