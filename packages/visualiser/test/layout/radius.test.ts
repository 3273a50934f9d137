import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radiusBy } from '../../src/layout/radius.js';

const depths = fc.array(fc.oneof(fc.double({ min: 0, max: 200, noNaN: true }), fc.constantFrom(0, 1, 1, 2)), {
  maxLength: 200,
});

describe('radiusBy', () => {
  it('is 1 for no depth, and falls with every bit of depth, far beyond the deepest there is', () => {
    fc.assert(
      fc.property(depths, fc.double({ min: 0, max: 5000, noNaN: true }), (known, depth) => {
        const radius = radiusBy(known);
        expect(radius(0)).toBe(1);
        expect(radius(depth + 1e-3)).toBeLessThan(radius(depth));
        expect(radius(depth)).toBeGreaterThan(0.05);
        expect(radius(depth)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('spreads people about evenly over the area', () => {
    const known = Array.from({ length: 1000 }, (_, each) => 1.01 ** each);
    const radius = radiusBy(known);
    const within = (most: number) => known.filter((depth) => radius(depth) < most).length;

    for (const part of [0.5, 0.7, 0.9]) expect(within(part) / 1000).toBeCloseTo(part ** 2 / 0.94 ** 2, 1);
  });

  it('keeps people of like depths alike, and leaves room around the middle', () => {
    const radius = radiusBy([1, 1, 1, 1, 8]);

    expect(radius(8)).toBeGreaterThan(0.12);
    expect(radius(1)).toBeLessThan(0.95);
    expect(radius(1) - radius(1.01)).toBeLessThan(0.01);
  });
});
