import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backbone } from '../src/backbone.js';
import { undirectedTies } from './graph-ties.js';
import { networkOf } from './network-of.js';
import oracle from './oracles/disparity_backbone.json' with { type: 'json' };

const asOf = '2025-12-31';
const lines = ['ana > bo 2025-01-01', 'ana > bo 2025-01-02', 'bo > ana 2025-01-03', 'ana > cy 2025-01-01'];
const contacts = { weight: 'contacts' } as const;

describe('backbone', () => {
  it('is as Serrano et al. define it and graphology computes it', () => {
    const scores = backbone(undirectedTies(oracle.input.edges));

    for (const [pair, expected] of Object.entries(oracle.expected)) {
      const [a, b] = pair.split('-');
      expect(scores.get(a, b)).toBeCloseTo(expected, 12);
      expect(scores.get(b, a)).toBe(scores.get(a, b));
    }
  });

  it('is the chance of as large a share, at the end where it is smaller', () => {
    const scores = backbone(networkOf(...lines).tiesAt(asOf), contacts);

    expect(scores.get('ana', 'bo')).toBeCloseTo(1 / 4, 12);
    expect(scores.get('ana', 'cy')).toBeCloseTo(3 / 4, 12);
  });

  it('is unknown where there is nothing to compare with, or no weight', () => {
    const ties = networkOf('ana > bo 2025-01-01', 'cy = di 2025-01-01 connection').tiesAt(asOf);

    expect([...backbone(ties)]).toEqual([]);
    expect(Array.from(backbone.rows(ties, { below: 1 }))).toEqual([]);
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const ties = networkOf(...lines, 'ana > cy 2026-01-01').tiesAt(asOf);

    expect(backbone(ties, contacts).get('ana', 'cy')).toBeCloseTo(3 / 4, 12);
  });

  it('throws on a chance that keeps nothing, or a weight there is not', () => {
    const ties = networkOf(...lines).tiesAt(asOf);

    expect(() => backbone.rows(ties, { below: 0 })).toThrow('above 0 and at most 1, got 0');
    expect(() => backbone(ties, { weight: 'love' as 'warmth' })).toThrow('got love');
  });

  const edge = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.integer({ min: 1, max: 30 }));

  it('is from 0 to 1 and the same with all weights scaled', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const scores = backbone(undirectedTies(edges)).column;
        const scaled = backbone(undirectedTies(edges.map(([a, b, weight]) => [a, b, weight * 1e5]))).column;
        for (const [row, score] of scores.entries()) {
          if (Number.isNaN(score)) expect(scaled[row]).toBeNaN();
          else expect(scaled[row]).toBeCloseTo(score, 9);
          expect(score < 0 || score > 1).toBe(false);
        }
      }),
    );
  });
});

describe('backbone.rows', () => {
  it('keeps the ties that stand out for one end at least', () => {
    const ties = undirectedTies(oracle.input.edges);
    const kept = Array.from(backbone.rows(ties), (row) => ties.at(row));

    expect(kept.map(({ a, b }) => `${a.id}-${b.id}`)).toEqual(['0-1', '0-2', '0-3']);
    expect(backbone.rows(ties, { below: 0.01 })).toHaveLength(1);
  });
});

describe('backbone.explain', () => {
  it('gives both ends, the one named first first', () => {
    const ties = networkOf(...lines).tiesAt(asOf);
    const { value, parts, evidence, sentence } = backbone.explain(ties, 'bo', 'ana', contacts);

    expect(value).toBeCloseTo(1 / 4, 12);
    expect(parts.a).toEqual({ ties: 1, share: 1, chance: 1 });
    expect(parts.b).toEqual({ ties: 2, share: 0.75, chance: 0.25 });
    expect(evidence).toHaveLength(3);
    expect(sentence).toBe(
      'The tie of bo and ana is 100 in 100 of all bo has with 1 person, and 75 in 100 of all ana has with 2 people; as large a share by chance: about 25 times in 100.',
    );
  });

  it('says so where there is nothing to compare with', () => {
    const ties = networkOf('ana > bo 2025-01-01').tiesAt(asOf);

    expect(backbone.explain(ties, 'ana', 'bo')).toMatchObject({
      value: undefined,
      sentence: 'There is nothing to compare the tie of ana and bo with.',
    });
  });
});
