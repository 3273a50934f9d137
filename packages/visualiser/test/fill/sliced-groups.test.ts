import type { Ties } from '@tiewise/core';
import { communities, seededRandom } from '@tiewise/metrics';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../src/fill/cast.js';
import { slicedGroups } from '../../src/fill/sliced-groups.js';
import { ASOF, circlesNetwork } from '../circles-network.js';

/** The ties among the people of circles without those of me, and how two ways divide them. */
async function divided(seed: number) {
  const network = circlesNetwork({ circles: 9, size: 10, seed, strays: 150 });
  network.forget('p0');
  const ties = network.tiesAt(ASOF);
  const cast = await castOf(ties, 1e6, {});
  const groups = await slicedGroups(cast, Uint32Array.from(cast.rows.keys()), seededRandom(seed), {});
  return {
    ties,
    found: groups.map((group) => group.map((place) => ties.person(cast.people[place]).id)),
    expected: communities(ties, { rng: seededRandom(1), weight: 'depth' }),
  };
}

/** The share of depth inside groups, less that expected by chance. */
function modularity(ties: Ties, groups: readonly (readonly string[])[]): number {
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group])));
  const strength = groups.map(() => 0);
  let [inside, total] = [0, 0];
  for (const { a, b, depth = 0 } of ties) {
    const [one, other] = [groupOf.get(a.id) ?? -1, groupOf.get(b.id) ?? -1];
    strength[one] += depth;
    strength[other] += depth;
    total += 2 * depth;
    if (one === other) inside += 2 * depth;
  }
  return inside / total - strength.reduce((sum, each) => sum + (each / total) ** 2, 0);
}

describe('slicedGroups', () => {
  it.each([1, 2, 3, 4, 5])('divides about as well as communities does, of seed %d', async (seed) => {
    const { ties, found, expected } = await divided(seed);

    expect(modularity(ties, expected.groups)).toBeCloseTo(expected.modularity ?? 0, 6);
    expect(modularity(ties, found)).toBeGreaterThan(0.97 * (expected.modularity ?? 1));
  });

  it('has everybody in one group', async () => {
    const { ties, found } = await divided(1);

    expect(found.flat().sort()).toEqual(
      Array.from({ length: ties.people }, (_, each) => ties.person(each).id).sort(),
    );
  });

  it('finds the same for the same seed', async () => {
    expect((await divided(6)).found).toEqual((await divided(6)).found);
  });
});
