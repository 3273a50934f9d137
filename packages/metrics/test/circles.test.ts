import { MS_PER_DAY, Network, TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CirclesMeasure, type CirclesOptions, circles } from '../src/circles.js';
import { directedTies } from './graph-ties.js';
import { networkOf } from './network-of.js';
import oracle from './oracles/circles_jenks.json' with { type: 'json' };

const ASOF = Date.UTC(2026, 0, 1);
const { contacts_per_year } = oracle.input;

/** Ana wrote this many messages to each of so many friends, all at the moment looked from. */
function networkOfAna(counts: readonly number[]): Network {
  const interactions = counts.flatMap((contacts, friend) =>
    Array.from({ length: contacts }, () => ({ at: ASOF, from: 'ana', to: `friend ${friend}` })),
  );
  return Network.of({ interactions });
}

function sizesOf(network: Network, options: CirclesOptions = {}) {
  return circles.of(network.tiesAt(ASOF), 'ana', options).layers.map(({ size }) => size);
}

describe('circles', () => {
  it.each(oracle.expected.filter(({ scale }) => scale === 'ln'))(
    'of warmth in $k layers are those of the oracle',
    ({ k, gvf, sizes_inner_to_outer, cumulative_circles }) => {
      const ties = networkOfAna(contacts_per_year).tiesAt(ASOF);
      const { layers, fit, known, evenFit } = circles.of(ties, 'ana', { by: 'warmth', layers: k });

      expect(layers.map(({ size }) => size)).toEqual(sizes_inner_to_outer);
      expect(layers.map(({ cumulative }) => cumulative)).toEqual(cumulative_circles);
      expect(fit).toBeCloseTo(gvf, 9);
      expect(evenFit).toBeCloseTo(1 - 1 / k ** 2, 12);
      expect(known).toBe(32);
    },
  );

  it('scores the innermost layer, the number of layers or their fit', () => {
    const ties = networkOfAna(contacts_per_year).tiesAt(ASOF);

    expect(circles(ties, { by: 'warmth' }).get('ana')).toBe(6);
    expect(circles(ties, { by: 'warmth', measure: 'layers' }).get('ana')).toBe(4);
    expect(circles(ties, { by: 'warmth', measure: 'fit' }).get('ana')).toBeCloseTo(0.9492265760823593, 9);
    expect(circles(ties, { by: 'warmth' }).get('friend 1')).toBeUndefined();
  });

  it('go by depth, not by how much is said', () => {
    const lines = Array.from({ length: 12 }, (_, friend) =>
      friend < 3
        ? Array.from({ length: 8 }, (_, year) => `ana > friend${friend} ${2015 + year}-06-01`)
        : Array.from({ length: 50 }, () => `ana > friend${friend} 2025-0${1 + (friend % 9)}-01`),
    );
    const ties = networkOf(...lines.flat()).tiesAt(ASOF);
    const [innermost] = circles.of(ties, 'ana').layers;

    expect(circles(ties).get('ana')).toBe(3);
    expect(innermost.ties.map(({ b }) => b.id).sort()).toEqual(['friend0', 'friend1', 'friend2']);
    expect(innermost.from).toBeCloseTo(ties.get('ana', 'friend1')?.depth ?? 0, 9);
  });

  it('count ties of unknown depth, and put them in no layer', () => {
    const network = networkOfAna(contacts_per_year);
    network.add({ at: ASOF, from: 'ana', to: 'cy', kind: 'connection' });
    const ties = network.tiesAt(ASOF);

    expect(circles.of(ties, 'ana', { by: 'warmth' })).toMatchObject({ known: 32, leftOut: 1 });
    expect(circles.of(ties, 'ana')).toMatchObject({ known: 32, leftOut: 1 });
  });

  it('are one layer of ties all alike', () => {
    const ties = networkOfAna(new Array(12).fill(1)).tiesAt(ASOF);

    expect(circles(ties).get('ana')).toBe(12);
    expect(circles(ties, { measure: 'layers' }).get('ana')).toBe(1);
    expect(circles(ties, { measure: 'fit' }).get('ana')).toBeUndefined();
    expect(circles.of(ties, 'ana')).toMatchObject({ fit: undefined, evenFit: 0 });
  });

  it('are unknown of few ties, of ties without a depth, and of people the log does not see', () => {
    expect(sizesOf(networkOfAna(contacts_per_year.slice(0, 9)), { by: 'warmth' })).toEqual([]);
    expect(sizesOf(networkOfAna([4, 1]), { by: 'warmth', minTies: 2 })).toEqual([1, 1]);

    const graph = directedTies(contacts_per_year.map((weight, i) => ['ana', `friend ${i}`, weight]));
    expect(circles(graph).get('ana')).toBeUndefined();
    expect(circles(graph, { by: 'warmth' }).get('ana')).toBe(6);

    const network = networkOfAna(contacts_per_year);
    network.addPerson({ id: 'me' });
    network.me = 'me';
    expect(sizesOf(network)).toEqual([]);
    expect(circles(network.tiesAt(ASOF)).get('ana')).toBeUndefined();
    expect(sizesOf(network, { by: 'warmth', seen: 'all' })).toEqual([6, 6, 8, 12]);
  });

  it('are explained in a sentence, with the evidence of the innermost', () => {
    const network = networkOfAna(contacts_per_year);
    network.add({ at: ASOF, from: 'ana', to: 'cy', kind: 'connection' });
    network.me = 'ana';
    const ties = network.tiesAt(ASOF);
    const { value, sentence, evidence } = circles.explain(ties, 'ana', { by: 'warmth' });

    expect(value).toBe(6);
    expect(sentence).toBe(
      'By warmth, your 32 ties fall into layers of 6, 6, 8 and 12, from the closest out; 1 more tie of ' +
        'unknown warmth is in none.',
    );
    expect(evidence).toHaveLength(400 + 350 + 120 + 110 + 95 + 90);
    expect(circles.explain(ties, 'cy')).toMatchObject({ value: undefined, evidence: [] });
  });

  const someCounts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 10, maxLength: 25 });

  it('hold every known tie once, the closer ones further in, as the columns say', () => {
    fc.assert(
      fc.property(
        someCounts,
        fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
        (counts, layers) => {
          const ties = networkOfAna(counts).tiesAt(ASOF);
          const options = { by: 'warmth', layers } as const;
          const found = circles.of(ties, 'ana', options);
          const all = found.layers.flatMap(({ ties: some }) => some.map(({ warmth }) => warmth ?? 0));
          expect(all).toEqual(counts.toSorted((x, y) => y - x));
          expect(circles(ties, options).get('ana')).toBe(found.layers[0].size);
          expect(circles(ties, { ...options, measure: 'layers' }).get('ana')).toBe(found.layers.length);
          for (const [i, { from }] of found.layers.entries()) {
            if (i > 0) expect(found.layers[i].to).toBeLessThan(found.layers[i - 1].from);
            expect(from).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('do not change when everybody is written to twice as often, nor by what comes after', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const options = { by: 'warmth', layers: 3 } as const;
        const network = networkOfAna(counts);
        const sizes = sizesOf(network, options);
        const twice = circles.of(networkOfAna(counts.map((n) => 2 * n)).tiesAt(ASOF), 'ana', options);
        expect(twice.fit ?? -1).toBeCloseTo(circles.of(network.tiesAt(ASOF), 'ana', options).fit ?? -1, 9);
        network.add({ at: ASOF + MS_PER_DAY, from: 'ana', to: 'friend 3' });
        expect(sizesOf(network, options)).toEqual(sizes);
      }),
    );
  });

  it('throw where they are asked for wrongly', () => {
    const ties = networkOfAna([1, 2]).tiesAt(ASOF);

    expect(() => circles(ties, { layers: 0 })).toThrow(
      'circles: layers must be a whole number of at least 1, got 0',
    );
    expect(() => circles(ties, { minTies: 1 })).toThrow(RangeError);
    expect(() => circles(ties, { measure: 'worth' as CirclesMeasure })).toThrow(TypeError);
    expect(() => circles.of(ties, 'nobody')).toThrow(TiewiseError);
    expect(() => circles(ties, { signal: AbortSignal.abort('enough') })).toThrow('enough');
  });
});
