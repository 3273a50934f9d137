import { fromGraph, Network, type PersonScores, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { type BrokerageMeasure, brokerage } from '../src/brokerage.js';
import { directedTies, type Edge, undirectedTies } from './graph-ties.js';
import { interactionOf, networkOf } from './network-of.js';
import karate from './oracles/karate_club.json' with { type: 'json' };
import oracle from './oracles/structural_holes.json' with { type: 'json' };

const asOf = '2025-12-31';
const measures = ['constraint', 'effectiveSize', 'efficiency', 'hierarchy'] as const;

interface Holes {
  constraint?: number;
  effective_size?: number;
  efficiency?: number;
  hierarchy?: number;
  local_constraint?: Record<string, number>;
}

/** Those of the karate club where there are no edges. */
function tiesOf({ edges, directed_edges }: { edges?: unknown; directed_edges?: unknown }): Ties {
  if (directed_edges) return directedTies(directed_edges as Edge[]);
  if (edges) return undirectedTies(edges as Edge[]);
  return undirectedTies((karate.input.edges as Edge[]).map(([a, b]) => [a, b]));
}

function allOf(ties: Ties): Record<BrokerageMeasure, PersonScores> {
  const entries = measures.map((measure) => [measure, brokerage(ties, { measure })] as const);
  return Object.fromEntries(entries) as Record<BrokerageMeasure, PersonScores>;
}

function mine(...lines: string[]): Ties {
  return Network.of({ interactions: lines.map(interactionOf), me: 'me' }).tiesAt(asOf);
}

describe('brokerage', () => {
  it.each(oracle.expected)('of $name is as published, and as networkx and igraph compute it', (expected) => {
    const ties = tiesOf(expected);
    const scores = allOf(ties);

    for (const [person, values] of Object.entries(expected.exact as Record<string, Holes>)) {
      const own = brokerage.of(ties, person);
      const pairs = [
        ['constraint', values.constraint],
        ['effectiveSize', values.effective_size],
        ['efficiency', values.efficiency],
        ['hierarchy', values.hierarchy],
      ] as const;
      for (const [measure, value] of pairs) {
        if (value === undefined) continue;
        expect(Math.abs((scores[measure].get(person) ?? Number.NaN) - value)).toBeLessThan(1e-9);
        expect(Math.abs((own?.[measure] ?? Number.NaN) - value)).toBeLessThan(1e-9);
      }
      for (const { person: other, constraint } of own?.people ?? []) {
        expect(constraint).toBeCloseTo(values.local_constraint?.[other.id] ?? constraint, 9);
      }
    }
  });

  it('of the weighted graph of Borgatti is what he printed', () => {
    const ties = tiesOf(oracle.expected[1]);

    expect(brokerage(ties).get('G')).toBeCloseTo(0.299, 3);
    expect(brokerage(ties).get('A')).toBeCloseTo(0.795, 3);
    expect(brokerage(ties, { measure: 'effectiveSize' }).get('G')).toBeCloseTo(5.47, 2);
    expect(brokerage(ties, { measure: 'effectiveSize' }).get('A')).toBeCloseTo(2.47, 1);
  });

  it('takes any graphology graph', () => {
    const graph = new UndirectedGraph();
    graph.mergeEdge('ana', 'bo', { trust: 3 });
    graph.mergeEdge('ana', 'cy', { trust: 1 });

    expect(brokerage(fromGraph(graph, { getEdgeWeight: 'trust' })).get('ana')).toBeCloseTo(
      9 / 16 + 1 / 16,
      12,
    );
    expect(brokerage(fromGraph(graph, { getEdgeWeight: null })).get('ana')).toBeCloseTo(1 / 2, 12);
  });

  it('is not cut off at 1 in a threesome', () => {
    const ties = undirectedTies([
      ['ana', 'bo'],
      ['bo', 'cy'],
      ['cy', 'ana'],
    ]);

    expect(brokerage(ties).get('ana')).toBeCloseTo(9 / 8, 12);
  });

  it('of who has one tie alone is 1 throughout', () => {
    const { constraint, effectiveSize, efficiency, hierarchy } = allOf(undirectedTies([['ana', 'bo', 7]]));

    for (const scores of [constraint, effectiveSize, efficiency, hierarchy])
      expect(scores.get('ana')).toBe(1);
  });

  it('is unknown without a tie of any weight', () => {
    const ties = networkOf('ana > bo 2025-01-01', 'cy = di 2025-01-01 connection').tiesAt(asOf);

    expect(brokerage(ties).get('cy')).toBeUndefined();
    expect(brokerage.of(ties, 'cy')).toBeUndefined();
    expect(brokerage(undirectedTies([], ['ana'])).get('ana')).toBeUndefined();
  });

  it('weighs by depth or by contacts where asked to', () => {
    const ties = networkOf('ana > bo 2025-01-01', 'ana > bo 2025-01-01T10:00', 'cy > ana 2025-01-01').tiesAt(
      asOf,
    );

    expect(brokerage(ties, { weight: 'contacts' }).get('ana')).toBeCloseTo(4 / 9 + 1 / 9, 12);
    expect(brokerage(ties, { weight: 'depth' }).get('ana')).toBeCloseTo(1 / 2, 12);
  });

  it('holds what has faded almost to nothing', () => {
    const lines = ['ana = bo, cy 2020-01-01', 'ana > di 2020-01-01'];
    const now = networkOf(...lines).tiesAt('2020-01-01');
    const late = networkOf(...lines).tiesAt('2025-01-01', { halfLife: '2d' });

    expect(late.get('ana', 'di')?.warmth).toBeLessThan(1e-270);
    for (const measure of measures) {
      const [before, after] = [brokerage(now, { measure }), brokerage(late, { measure })];
      expect(after.get('ana')).toBeCloseTo(before.get('ana') ?? Number.NaN, 9);
    }
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const network = networkOf('ana > bo 2025-01-01', 'ana > cy 2025-01-01', 'bo > cy 2026-02-01');

    expect(brokerage(network.tiesAt(asOf)).get('ana')).toBeCloseTo(1 / 2, 12);
    expect(brokerage(network.tiesAt('2026-02-02')).get('ana')).toBeGreaterThan(1 / 2);
  });

  it('of me is unknown where nothing is known between others, and of others always', () => {
    const alone = mine('me > ana 2025-01-01', 'me > bo 2025-01-01');
    const more = mine('me > ana 2025-01-01', 'me > bo 2025-01-01', 'ana > cy 2025-01-01');

    expect([...brokerage(alone)]).toEqual([]);
    expect(brokerage.of(alone, 'me')).toBeUndefined();
    expect([...brokerage(more)].map(({ person }) => person.id)).toEqual(['me']);
    expect(brokerage(more).get('me')).toBeCloseTo(1 / 2, 12);
    expect(brokerage(more, { seen: 'all' }).get('ana')).toBeDefined();
  });

  it('throws on options there are not', () => {
    const ties = undirectedTies([['ana', 'bo']]);

    expect(() => brokerage(ties, { measure: 'power' as BrokerageMeasure })).toThrow('got power');
    expect(() => brokerage(ties, { weight: 'love' as 'warmth' })).toThrow('got love');
    expect(() => brokerage(ties, { seen: 'none' as 'all' })).toThrow('got none');
    expect(() => brokerage.of(ties, 'nobody')).toThrow('nobody has the id');
  });

  it('does not begin when told to stop', () => {
    const signal = AbortSignal.abort(new Error('enough'));

    expect(() => brokerage(undirectedTies([['ana', 'bo']]), { signal })).toThrow('enough');
  });

  const weight = fc.integer({ min: 1, max: 20 });
  const person = fc.nat({ max: 7 });
  const edges = fc.array(fc.tuple(person, person, weight), { maxLength: 30 });

  it('is what the formulas give, taken word by word', () => {
    fc.assert(
      fc.property(edges, (links) => {
        const ties = directedTies(links);
        const scores = allOf(ties);
        for (let index = 0; index < ties.people; index++) {
          const { id } = ties.person(index);
          const expected = byDefinition(ties, index);
          for (const measure of measures) expectSame(scores[measure].get(id), expected?.[measure]);
          for (const measure of measures) expectSame(brokerage.of(ties, id)?.[measure], expected?.[measure]);
        }
      }),
    );
  });

  it('does not change when all weights are scaled, or people are met in another order', () => {
    const people = [0, 1, 2, 3, 4, 5, 6, 7];
    fc.assert(
      fc.property(edges, fc.shuffledSubarray(people, { minLength: 8 }), (links, order) => {
        const usual = allOf(undirectedTies(links, people));
        const scaled = links.map(([a, b, w]) => [a, b, w * 1e-7]);
        const other = allOf(undirectedTies(scaled, order));
        for (const measure of measures) {
          for (const each of people) {
            expectSame(other[measure].get(String(each)), usual[measure].get(String(each)));
          }
        }
      }),
    );
  });

  it.each([2, 3, 5, 9])('of a star of %d finds as many separate contacts, and of a clique one', (size) => {
    const leaves = Array.from({ length: size }, (_, leaf) => leaf + 1);
    const star = undirectedTies(leaves.map((leaf) => [0, leaf]));
    const clique = undirectedTies(
      [0, ...leaves].flatMap((a) => leaves.filter((b) => b > a).map((b) => [a, b])),
    );

    expect(brokerage(star).get('0')).toBeCloseTo(1 / size, 12);
    expect(brokerage(star, { measure: 'effectiveSize' }).get('0')).toBeCloseTo(size, 12);
    expect(brokerage(star, { measure: 'efficiency' }).get('0')).toBeCloseTo(1, 12);
    expect(brokerage(star, { measure: 'hierarchy' }).get('0')).toBeCloseTo(0, 12);
    expect(brokerage(clique, { measure: 'effectiveSize' }).get('0')).toBeCloseTo(1, 12);
    expect(brokerage(clique, { measure: 'hierarchy' }).get('0')).toBeCloseTo(0, 12);
  });
});

describe('brokerage.of', () => {
  it('gives Burt and Borgatti the same size where all ties weigh alike, and not else', () => {
    const alike = brokerage.of(tiesOf(oracle.expected[0]), 'G');
    const weighted = brokerage.of(tiesOf(oracle.expected[1]), 'G');

    expect(alike?.effectiveSizeUnweighted).toBeCloseTo(14 / 3, 12);
    expect(alike?.effectiveSize).toBeCloseTo(14 / 3, 12);
    expect(weighted?.effectiveSizeUnweighted).toBeCloseTo(14 / 3, 12);
    expect(weighted?.effectiveSize).toBeCloseTo(5.47, 2);
  });
});

describe('brokerage.explain', () => {
  const around = [
    'me > ana 2025-01-01',
    'me > bo 2025-01-01',
    'me > cy 2025-01-01',
    'ana > bo 2025-01-02',
    'di > cy 2025-01-03',
  ];

  it('says how many are as good as one, from ties to them and between them', () => {
    const { value, parts, evidence, sentence } = brokerage.explain(mine(...around), 'me', {
      weight: 'contacts',
    });

    expect(value).toBeCloseTo(2 * (1 / 3 + 1 / 6) ** 2 + 1 / 9, 12);
    expect(parts?.people.map(({ person }) => person.id)).toEqual(['ana', 'bo', 'cy']);
    expect(parts?.effectiveSize).toBeCloseTo(3 - 2 / 3, 12);
    expect(evidence).toHaveLength(4);
    expect(sentence).toBe(
      'You are tied to 3 people, 2 of whom are tied to others among them, which makes them like 2.3 separate contacts.',
    );
  });

  it('gives the measure it was asked for', () => {
    const ties = mine(...around);
    const size = brokerage.explain(ties, 'me', { measure: 'effectiveSize' });

    expect(size.value).toBeCloseTo(brokerage(ties, { measure: 'effectiveSize' }).get('me') ?? 0, 12);
    expect(size.value).toBe(size.parts?.effectiveSize);
  });

  it('names whom more leads back to than to anyone else', () => {
    const { sentence } = brokerage.explain(mine(...around, 'bo > cy 2025-01-02'), 'me', {
      weight: 'contacts',
    });

    expect(sentence).toContain('; more leads back to bo than to anyone else.');
  });

  it('says so where nothing is known between others, or there is one tie only', () => {
    const alone = mine('me > ana 2025-01-01', 'me > bo 2025-01-01');

    expect(brokerage.explain(alone, 'me')).toMatchObject({
      value: undefined,
      parts: undefined,
      sentence: 'Too little is known of who knows whom around you to say whom you connect.',
    });
    expect(brokerage.explain(alone, 'me', { seen: 'all' }).sentence).toBe(
      'You are tied to 2 people, none of whom are known to be tied to each other.',
    );
    expect(brokerage.explain(alone, 'ana', { seen: 'all' }).sentence).toBe(
      'Ana is tied to you alone, as far as is known.',
    );
  });
});

function expectSame(actual: number | undefined, expected: number | undefined): void {
  if (expected === undefined) expect(actual).toBeUndefined();
  else expect(actual).toBeCloseTo(expected, 9);
}

/** Burt's formulas over a full matrix. */
function byDefinition(ties: Ties, ego: number): Record<BrokerageMeasure, number> | undefined {
  const z = Array.from({ length: ties.people }, () => new Array<number>(ties.people).fill(0));
  const { a, b, warmthAB, warmthBA } = ties.columns;
  for (let row = 0; row < ties.size; row++) {
    z[a[row]][b[row]] = warmthAB[row] + warmthBA[row];
    z[b[row]][a[row]] = z[a[row]][b[row]];
  }
  const total = (row: number[]) => row.reduce((sum, each) => sum + each, 0);
  const p = z.map((row) => row.map((each) => (total(row) > 0 ? each / total(row) : 0)));
  const m = z.map((row) => row.map((each) => (total(row) > 0 ? each / Math.max(...row) : 0)));
  const circle = z[ego].flatMap((each, other) => (each > 0 ? [other] : []));
  if (circle.length === 0) return undefined;

  const local = circle.map((j) => (p[ego][j] + total(p[ego].map((each, q) => each * p[q][j]))) ** 2);
  const effectiveSize = total(circle.map((j) => 1 - total(p[ego].map((each, q) => each * m[j][q]))));
  const constraint = total(local);
  const ratios = local.map((each) => (each * circle.length) / constraint);
  const uneven =
    total(ratios.map((each) => each * Math.log(each))) / (circle.length * Math.log(circle.length));
  return {
    constraint,
    effectiveSize,
    efficiency: effectiveSize / circle.length,
    hierarchy: circle.length > 1 ? uneven : 1,
  };
}
