import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burstiness, finiteBurstiness, gapMemory } from '../src/burstiness.js';
import { seededRandom } from '../src/seeded-random.js';
import oracle from './oracles/burstiness.json' with { type: 'json' };

const gapsOf = (events: readonly number[]) => events.slice(1).map((at, i) => at - events[i]);
const sums = (gaps: readonly number[]): [number, number, number] => [
  gaps.length,
  gaps.reduce((sum, gap) => sum + gap, 0),
  gaps.reduce((sum, gap) => sum + gap * gap, 0),
];

const wholeGaps = (minLength: number) =>
  fc.array(fc.integer({ min: 1, max: 4000 }), { minLength, maxLength: 40 });

describe('burstiness, finiteBurstiness and gapMemory', () => {
  it.each(Object.entries(oracle.poisson_bias_monte_carlo_200k))(
    'of %s gaps drawn at random are as far from 0 as in 200,000 draws of the oracle',
    (gaps, { mean_B, mean_B_finite }) => {
      const random = seededRandom(11);
      const draws = Array.from({ length: 20_000 }, () =>
        sums(Array.from({ length: Number(gaps) }, () => -Math.log(1 - random()))),
      );
      const mean = (of: typeof burstiness) =>
        draws.reduce((sum, draw) => sum + (of(...draw) ?? Number.NaN), 0) / draws.length;

      expect(Math.abs(mean(burstiness) - mean_B)).toBeLessThan(0.006);
      expect(Math.abs(mean(finiteBurstiness) - mean_B_finite)).toBeLessThan(0.01);
    },
  );

  it.each(oracle.expected)('of $name are those of the oracle', ({ events, B, B_finite_KimJo, memory_M }) => {
    const gaps = gapsOf(events);

    expect(burstiness(...sums(gaps))).toBeCloseTo(B, 9);
    expect(finiteBurstiness(...sums(gaps))).toBeCloseTo(B_finite_KimJo, 9);
    if (memory_M === null) expect(gapMemory(gaps)).toBeUndefined();
    else expect(gapMemory(gaps)).toBeCloseTo(memory_M, 9);
  });

  it('are worked by hand for gaps of 1 and 3', () => {
    // mean 2, sd 1, c = 1/2, n = 2: (sqrt(3)/2 - 1) / ((sqrt(3) - 2)/2 + 1) = -0.1547
    expect(burstiness(2, 4, 10)).toBeCloseTo(-1 / 3, 12);
    expect(finiteBurstiness(2, 4, 10)).toBeCloseTo(1 - 2 / Math.sqrt(3), 12);
  });

  it('of gaps that grow by one at a time have a memory of 1, of gaps that take turns of -1', () => {
    expect(gapMemory([1, 2, 3, 4])).toBeCloseTo(1, 12);
    expect(gapMemory([1, 5, 1, 5])).toBeCloseTo(-1, 12);
  });

  it.each([
    [0, 0, 0],
    [3, 0, 0],
  ])('know nothing of %d gaps that add up to %d', (gaps, sum, squares) => {
    expect(burstiness(gaps, sum, squares)).toBeUndefined();
    expect(finiteBurstiness(gaps, sum, squares)).toBeUndefined();
  });

  it('know nothing of the spread of a single gap', () => {
    expect(finiteBurstiness(1, 7, 49)).toBeUndefined();
    expect(gapMemory([7, 8])).toBeUndefined();
  });

  it('stay between -1 and 1, -1 for gaps all alike alone', () => {
    fc.assert(
      fc.property(wholeGaps(2), (gaps) => {
        const [first] = gaps;
        const even = gaps.every((gap) => gap === first);
        for (const value of [burstiness(...sums(gaps)) ?? 2, finiteBurstiness(...sums(gaps)) ?? 2]) {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(1);
          expect(value === -1).toBe(even);
        }
      }),
    );
  });

  it('do not change with the unit of time, nor burstiness with the order of the gaps', () => {
    fc.assert(
      fc.property(wholeGaps(4), fc.integer({ min: 2, max: 48 }), (gaps, factor) => {
        const longer = gaps.map((gap) => gap * factor);
        expect(finiteBurstiness(...sums(longer))).toBeCloseTo(finiteBurstiness(...sums(gaps)) ?? 2, 9);
        expect(gapMemory(longer) ?? 2).toBeCloseTo(gapMemory(gaps) ?? 2, 9);
        expect(gapMemory(gaps.toReversed()) ?? 2).toBeCloseTo(gapMemory(gaps) ?? 2, 9);
      }),
    );
  });
});
