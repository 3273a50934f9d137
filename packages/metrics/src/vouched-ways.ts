import type { Adjacency } from '@tiewise/core';
import { onwardShares } from './restart-walk.js';

/** One way by which a person is vouched for: from where the walk starts over to them, each person once. */
export interface VouchedWay {
  /** Numbers of the people on it, the first and the last included. */
  people: number[];
  /** Visits that come this very way, of a walk begun once at each start. */
  visits: number;
}

export interface VouchedWaysOptions {
  damping: number;
  /** How many ways at most. */
  limit: number;
  /** Steps a way has at most. */
  steps: number;
}

/**
 * The ways by which most of a walk comes to a person, most first: a search back from them that leaves
 * what cannot be among the `limit` best.
 */
export function vouchedWays(
  into: Adjacency,
  start: Float64Array,
  person: number,
  { damping, limit, steps }: VouchedWaysOptions,
): VouchedWay[] {
  const { offset, target, weight } = into;
  const share = onwardShares(into, damping);
  const mostStart = start.reduce((most, each) => Math.max(most, each), 0);
  const best: VouchedWay[] = [];
  const least = () => (best.length < limit ? 0 : best[best.length - 1].visits);
  const back = (way: readonly number[], visits: number) => {
    const [first] = way;
    for (let edge = offset[first]; edge < offset[first + 1]; edge++) {
      const from = target[edge];
      const through = visits * share[from] * weight[edge];
      if (through * mostStart <= least() || way.includes(from)) continue;
      const longer = [from, ...way];
      if (through * start[from] > least())
        keep(best, limit, { people: longer, visits: through * start[from] });
      if (way.length < steps) back(longer, through);
    }
  };
  back([person], 1);
  return best;
}

function keep(best: VouchedWay[], limit: number, way: VouchedWay): void {
  best.push(way);
  best.sort((x, y) => y.visits - x.visits);
  if (best.length > limit) best.pop();
}
