import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silenceTail } from '../src/index.js';
import cadences from './oracles/gap_cadence.json' with { type: 'json' };
import oracle from './oracles/silence_surprise.json' with { type: 'json' };

describe('silenceTail', () => {
  it.each(oracle.expected)(
    'is $p_gap_exceeds_silence for k $k, r $r, alpha $alpha, $n_gaps gaps of $sum_gaps and a silence of $silence',
    ({ k, r, alpha, n_gaps: gaps, sum_gaps: sum, silence, p_gap_exceeds_silence: tail }) => {
      expect(silenceTail({ gaps, sum, silence, r, alpha, k })).toBeCloseTo(tail, 12);
    },
  );

  it.each(cadences.expected)(
    'without a crowd is the Lomax tail of a $name',
    ({ gaps, silence, lomax_tail_bayes: tail }) => {
      const sum = gaps.reduce((total, gap) => total + gap, 0);

      expect(silenceTail({ gaps: gaps.length, sum, silence, r: 0, alpha: 0, k: 1 })).toBeCloseTo(tail, 12);
    },
  );

  const silence = fc.record({
    gaps: fc.integer({ min: 0, max: 200 }),
    sum: fc.integer({ min: 1, max: 5000 }),
    silence: fc.integer({ min: 0, max: 5000 }),
    r: fc.double({ min: 0.05, max: 10, noNaN: true }),
    alpha: fc.double({ min: 0.5, max: 500, noNaN: true }),
    k: fc.integer({ min: 1, max: 6 }),
  });

  it('is 1 without silence, and falls with every day of it', () => {
    fc.assert(
      fc.property(silence, (of) => {
        expect(silenceTail({ ...of, silence: 0 })).toBe(1);
        expect(silenceTail({ ...of, silence: of.silence + 1 })).toBeLessThanOrEqual(silenceTail(of) + 1e-12);
        expect(silenceTail(of)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('rises when the same number of gaps took longer', () => {
    fc.assert(
      fc.property(silence, (of) => {
        expect(silenceTail({ ...of, sum: of.sum + 10 })).toBeGreaterThanOrEqual(silenceTail(of) - 1e-12);
      }),
    );
  });

  it('of gaps at random is the Lomax tail, in closed form', () => {
    fc.assert(
      fc.property(silence, (of) => {
        const { gaps, sum, silence: quiet, r, alpha } = of;
        const tail = ((alpha + sum) / (alpha + sum + quiet)) ** (r + gaps);
        expect(silenceTail({ ...of, k: 1 })).toBeCloseTo(tail, 12);
      }),
    );
  });

  it('does not depend on the unit of time', () => {
    fc.assert(
      fc.property(silence, fc.double({ min: 0.01, max: 100, noNaN: true }), (of, unit) => {
        const scaled = { ...of, sum: of.sum * unit, silence: of.silence * unit, alpha: of.alpha * unit };
        expect(silenceTail(scaled)).toBeCloseTo(silenceTail(of), 9);
      }),
    );
  });
});
