import { inSlices, type LongWork, type Ties, type TieWeight } from '@tiewise/core';
import { adjustedRand } from './adjusted-rand.js';
import { louvain, type Partition } from './louvain.js';
import { louvainGraph, membersOf } from './louvain-graph.js';

/** The signal is looked at, and progress told, between runs. */
export interface CommunitiesOptions extends LongWork {
  /** Random numbers from 0 up to, not including, 1: the order in which people are looked at is drawn by it. */
  rng: () => number;
  /**
   * Above 1 gives more and smaller communities, below 1 fewer and larger ones; above 0.
   *
   * @defaultValue 1
   */
  resolution?: number;
  /**
   * How often to try, each time in another order; the best is kept; at least 1.
   *
   * @defaultValue 20
   */
  runs?: number;
  /**
   * What holds people together: recent contact, depth or number of interactions.
   *
   * @defaultValue "warmth"
   */
  weight?: TieWeight;
}

/** A network divided into communities. */
export interface Communities {
  /** The number of a person's community, its place in `groups`; undefined for people without a tie, or unknown ones. */
  of(person: string): number | undefined;
  /** Ids of the people of each community, sorted; the largest community first, equal ones by their first id. */
  readonly groups: string[][];
  /** How far the share of weight inside communities exceeds chance; undefined without a tie. */
  readonly modularity: number | undefined;
  /**
   * Mean adjusted Rand index over all pairs of runs: 1 if all found the same communities, 0 if they agree
   * no more than by chance. Undefined with one run, or without a tie.
   */
  readonly stability: number | undefined;
  readonly runs: number;
}

/**
 * Which circles a network falls into: groups of people with more between them than chance would put there.
 *
 * Each tie weighs what its two directions weigh together. The communities are those of the highest
 * modularity in `runs` runs of Louvain's method with Leiden's refinement: the share of weight inside
 * communities less `resolution` times its expectation if people kept their totals but chose at random.
 * 0 is no better than chance, above 0.3 is a clear division, 1 cannot be reached.
 *
 * Every community is connected: each member reaches every other over ties inside it. People are taken in
 * the order of their ids, so equal networks and equal `rng` give equal groups, in whatever order the
 * interactions came. People without a tie of any weight are in no group. What people are to each other,
 * or how many circles they truly have, a division cannot say: look at `stability` before it is shown.
 *
 * Sources: Newman & Girvan (2004), Phys. Rev. E 69:026113; Blondel et al. (2008), J. Stat. Mech. P10008;
 * Traag, Waltman & van Eck (2019), Sci. Rep. 9:5233.
 *
 * @throws RangeError if `resolution` or `runs` is out of range; TypeError without `rng`; the signal's reason.
 *
 * @example
 * // Ana, Bo and Cy meet every week; so do Di, Ed and Flo; Cy and Di met once.
 * const { groups, of } = communities(ties, { rng: seededRandom(1) });
 * groups; // [['ana', 'bo', 'cy'], ['di', 'ed', 'flo']]
 * of('cy'); // 0
 */
export function communities(
  ties: Ties,
  { rng, resolution = 1, runs = 20, weight = 'warmth', ...work }: CommunitiesOptions,
): Communities {
  if (typeof rng !== 'function')
    throw new TypeError(`communities: rng must be a function, got ${typeof rng}`);
  checkRange('resolution', resolution, resolution > 0 && resolution < Infinity, 'above 0');
  checkRange('runs', runs, Number.isInteger(runs) && runs >= 1, 'a whole number of at least 1');

  work.signal?.throwIfAborted();
  const { graph, ids } = louvainGraph(ties, weight);
  if (ids.length === 0) return divided([], { runs, modularity: undefined, stability: undefined });

  const found: Partition[] = [];
  inSlices({ phase: 'communities', total: runs, slice: 1 }, work, () => {
    found.push(louvain(graph, { resolution, rng }));
  });
  const best = found.reduce((x, y) => (y.modularity > x.modularity ? y : x));
  return divided(groupsOf(best, ids), { runs, modularity: best.modularity, stability: agreement(found) });
}

function divided(
  groups: string[][],
  rest: Pick<Communities, 'runs' | 'modularity' | 'stability'>,
): Communities {
  const numbers = new Map(groups.flatMap((group, number) => group.map((id) => [id, number] as const)));
  return { of: (person) => numbers.get(person), groups, ...rest };
}

/** Nodes are numbered in the order of ids, and communities in that of their first nodes. */
function groupsOf({ community, communities }: Partition, ids: string[]): string[][] {
  const { start, members } = membersOf(community, communities);
  const groups = Array.from({ length: communities }, (_, each) =>
    Array.from(members.subarray(start[each], start[each + 1]), (node) => ids[node]),
  );
  return groups.sort((x, y) => y.length - x.length);
}

function agreement(found: readonly Partition[]): number | undefined {
  let [sum, pairs] = [0, 0];
  for (const [run, partition] of found.entries()) {
    for (const other of found.slice(0, run)) {
      sum += adjustedRand(partition, other);
      pairs++;
    }
  }
  return pairs > 0 ? sum / pairs : undefined;
}

function checkRange(name: string, value: number, holds: boolean, must: string): void {
  if (!holds) throw new RangeError(`communities: ${name} must be ${must}, got ${value}`);
}
