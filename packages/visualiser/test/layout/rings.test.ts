import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radiusBy } from '../../src/layout/radius.js';
import { ringsOf } from '../../src/layout/rings.js';

describe('ringsOf', () => {
  it('are at round depths, from the middle outward', () => {
    const rings = ringsOf((depth) => 1 / (1 + depth / 4), 300);

    expect(rings.map(({ depth }) => depth)).toEqual([20, 10, 5, 2, 0.5]);
    expect(rings[4].radius).toBeCloseTo(8 / 9, 12);
  });

  it.each([
    [3.4, [2, 0.5]],
    [5, [5, 2, 0.5]],
    [0.4, []],
  ])('are none deeper than the deepest, which is %d', (deepest, depths) => {
    const rings = ringsOf((depth) => 1 / (1 + depth / 4), deepest);

    expect(rings.map(({ depth }) => depth)).toEqual(depths);
  });

  it('are well apart, whatever the depths', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 300, noNaN: true }), { maxLength: 60 }), (depths) => {
        const radii = [...ringsOf(radiusBy(depths), Math.max(0, ...depths)).map(({ radius }) => radius), 1];
        for (const [ring, radius] of radii.entries())
          expect(radius - (radii[ring - 1] ?? 0)).toBeGreaterThan(0.08);
      }),
    );
  });
});
