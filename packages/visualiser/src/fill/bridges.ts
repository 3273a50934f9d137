import type { Cast } from './cast.js';
import type { Division } from './communities.js';

/** The share of depth that leads into one other community, and the ties that do, from which one is a bridge. */
const GOOD_PART = 0.25;
const FEWEST = 2;

/**
 * 1 for those of whose ties, by depth and without those of `me`, a good part leads into one other community than their
 * own, to at least two people there, while at least one stays at home.
 */
export function bridgesOf(cast: Cast, division: Division): Uint8Array {
  const { a, b, me, tieDepth, people } = cast;
  const { community, tied } = division;
  const groups = tied.length;
  const [depth, ties] = [new Float64Array(people.length * groups), new Uint32Array(people.length * groups)];
  const add = (person: number, other: number, deep: number) => {
    const there = community[other];
    if (community[person] < 0 || there < 0 || tied[there] === 0) return;
    depth[person * groups + there] += deep;
    ties[person * groups + there]++;
  };
  for (let tie = 0; tie < a.length; tie++) {
    if (a[tie] === me || b[tie] === me || tieDepth[tie] === 0) continue;
    add(a[tie], b[tie], tieDepth[tie]);
    add(b[tie], a[tie], tieDepth[tie]);
  }
  const bridge = new Uint8Array(people.length);
  for (let person = 0; person < people.length; person++) {
    const range = [person * groups, (person + 1) * groups] as const;
    const [deep, many] = [depth.subarray(...range), ties.subarray(...range)];
    bridge[person] = leadsElsewhere(deep, many, community[person]) ? 1 : 0;
  }
  return bridge;
}

function leadsElsewhere(depth: Float64Array, ties: Uint32Array, home: number): boolean {
  if (home < 0 || ties[home] === 0) return false;
  const whole = depth.reduce((sum, each) => sum + each, 0);
  return depth.some((deep, there) => there !== home && ties[there] >= FEWEST && deep >= GOOD_PART * whole);
}
