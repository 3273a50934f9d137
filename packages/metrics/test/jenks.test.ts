import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Jenks } from '../src/jenks.js';
import oracle from './oracles/circles_jenks.json' with { type: 'json' };

function divided(values: readonly number[], options: { layers?: number; fit?: number } = {}) {
  const sorted = Float64Array.from(values).sort();
  const jenks = new Jenks();
  jenks.divide(sorted, sorted.length, options);
  const sizes = Array.from({ length: jenks.layers }, (_, i) => jenks.start[i + 1] - jenks.start[i]);
  return { ...jenks, fit: jenks.fit, sizes, sorted };
}

/** Sum of squared distances from their mean. */
function spread(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The least spread within so many layers, tried one by one. */
function leastSpread(sorted: readonly number[], layers: number): number {
  if (layers === 1) return spread(sorted);
  let least = Number.POSITIVE_INFINITY;
  for (let at = layers - 1; at < sorted.length; at++) {
    least = Math.min(least, leastSpread(sorted.slice(0, at), layers - 1) + spread(sorted.slice(at)));
  }
  return least;
}

const someValues = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 12 });

describe('Jenks', () => {
  const { contacts_per_year } = oracle.input;

  it.each(oracle.expected)(
    'divides by $scale into the $k layers of the oracle',
    ({ scale, k, ...expected }) => {
      const values = scale === 'ln' ? contacts_per_year.map(Math.log) : contacts_per_year;
      const { sizes, fit } = divided(values, { layers: k });

      expect(sizes.toReversed()).toEqual(expected.sizes_inner_to_outer);
      expect(fit).toBeCloseTo(expected.gvf, 9);
      expect(((1 - fit) * spread(values)) / expected.ssw).toBeCloseTo(1, 9);
    },
  );

  it('takes as few layers as explain nine tenths of the variance', () => {
    expect(divided(contacts_per_year.map(Math.log)).layers).toBe(4);
    expect(divided(contacts_per_year.map(Math.log), { fit: 0.8 }).layers).toBe(3);
  });

  it('is worked by hand', () => {
    // 1, 2 | 10, 12: 0.5 + 2 = 2.5 within, of 27.5625 + 18.0625 + 14.0625 + 33.0625 = 92.75
    expect(divided([10, 2, 12, 1], { layers: 2 })).toMatchObject({ sizes: [2, 2] });
    expect(divided([10, 2, 12, 1], { layers: 2 }).fit).toBeCloseTo(1 - 2.5 / 92.75, 12);
  });

  it('has one layer of values that do not vary, and no fit', () => {
    expect(divided([3, 3, 3], { layers: 2 })).toMatchObject({ layers: 1, sizes: [3], fit: Number.NaN });
    expect(divided([]).layers).toBe(0);
  });

  it('can divide one set after another, large and small', () => {
    const jenks = new Jenks();
    jenks.divide(
      Float64Array.from({ length: 500 }, (_, i) => i),
      500,
      { layers: 5 },
    );
    expect(Array.from(jenks.start)).toEqual([0, 100, 200, 300, 400, 500]);
    jenks.divide([1, 2, 10, 12], 4, { layers: 2 });
    expect(Array.from(jenks.start)).toEqual([0, 2, 4]);
  });

  it('finds the least spread there is, as trying all divisions does', () => {
    fc.assert(
      fc.property(someValues, fc.integer({ min: 1, max: 5 }), (values, layers) => {
        const { sizes, sorted, start } = divided(values, { layers });
        const wanted = Math.min(layers, new Set(values).size);
        const within = sizes.reduce((sum, _, i) => sum + spread(sorted.slice(start[i], start[i + 1])), 0);
        expect(sizes).toHaveLength(wanted);
        expect(within).toBeCloseTo(leastSpread(Array.from(sorted), wanted), 8);
      }),
    );
  });

  it('keeps equal values together, and fits the better the more layers there are', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        let before = 0;
        for (let layers = 1; layers <= 5; layers++) {
          const { fit, sorted, start, layers: found } = divided(values, { layers });
          for (let i = 1; i < found; i++) expect(sorted[start[i]]).toBeGreaterThan(sorted[start[i] - 1]);
          if (Number.isNaN(fit)) continue;
          expect(fit).toBeGreaterThanOrEqual(before - 1e-12);
          expect(fit).toBeLessThanOrEqual(1);
          before = fit;
        }
      }),
    );
  });

  it('does not change when all values are moved or stretched', () => {
    fc.assert(
      fc.property(someValues, fc.integer({ min: -1000, max: 1000 }), (values, by) => {
        const { sizes, fit } = divided(values, { layers: 3 });
        const changed = divided(
          values.map((value) => 8 * value + by),
          { layers: 3 },
        );
        expect(changed.fit).toEqual(Number.isNaN(fit) ? Number.NaN : expect.closeTo(fit, 9));
        expect(changed.sizes).toHaveLength(sizes.length);
      }),
    );
  });
});
