import { seededRandom } from '@tiewise/metrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Discs, pushApart } from '../../src/layout/apart.js';

function discsOf(places: readonly (readonly [number, number])[], radius: number, fixed = -1): Discs {
  return {
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    radius: new Float64Array(places.length).fill(radius),
    within: 1,
    fixed,
  };
}

function expectApart({ x, y, radius }: Discs): void {
  for (let one = 0; one < x.length; one++) {
    expect(Math.hypot(x[one], y[one])).toBeLessThan(1 - radius[one] + 1e-9);
    for (let other = 0; other < one; other++) {
      const distance = Math.hypot(x[one] - x[other], y[one] - y[other]);
      expect(distance).toBeGreaterThanOrEqual(radius[one] + radius[other] - 1e-9);
    }
  }
}

describe('pushApart', () => {
  it('parts all discs that fill up to a quarter of the circle, wherever they begin', () => {
    const place = fc.tuple(
      fc.double({ min: -0.7, max: 0.7, noNaN: true }),
      fc.double({ min: -0.7, max: 0.7, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 60 }), (places) => {
        const discs = discsOf(places, Math.sqrt(0.25 / places.length));
        expect(pushApart(discs)).toBe(true);
        expectApart(discs);
      }),
      { numRuns: 40 },
    );
  });

  it('parts many that all begin in one place', () => {
    const discs = discsOf(
      Array.from({ length: 200 }, () => [0.1, 0.1] as const),
      Math.sqrt(0.25 / 200),
    );
    pushApart(discs);

    expectApart(discs);
  });

  it('parts those in a line that is too short for them', () => {
    const discs = discsOf(
      Array.from({ length: 5 }, (_, each) => [each / 100, 0] as const),
      0.25,
    );

    expect(pushApart(discs)).toBe(true);
    expectApart(discs);
  });

  it('leaves those alone that do not overlap, and the fixed one always', () => {
    const discs = discsOf(
      [
        [0, 0],
        [0.05, 0],
        [0.5, 0.5],
      ],
      0.1,
      0,
    );
    pushApart(discs);

    expect([discs.x[0], discs.y[0], discs.x[2], discs.y[2]]).toEqual([0, 0, 0.5, 0.5]);
    expect(Math.hypot(discs.x[1], discs.y[1])).toBeGreaterThanOrEqual(0.2);
  });

  it('says so where there is no room', () => {
    const random = seededRandom(1);
    const places = Array.from({ length: 50 }, () => [random() - 0.5, random() - 0.5] as const);

    expect(pushApart(discsOf(places, 0.2))).toBe(false);
  });
});
