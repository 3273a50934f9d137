import {
  type Adjacency,
  adjacency,
  type InteractionInput,
  MS_PER_DAY,
  Network,
  type Ties,
} from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRank } from '../src/page-rank.js';
import { type ReputationOptions, reputation } from '../src/reputation.js';
import { vouchedWays } from '../src/vouched-ways.js';
import { directedTies } from './graph-ties.js';
import { interactionOf } from './network-of.js';
import eigentrust from './oracles/eigentrust.json' with { type: 'json' };

const asOf = '2025-12-31';
const damping = 0.85;

function tiesOf(interactions: InteractionInput[], me?: string): Ties {
  return Network.of({ interactions, me, kinds: { complaint: { weight: 3 } } }).tiesAt(asOf);
}

function mine(...lines: string[]): Ties {
  return tiesOf(lines.map(interactionOf), 'me');
}

/** Me recommended Ana, and Ana recommended Bo, on one day. */
const chain = ['me > ana 2025-12-31 recommendation', 'ana > bo 2025-12-31 recommendation'];

describe('reputation', () => {
  const { local_s_ij: said } = eigentrust.input;

  it.each(eigentrust.expected)(
    'with restart at $pretrust and damping 1 - $a is EigenTrust',
    ({ a, pretrust, t }) => {
      const restart = pretrust.map((weight, person) => [String(person), weight] as const);
      const options = { damping: 1 - a, restart, against: ['complaint'] };
      const ties = tiesOf([
        ...said.map(([from, to, trust]) => word(from, to, trust)),
        { at: asOf, from: '4', to: '0' },
      ]);
      const graph = directedTies(
        said.filter(([, , trust]) => trust > 0),
        [0, 1, 2, 3, 4],
      );

      for (const [person, expected] of t.slice(0, 4).entries()) {
        expect(reputation(ties, options).get(String(person))).toBeCloseTo(expected, 10);
        expect(reputation(graph, options).get(String(person))).toBeCloseTo(expected, 10);
      }
      expect(reputation(ties, options).get('4')).toBeUndefined();
      expect(reputation(ties, { ...options, hops: 400 }).get('0')).toBeCloseTo(t[0], 10);
    },
  );

  it('is the share of time spent at each on a walk from me', () => {
    const visits = 1 + damping + damping ** 2;

    expect(reputation(mine(...chain)).get('ana')).toBeCloseTo(damping / visits, 10);
    expect(reputation(mine(...chain)).get('bo')).toBeCloseTo(damping ** 2 / visits, 10);
  });

  it('ends after as many steps as it is told to', () => {
    const scores = reputation(mine(...chain), { hops: 1 });

    expect(scores.get('ana')).toBeCloseTo(damping / (1 + damping), 12);
    expect(scores.get('bo')).toBeUndefined();
  });

  it('of me, and of whom nobody reached vouched for, is unknown', () => {
    const ties = mine(
      ...chain,
      'bo > me 2025-01-01 recommendation',
      'cy > di 2025-01-01 recommendation',
      'ana > ed 2025-01-01',
    );

    expect([...reputation(ties)].map(({ person }) => person.id)).toEqual(['ana', 'bo']);
    expect(reputation(ties, { restart: [['ana', 1]] }).get('me')).toBeGreaterThan(0);
  });

  it('takes a word for whom it is about, and an introduction for nobody else', () => {
    const about = { at: asOf, from: 'ana', to: 'me', kind: 'introduction' };
    const said = [...chain.map(interactionOf), about, { ...about, about: 'cy' }];

    expect(reputation(tiesOf(said, 'me'), { restart: [['ana', 1]] }).get('me')).toBeUndefined();
    expect(reputation(tiesOf(said, 'me')).get('cy')).toBeCloseTo(
      (2 / 5) * (damping ** 2 / (1 + damping + damping ** 2)),
      10,
    );
  });

  it('lets words fade slowly, by their half-life', () => {
    const ties = mine('me > ana 2015-12-31 recommendation', 'me > bo 2025-12-31 recommendation');
    const ratio = (options: ReputationOptions = {}) => {
      const scores = reputation(ties, options);
      return (scores.get('ana') ?? 0) / (scores.get('bo') ?? 0);
    };

    expect(ratio()).toBeCloseTo(2 ** (-3653 / (5 * 365.25)), 9);
    expect(ratio({ halfLife: '3653d' })).toBeCloseTo(1 / 2, 9);
  });

  it('does not pass distrust on, and takes it off trust down to nothing', () => {
    const against = ['ana > bo 2025-12-31 complaint', 'ana > cy 2025-12-31 complaint'];
    const scores = reputation(mine(...chain, ...against), { against: ['complaint'] });

    expect(scores.get('ana')).toBeCloseTo(damping / (1 + damping), 10);
    expect(scores.get('bo')).toBeUndefined();
    expect(scores.get('cy')).toBeUndefined();
  });

  it('counts the kinds it is told to', () => {
    const ties = mine('me > ana 2025-12-31 advice', 'me > bo 2025-12-31 recommendation');

    expect(reputation(ties, { kinds: ['advice'] }).get('ana')).toBeGreaterThan(0);
    expect(reputation(ties, { kinds: ['advice'] }).get('bo')).toBeUndefined();
  });

  it('may start with everyone I am tied to, by depth', () => {
    const ties = mine('me > ana 2025-12-31', 'ana > bo 2025-12-31 endorsement');

    expect([...reputation(ties)]).toEqual([]);
    expect(reputation(ties, { restart: 'ties' }).get('bo')).toBeCloseTo(damping / (1 + damping), 10);
    expect(reputation(ties, { restart: 'ties' }).get('ana')).toBeUndefined();
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    expect(reputation(mine(...chain, 'me > bo 2026-01-01 recommendation')).column).toEqual(
      reputation(mine(...chain)).column,
    );
  });

  it('throws where there is nobody to start with, or an option is out of range', () => {
    const ties = mine(...chain);

    expect(() => reputation(directedTies([['ana', 'bo']]))).toThrow('the network has no me');
    expect(() => reputation(ties, { restart: 'us' } as unknown as ReputationOptions)).toThrow('got us');
    expect(() => reputation(ties, { restart: [['nobody', 1]] })).toThrow('nobody has that id');
    expect(() => reputation(ties, { hops: 0 })).toThrow('whole number of at least 1, got 0');
    expect(() => reputation(ties, { hops: 2, damping: 1 })).toThrow('below 1, got 1');
    expect(() => reputation(ties, { damping: -1 })).toThrow('at least 0');
    expect(() => reputation(ties, { signal: AbortSignal.abort(new Error('enough')) })).toThrow('enough');
  });

  const person = fc.nat({ max: 7 });
  const words = fc.array(fc.tuple(person, person, fc.integer({ min: 1, max: 9 })), { maxLength: 25 });

  it('of a plain graph is PageRank started over at the same people, where anyone vouched', () => {
    fc.assert(
      fc.property(words, person, (edges, start) => {
        const ties = directedTies(edges, [0, 1, 2, 3, 4, 5, 6, 7]);
        const restart = [[String(start), 1]] as const;
        const [scores, ranks] = [reputation(ties, { restart }), pageRank(ties, { restart })];
        for (const { person, score } of scores)
          expect(score).toBeCloseTo(ranks.get(person.id) ?? Number.NaN, 9);
      }),
    );
  });

  it('of words is that of a graph of them, and does not change while nobody speaks', () => {
    fc.assert(
      fc.property(words, fc.nat({ max: 3000 }), (edges, later) => {
        const interactions = edges
          .filter(([from, to]) => from !== to)
          .map(([from, to, many]) => ({ ...word(from, to, many), at: 0 }));
        const network = Network.of({ interactions });
        const restart = [['0', 1]] as const;
        if (!edges.some(([from, to]) => from !== to && (from === 0 || to === 0))) return;
        const now = reputation(network.tiesAt(0), { restart });
        const then = reputation(network.tiesAt(later * MS_PER_DAY), { restart });
        const graph = new Map<string, [number, number, number]>();
        for (const [from, to, many] of edges) {
          const known = graph.get(`${from} ${to}`)?.[2] ?? 0;
          graph.set(`${from} ${to}`, [from, to, known + many]);
        }
        const plain = reputation(directedTies([...graph.values()]), { restart });
        for (const { person: each, score } of plain) {
          expect(now.get(each.id)).toBeCloseTo(score, 9);
          expect(then.get(each.id)).toBeCloseTo(score, 9);
        }
        expect([...now]).toHaveLength([...plain].length);
      }),
    );
  });
});

describe('reputation.explain', () => {
  it('names who vouched, the ways they are reached, and what was said', () => {
    const ties = mine(
      ...chain,
      'me > cy 2025-12-31 recommendation',
      'cy > bo 2025-12-31 endorsement',
      'cy > di 2025-12-31 recommendation',
    );
    const { value, parts, evidence, sentence } = reputation.explain(ties, 'bo');

    expect(value).toBeCloseTo(reputation(ties).get('bo') ?? Number.NaN, 12);
    expect(parts.vouchedBy.map(({ id }) => id)).toEqual(['ana', 'cy']);
    expect(parts.ways.map(({ people }) => people.map(({ id }) => id))).toEqual([
      ['me', 'ana', 'bo'],
      ['me', 'cy', 'bo'],
    ]);
    expect(parts.ways[0].share).toBeCloseTo(4 / 5, 9);
    expect(parts.ways[1].share).toBeCloseTo(1 / 5, 9);
    expect(parts.restart).toBe(0);
    expect(evidence.map(({ from, to }) => `${from} ${to}`)).toEqual(['me ana', 'ana bo', 'me cy', 'cy bo']);
    expect(sentence).toBe(
      'Bo is known to you through 2 people who vouched for them, ana and cy; the widest way leads from you to ana to bo.',
    );
  });

  it('says so where I vouched myself, one person did, or nobody', () => {
    const ties = mine(...chain, 'cy > di 2025-01-01 recommendation');

    expect(reputation.explain(ties, 'ana').sentence).toBe('Ana is known to you since you vouched for them.');
    expect(reputation.explain(ties, 'bo').sentence).toBe(
      'Bo is known to you through ana, who vouched for them; the widest way leads from you to ana to bo.',
    );
    expect(reputation.explain(ties, 'di')).toMatchObject({
      value: undefined,
      parts: { vouchedBy: [], ways: [] },
      evidence: [],
      sentence: 'Nobody you reach by way of those you vouched for is known to have vouched for di.',
    });
    expect(() => reputation.explain(ties, 'nobody')).toThrow('nobody has the id');
  });

  it('gives ways that add up to the score, with starting over, where there are no more and no circles', () => {
    const ties = directedTies([
      ['ana', 'bo', 2],
      ['ana', 'cy', 3],
      ['bo', 'cy', 1],
    ]);
    const { parts, evidence } = reputation.explain(ties, 'cy', {
      restart: [
        ['ana', 3],
        ['cy', 1],
      ],
    });

    expect(parts.ways.reduce((sum, { share }) => sum + share, parts.restart)).toBeCloseTo(1, 9);
    expect(evidence).toEqual([]);
  });
});

describe('vouchedWays', () => {
  const person = fc.nat({ max: 6 });
  const edges = fc.array(fc.tuple(person, person, fc.integer({ min: 1, max: 9 })), { maxLength: 25 });

  it('finds those that most comes by, of all there are', () => {
    fc.assert(
      fc.property(edges, person, fc.integer({ min: 1, max: 4 }), (links, to, steps) => {
        const ties = directedTies(links, [0, 1, 2, 3, 4, 5, 6]);
        const into = adjacency(ties, { direction: 'in' });
        const start = Float64Array.of(0.5, 0.3, 0.2, 0, 0, 0, 0);
        const found = vouchedWays(into, start, to, { damping, limit: 3, steps });
        const all = allWays(adjacency(ties), start, to, steps).sort((x, y) => y - x);
        expect(found).toHaveLength(Math.min(3, all.length));
        for (const [at, { visits }] of found.entries()) expect(visits).toBeCloseTo(all[at], 12);
      }),
    );
  });
});

/** What comes by each way without circles to a person, by trying all of them. */
function allWays(
  { offset, target, weight }: Adjacency,
  start: Float64Array,
  to: number,
  steps: number,
): number[] {
  const found: number[] = [];
  const on = (way: number[], visits: number) => {
    const last = way[way.length - 1];
    if (last === to && way.length > 1) found.push(visits);
    if (last === to || way.length > steps) return;
    const edges = Array.from({ length: offset[last + 1] - offset[last] }, (_, at) => offset[last] + at);
    const all = edges.reduce((sum, edge) => sum + weight[edge], 0);
    for (const edge of edges) {
      if (!way.includes(target[edge])) on([...way, target[edge]], (visits * damping * weight[edge]) / all);
    }
  };
  for (const [from, share] of start.entries()) if (share > 0) on([from], share);
  return found;
}

/** What one said of another: a recommendation weighs 3, and so does a complaint. */
function word(from: number, to: number, trust: number): InteractionInput {
  const kind = trust > 0 ? 'recommendation' : 'complaint';
  return { at: asOf, from: String(from), to: String(to), kind, weight: Math.abs(trust) };
}
