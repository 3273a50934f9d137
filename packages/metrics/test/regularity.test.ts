import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaShape, pooledShape } from '../src/regularity.js';
import oracle from './oracles/regularity_gamma.json' with { type: 'json' };

const sums = (gaps: readonly number[]): [number, number, number] => [
  gaps.length,
  gaps.reduce((sum, gap) => sum + gap, 0),
  gaps.reduce((sum, gap) => sum + Math.log(gap), 0),
];

describe('gammaShape', () => {
  it.each(oracle.expected)('of $gaps is that of the oracle', ({ gaps, k_minka }) => {
    const shape = gammaShape(...sums(gaps)) ?? 0;

    expect(Math.abs(shape / k_minka - 1)).toBeLessThan(1e-6);
  });

  it('of gaps all alike is what days can tell apart', () => {
    expect(gammaShape(...sums([7, 7, 7, 7, 7]))).toBe(6 * 49);
    expect(gammaShape(...sums([1, 1, 1]))).toBe(6);
  });

  it('is unknown without a gap', () => {
    expect(gammaShape(0, 0, 0)).toBeUndefined();
  });

  it('is above 0 and finite, and falls as one gap is made longer at the cost of a shorter one', () => {
    const gap = fc.integer({ min: 2, max: 2000 });
    fc.assert(
      fc.property(
        fc.array(gap, { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 1, max: 500 }),
        (gaps, by) => {
          const [long, short] = [Math.max(...gaps), Math.min(...gaps)];
          const wider = [...gaps.filter((_, i) => i !== gaps.indexOf(short)), short];
          const moved = Math.min(by, short - 1);
          wider[wider.indexOf(long)] += moved;
          wider[wider.length - 1] -= moved;

          const [even, uneven] = [gammaShape(...sums(gaps)) ?? 0, gammaShape(...sums(wider)) ?? 0];
          expect(uneven).toBeGreaterThan(0);
          expect(Number.isFinite(even)).toBe(true);
          expect(uneven).toBeLessThanOrEqual(even * (1 + 1e-9));
        },
      ),
    );
  });
});

describe('pooledShape', () => {
  const { pairs, k } = oracle.wheat_morrison;

  it('of six ties is that of the oracle', () => {
    expect(pooledShape(pairs.map(([first, second]) => first / (first + second)))).toBeCloseTo(k, 9);
  });

  it('is worked by hand for two ties', () => {
    // Shares 1/4 and 1/2: v = 1/32, k = (1 - 1/8) / (1/4)
    expect(pooledShape([0.25, 0.5])).toBeCloseTo(3.5, 12);
  });

  it.each([
    ['a single tie', [0.5]],
    ['ties all alike', [0.5, 0.5, 0.5]],
    ['ties that vary more than gaps can', [0.01, 0.99]],
  ])('knows nothing of %s', (_, shares) => {
    expect(pooledShape(shares)).toBeUndefined();
  });
});
