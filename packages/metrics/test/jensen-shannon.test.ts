import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jensenShannon } from '../src/jensen-shannon.js';

const shares = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / total);
  });

describe('jensenShannon', () => {
  it('is worked by hand', () => {
    // Middle 3/4, 1/4: (log2(4/3) + log2(2/3) / 2 + log2(2) / 2) / 2
    expect(jensenShannon([1], [0.5, 0.5])).toBeCloseTo(1.5 - 0.75 * Math.log2(3), 12);
  });

  it('is 1 for shares with nothing in common', () => {
    expect(jensenShannon([0.5, 0.5], [0, 0, 0.25, 0.75])).toBe(1);
  });

  it('is 0 for the same, the same from either side, and at most 1', () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        const bits = jensenShannon(one, other);
        expect(jensenShannon(one, one)).toBe(0);
        expect(jensenShannon(other, one)).toBeCloseTo(bits, 12);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(1);
        expect(jensenShannon([...one, 0, 0], other)).toBe(bits);
      }),
    );
  });
});
