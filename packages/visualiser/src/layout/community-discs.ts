import type { LongWork } from '@tiewise/core';
import { pushApart } from './apart.js';
import { forceLayout } from './force.js';

/** People in groups, and the ties between them; by numbers of people. */
export interface Grouped {
  group: ArrayLike<number>;
  groups: number;
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  weight: ArrayLike<number>;
}

export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** The share of the area of the circle of radius 1 that the discs fill: two of them still fit beside each other. */
const FILLED = 0.45;

/** A disc for each group within the circle of radius 1, as large as it has people; those with ties between them near. */
export async function communityDiscs(grouped: Grouped, work: LongWork): Promise<Disc[]> {
  const { group, groups } = grouped;
  const people = new Float64Array(groups);
  for (let person = 0; person < group.length; person++) people[group[person]]++;
  const radius = people.map((many) => Math.sqrt((FILLED * many) / Math.max(1, group.length)));
  const [x, y] = [new Float64Array(groups), new Float64Array(groups)];
  for (let each = 0; each < groups; each++) {
    x[each] = 0.6 * Math.cos((2 * Math.PI * each) / groups);
    y[each] = 0.6 * Math.sin((2 * Math.PI * each) / groups);
  }
  if (groups > 2) await pulled({ x, y }, betweenGroups(grouped), work);
  pushApart({ x, y, radius, within: 1, fixed: -1 });
  return Array.from(radius, (each, number) => ({ x: x[number], y: y[number], radius: each }));
}

interface Between {
  from: number[];
  to: number[];
  weight: number[];
}

async function pulled(
  { x, y }: { x: Float64Array; y: Float64Array },
  between: Between,
  work: LongWork,
): Promise<void> {
  const pull = { x: x.map((each) => 50 * each), y: y.map((each) => 50 * each), ...between };
  await forceLayout(pull, { signal: work.signal });
  const farthest = pull.x.reduce((most, each, i) => Math.max(most, Math.hypot(each, pull.y[i])), 1e-9);
  x.set(pull.x.map((each) => (0.7 * each) / farthest));
  y.set(pull.y.map((each) => (0.7 * each) / farthest));
}

/** What ties each two groups, over what their sizes would bring. */
function betweenGroups({ group, groups, from, to, weight }: Grouped): Between {
  const sums = new Float64Array(groups ** 2);
  const whole = new Float64Array(groups);
  for (let tie = 0; tie < from.length; tie++) {
    const [one, other] = [group[from[tie]], group[to[tie]]];
    if (one === other) continue;
    sums[Math.min(one, other) * groups + Math.max(one, other)] += weight[tie];
    whole[one] += weight[tie];
    whole[other] += weight[tie];
  }
  const pairs = Array.from(sums.keys()).filter((pair) => sums[pair] > 0);
  const ends = pairs.map((pair) => [Math.floor(pair / groups), pair % groups]);
  return {
    from: ends.map(([one]) => one),
    to: ends.map(([, other]) => other),
    weight: pairs.map((pair, i) => sums[pair] / Math.sqrt(whole[ends[i][0]] * whole[ends[i][1]])),
  };
}
