import type { Progress, Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Communities, type CommunitiesOptions, communities, seededRandom } from '../src/index.js';
import { directedTies, type Edge, undirectedTies } from './graph-ties.js';
import { networkOf } from './network-of.js';
import karate from './oracles/karate_club.json' with { type: 'json' };
import karateWeighted from './oracles/karate_weighted.json' with { type: 'json' };
import oracle from './oracles/modularity_louvain.json' with { type: 'json' };

const seeded = (ties: Ties, options: Partial<CommunitiesOptions> = {}) =>
  communities(ties, { rng: seededRandom(1), ...options });

const club = karate.input.edges as Edge[];
const unweightedClub = club.map(([from, to]) => [from, to]);

/** Thirty groups of five who all know each other, each with one tie to the next group. */
const ring = Array.from({ length: 30 }, (_, clique) => {
  const five = [0, 1, 2, 3, 4].map((member) => 5 * clique + member);
  const inside = five.flatMap((a) => five.filter((b) => b > a).map((b) => [a, b]));
  return [...inside, [5 * clique, (5 * clique + 6) % 150]];
}).flat();

/** By the definition, pair by pair: what `groups` of an undirected graph would be given. */
function modularityOf(
  edges: readonly Edge[],
  groups: readonly (readonly string[])[],
  resolution = 1,
): number {
  const groupOf = new Map(groups.flatMap((group, number) => group.map((id) => [id, number])));
  const inside = groups.map(() => 0);
  const strength = groups.map(() => 0);
  let total = 0;
  for (const [from, to, weight = 1] of edges) {
    const [a, b] = [groupOf.get(String(from)) as number, groupOf.get(String(to)) as number];
    total += 2 * Number(weight);
    strength[a] += Number(weight);
    strength[b] += Number(weight);
    if (a === b) inside[a] += 2 * Number(weight);
  }
  return inside.reduce((sum, each, at) => sum + each / total - resolution * (strength[at] / total) ** 2, 0);
}

function groupsBy(membership: readonly number[]): string[][] {
  const groups = Array.from(new Set(membership), () => [] as string[]);
  for (const [person, group] of membership.entries()) groups[group].push(String(person));
  return groups;
}

/** Whom of `among` a person reaches over edges between people of `among`. */
function reached(edges: readonly Edge[], first: string, among: ReadonlySet<string>): Set<string> {
  const found = new Set([first]);
  for (const person of found) {
    for (const edge of edges) {
      const [from, to] = [String(edge[0]), String(edge[1])];
      if (from === person && among.has(to)) found.add(to);
      if (to === person && among.has(from)) found.add(from);
    }
  }
  return found;
}

function expectPartition({ groups, of }: Communities, people: ReadonlySet<string>): void {
  expect(new Set(groups.flat())).toEqual(people);
  expect(groups.flat()).toHaveLength(people.size);
  for (const [number, group] of groups.entries()) {
    expect(group.length).toBeGreaterThan(0);
    for (const id of group) expect(of(id)).toBe(number);
  }
}

describe('communities', () => {
  const [optimum, factions, first, second, cliques, pairs] = oracle.expected;

  it('of the karate club come as near the best division known as any order can', () => {
    const { modularity = 0, groups } = seeded(undirectedTies(unweightedClub));

    expect(modularity).toBeGreaterThan(0.4155);
    expect(modularity).toBeLessThanOrEqual((optimum.Q as number) + 1e-9);
    expect(modularity).toBeGreaterThan(factions.Q as number);
    expect(modularity).toBeCloseTo(modularityOf(unweightedClub, groups), 12);
    const best = groupsBy(optimum.membership as number[]);
    expect(modularityOf(unweightedClub, best)).toBeCloseTo(optimum.Q as number, 12);
  });

  it('of the weighted karate club are no worse than what igraph finds', () => {
    const { modularity = 0, groups } = seeded(undirectedTies(club));

    expect(modularity).toBeGreaterThanOrEqual(Math.max(...karateWeighted.louvain) - 1e-9);
    expect(modularity).toBeCloseTo(modularityOf(club, groups), 9);
    const real = groupsBy(factions.membership as number[]);
    expect(modularityOf(club, real)).toBeCloseTo(factions.Q_weighted as number, 9);
  });

  it('of the graph of Blondel et al. are no worse than theirs', () => {
    const edges = second.edges as Edge[];
    const { modularity = 0 } = seeded(undirectedTies(edges));

    expect(modularity).toBeGreaterThanOrEqual((second.Q as number) - 1e-9);
    expect(modularity).toBeGreaterThan(first.Q as number);
  });

  it.each(oracle.expected.slice(6, 8))('of $name are no worse than graphology’s', (published) => {
    const edges = [...(published.edges ?? []), ...(published.weighted_edges ?? [])] as Edge[];
    const { modularity = 0, groups } = seeded(undirectedTies(edges));

    expect(modularity).toBeGreaterThan((published.published_undirected as number) - 1e-3);
    if (published.weighted_edges) expect(modularity).toBeCloseTo(modularityOf(edges, groups), 12);
  });

  it('of a ring of cliques are pairs of them, and the cliques at a higher resolution', () => {
    const coarse = seeded(undirectedTies(ring));
    expect(coarse.modularity).toBeGreaterThanOrEqual(cliques.Q as number);
    expect(coarse.modularity).toBeLessThanOrEqual((pairs.Q as number) + 1e-9);
    expect(coarse.groups.length).toBeLessThan(30);

    const fine = seeded(undirectedTies(ring), { resolution: 2 });
    expect(fine.groups).toHaveLength(30);
    expect(fine.groups.map((group) => group.length)).toEqual(new Array(30).fill(5));
    expect(modularityOf(ring, fine.groups)).toBeCloseTo(cliques.Q as number, 12);
    expect(fine.stability).toBe(1);
  });

  const meetings = ['ana = bo', 'bo = cy', 'cy = ana', 'di = ed', 'ed = flo', 'flo = di'].flatMap((pair) => [
    `${pair} 2025-01-01`,
    `${pair} 2025-01-08`,
  ]);

  it('are named largest first, then by the first id, each sorted', () => {
    const ties = networkOf(...meetings, 'di = cy 2025-01-01').tiesAt('2025-01-08');
    const { groups, of, runs, stability } = seeded(ties);

    expect(groups).toEqual([
      ['ana', 'bo', 'cy'],
      ['di', 'ed', 'flo'],
    ]);
    expect(of('ed')).toBe(1);
    expect(runs).toBe(20);
    expect(stability).toBe(1);
    const four = networkOf(...meetings, 'flo = gil 2025-01-08').tiesAt('2025-01-08');
    expect(seeded(four).groups.map((group) => group[0])).toEqual(['di', 'ana']);
  });

  it('have the modularity a hand computes for two threes with one tie between them', () => {
    const threes = ['ana bo', 'bo cy', 'cy ana', 'di ed', 'ed flo', 'flo di', 'cy di'];
    const { modularity } = seeded(undirectedTies(threes.map((pair) => pair.split(' '))));

    expect(modularity).toBeCloseTo(2 * (6 / 14 - (7 / 14) ** 2), 12);
  });

  it('leave out who has no tie, and are unknown where nobody has', () => {
    const none = seeded(undirectedTies([], ['ana', 'bo']));

    expect(none).toMatchObject({ groups: [], modularity: undefined, stability: undefined });
    const { of } = seeded(undirectedTies([['ana', 'bo']], ['cy']));
    expect([of('ana'), of('bo'), of('cy'), of('nobody')]).toEqual([0, 0, undefined, undefined]);
  });

  it('have no stability after a single run', () => {
    expect(seeded(undirectedTies(club), { runs: 1 }).stability).toBeUndefined();
  });

  it('are less stable where there is nothing to divide', () => {
    const random = seededRandom(3);
    const noise = Array.from({ length: 300 }, () => [Math.floor(random() * 60), Math.floor(random() * 60)]);
    const stability = seeded(undirectedTies(noise)).stability as number;

    expect(stability).toBeLessThan(0.8);
    expect(stability).toBeGreaterThan(-0.5);
  });

  it('hold together by the weight that is asked for', () => {
    const warm = networkOf(
      ...['2010-01-01', '2011-01-01', '2012-01-01', '2013-01-01'].map((day) => `ana = bo ${day}`),
      ...['2010-01-01', '2011-01-01', '2012-01-01', '2013-01-01'].map((day) => `cy = di ${day}`),
      'ana = cy 2024-12-31',
      'bo = di 2024-12-31',
    ).tiesAt('2025-01-01');

    expect(seeded(warm).groups).toEqual([
      ['ana', 'cy'],
      ['bo', 'di'],
    ]);
    expect(seeded(warm, { weight: 'depth' }).groups).toEqual([
      ['ana', 'bo'],
      ['cy', 'di'],
    ]);
  });

  it('keep those together whose contact has all but faded', () => {
    const ties = networkOf(...meetings, 'di = cy 2025-01-01', 'xi = yu 1990-01-01').tiesAt('2025-01-08');

    expect(seeded(ties).groups).toEqual([
      ['ana', 'bo', 'cy'],
      ['di', 'ed', 'flo'],
      ['xi', 'yu'],
    ]);
  });

  it.each([
    [{ resolution: 0 }, 'above 0, got 0'],
    [{ runs: 0 }, 'at least 1, got 0'],
    [{ runs: 1.5 }, 'a whole number of at least 1, got 1.5'],
    [{ signal: AbortSignal.abort(new Error('enough')) }, 'enough'],
  ])('throw on %o', (options, message) => {
    expect(() => seeded(undirectedTies(club), options)).toThrow(message);
  });

  it('tell how many runs are done, and stop when they are given up', () => {
    const told: string[] = [];
    const controller = new AbortController();
    const onProgress = ({ phase, done, total }: Progress) => {
      told.push(`${phase} ${done} of ${total}`);
      if (done === 2) controller.abort(new Error('enough'));
    };

    expect(() => seeded(undirectedTies(club), { runs: 5, onProgress, signal: controller.signal })).toThrow(
      'enough',
    );
    expect(told).toEqual(['communities 1 of 5', 'communities 2 of 5']);
  });

  it('throw without a source of random numbers', () => {
    expect(() => communities(undirectedTies(club), JSON.parse('{}'))).toThrow('rng must be a function');
  });

  const person = fc.nat({ max: 14 });
  const links = fc
    .array(fc.tuple(person, person, fc.integer({ min: 1, max: 9 })), { maxLength: 40 })
    .map((all) => [
      ...new Map(
        all.map((edge) => [Math.min(edge[0], edge[1]) * 15 + Math.max(edge[0], edge[1]), edge]),
      ).values(),
    ])
    .map((all) => all.filter(([from, to]) => from !== to));
  const resolution = fc.constantFrom(0.5, 1, 2);

  it('divide all who have a tie into connected groups, better than one part or one person each', () => {
    fc.assert(
      fc.property(links, resolution, fc.integer(), (edges, detail, seed) => {
        fc.pre(edges.length > 0);
        const options = { resolution: detail, runs: 2, rng: seededRandom(seed) };
        const found = communities(undirectedTies(edges, [99]), options);
        const people = new Set(edges.flatMap(([from, to]) => [String(from), String(to)]));
        expectPartition(found, people);
        for (const group of found.groups) {
          expect(reached(edges, group[0], new Set(group)).size).toBe(group.length);
        }
        const modularity = modularityOf(edges, found.groups, detail);
        expect(found.modularity).toBeCloseTo(modularity, 9);
        const alone = [...people].map((id) => [id]);
        const parts = new Set(alone.map(([id]) => [...reached(edges, id, people)].sort().join(' ')));
        const connected = [...parts].map((part) => part.split(' '));
        expect(modularity).toBeGreaterThanOrEqual(modularityOf(edges, alone, detail) - 1e-9);
        expect(modularity).toBeGreaterThanOrEqual(modularityOf(edges, connected, detail) - 1e-9);
      }),
    );
  });

  const meeting = fc
    .tuple(person, person, fc.integer({ min: 1, max: 28 }), fc.constantFrom('=', '>'))
    .filter(([from, to]) => from !== to)
    .map(([from, to, day, sign]) => `p${from} ${sign} p${to} 2025-02-${String(day).padStart(2, '0')}`);

  it('are the same groups for the same seed, in whatever order the interactions came', () => {
    const inTwoOrders = fc
      .array(meeting, { minLength: 1, maxLength: 60 })
      .chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      );
    fc.assert(
      fc.property(inTwoOrders, fc.integer(), ([lines, shuffled], seed) => {
        const [x, y] = [lines, shuffled].map((each) =>
          communities(networkOf(...each).tiesAt('2025-06-01'), { runs: 3, rng: seededRandom(seed) }),
        );
        expect(y.groups).toEqual(x.groups);
        expect(y.stability).toBe(x.stability);
        expect(y.modularity).toBeCloseTo(x.modularity as number, 12);
      }),
    );
  });

  it('do not depend on which way the contact went', () => {
    fc.assert(
      fc.property(links, fc.integer(), (edges, seed) => {
        const turned = edges.map(([from, to, weight]) => [to, from, weight]);
        const [x, y] = [edges, turned].map((each) =>
          communities(directedTies(each), { runs: 2, rng: seededRandom(seed) }),
        );
        expect(y.groups).toEqual(x.groups);
      }),
    );
  });
});

describe('seededRandom', () => {
  it('is the same for the same seed, another for another, and spread from 0 to 1', () => {
    const [x, y, z] = [1, 1, 2].map(seededRandom).map((random) => Array.from({ length: 1000 }, random));

    expect(x).toEqual(y);
    expect(x).not.toEqual(z);
    expect(Math.min(...x)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...x)).toBeLessThan(1);
    expect(x.reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1);
  });
});
