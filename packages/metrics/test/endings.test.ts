import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitEndings, lastingChance } from '../src/endings.js';
import { seededRandom } from '../src/seeded-random.js';
import oracle from './oracles/mbgnbd.json' with { type: 'json' };

describe('lastingChance', () => {
  it('is worked by hand', () => {
    // Three gaps ended, b = 2 more are thought to have: five to one, halved by a silence that half would outlast.
    expect(lastingChance({ a: 1, b: 2 }, 3, 0.5)).toBeCloseTo(2.5 / 3.5, 12);
  });

  it.each(oracle.expected.palive_mp40)(
    'is P(alive) of the MBG/NBD model where gaps are its own: $x gaps, $T weeks',
    ({ params: [r, alpha, a, b], x, tx, T, palive }) => {
      const tail = ((alpha + tx) / (alpha + T)) ** (r + x);

      expect(lastingChance({ a, b }, x, tail)).toBeCloseTo(palive, 10);
    },
  );

  it('falls with the silence and rises with every gap that ended', () => {
    const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.nat(500), chance, chance, (a, b, gaps, x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        expect(lastingChance({ a, b }, gaps, low)).toBeLessThanOrEqual(lastingChance({ a, b }, gaps, high));
        expect(lastingChance({ a, b }, gaps, x)).toBeLessThanOrEqual(lastingChance({ a, b }, gaps + 1, x));
        expect(lastingChance({ a, b }, gaps, x)).toBeGreaterThanOrEqual(0);
        expect(lastingChance({ a, b }, gaps, x)).toBeLessThan(1);
      }),
    );
  });
});

describe('fitEndings', () => {
  it('finds how often ties end after a day in touch', () => {
    const draw = seededRandom(11);
    const [gaps, tail]: number[][] = [[], []];
    for (let tie = 0; tie < 5000; tie++) {
      // One day in touch in ten is the last. Ties are looked at long after that, or on their eleventh day in touch.
      let many = 0;
      while (many < 10 && draw() >= 0.1) many++;
      gaps.push(many);
      tail.push(many < 10 ? 0 : 1);
    }
    const { a, b } = fitEndings({ gaps, tail });

    expect(a / (a + b)).toBeGreaterThan(0.09);
    expect(a / (a + b)).toBeLessThan(0.11);
  });

  it('stays at what is thought beforehand where nothing is known', () => {
    const { a, b } = fitEndings({ gaps: [], tail: [] });

    expect(a).toBeCloseTo(1, 9);
    expect(b).toBeCloseTo(2, 9);
  });
});
