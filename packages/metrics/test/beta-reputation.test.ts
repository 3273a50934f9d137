import { MS_PER_DAY } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaReputation } from '../src/beta-reputation.js';
import oracle from './oracles/beta_reputation.json' with { type: 'json' };

const day = (number: number) => number * MS_PER_DAY;

/** The days on which an outcome was this. */
function daysOf(sequence: number[], outcome: number): number[] {
  return sequence.flatMap((each, at) => (each === outcome ? [day(at)] : []));
}

/** The time to half of what keeps `share` from a day to the next. */
function halfLifeOf(share: number): number | undefined {
  if (share === 1) return undefined;
  return share === 0 ? 1 : (MS_PER_DAY * Math.log(2)) / -Math.log(share);
}

describe('betaReputation', () => {
  it.each(oracle.expected)(
    'of $sequence_oldest_first, of which $lambda is kept each day, is exact',
    (expected) => {
      const { sequence_oldest_first: sequence, lambda, ...values } = expected;
      const found = betaReputation({
        positive: daysOf(sequence, 1),
        negative: daysOf(sequence, 0),
        asOf: day(sequence.length - 1),
        halfLife: halfLifeOf(lambda),
      });

      expect(found.positive).toBeCloseTo(values.r, 12);
      expect(found.negative).toBeCloseTo(values.s, 12);
      expect(found.expected).toBeCloseTo(values.expected, 12);
      expect(found.balance).toBeCloseTo(values['rescaled_-1_1'], 12);
      expect(found.uncertainty).toBeCloseTo(values.uncertainty, 12);
    },
  );

  it.each(oracle.continuous_time)(
    'fades in continuous time',
    ({ events_t_outcome: events, half_life, t, ...values }) => {
      const on = (outcome: number) => events.filter((event) => event[1] === outcome).map(([at]) => day(at));
      const found = betaReputation({
        positive: on(1),
        negative: on(0),
        asOf: day(t),
        halfLife: `${half_life}d`,
      });

      expect(found.positive).toBeCloseTo(values.r, 12);
      expect(found.negative).toBeCloseTo(values.s, 12);
      expect(found.expected).toBeCloseTo(values.expected, 12);
    },
  );

  it('takes amounts as they are', () => {
    expect(betaReputation({ positive: 4, negative: 1 })).toEqual({
      positive: 4,
      negative: 1,
      expected: 5 / 7,
      balance: 3 / 7,
      uncertainty: 2 / 7,
    });
  });

  it('lets what speaks against fade by a time of its own', () => {
    const both = { positive: [day(0)], negative: [day(0)], asOf: day(730), halfLife: '1460d' };

    expect(betaReputation({ ...both, negativeHalfLife: '730d' })).toMatchObject({
      positive: 2 ** -0.5,
      negative: 0.5,
    });
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    expect(betaReputation({ positive: [day(0), day(9)], negative: [], asOf: day(8) }).positive).toBe(1);
  });

  it('throws on what is no evidence, and where it cannot fade', () => {
    expect(() => betaReputation({ positive: -1, negative: 0 })).toThrow('0 or more, got -1');
    expect(() => betaReputation({ positive: Infinity, negative: 0 })).toThrow('got Infinity');
    expect(() => betaReputation({ positive: [day(0)], negative: 0, halfLife: '1y' })).toThrow('asOf');
    expect(() => betaReputation({ positive: ['soon'], negative: 0, asOf: day(0) })).toThrow('instantMs');
  });

  const amounts = fc.tuple(
    fc.double({ min: 0, max: 1e6, noNaN: true }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );

  it('is between 0 and 1, rises with what speaks for it, and turns around with the outcomes', () => {
    fc.assert(
      fc.property(amounts, ([positive, negative]) => {
        const { expected, uncertainty } = betaReputation({ positive, negative });
        expect(expected > 0 && expected < 1).toBe(true);
        expect(uncertainty > 0 && uncertainty <= 1).toBe(true);
        expect(betaReputation({ positive: positive + 1, negative }).expected).toBeGreaterThan(expected);
        expect(betaReputation({ positive, negative: negative + 1 }).expected).toBeLessThan(expected);
        expect(betaReputation({ positive: negative, negative: positive }).expected).toBeCloseTo(
          1 - expected,
          12,
        );
      }),
    );
  });

  it('is even odds, and wholly uncertain, where nothing is known', () => {
    expect(betaReputation({ positive: 0, negative: 0 })).toMatchObject({
      expected: 0.5,
      balance: 0,
      uncertainty: 1,
    });
  });

  it('goes back to even odds and full uncertainty in silence, whatever the order of the evidence', () => {
    const days = fc.array(fc.nat({ max: 1000 }), { maxLength: 20 });
    fc.assert(
      fc.property(days, days, fc.nat({ max: 3000 }), (good, bad, later) => {
        const after = (wait: number, turned = false) =>
          betaReputation({
            positive: (turned ? good.toReversed() : good).map(day),
            negative: bad.map(day),
            asOf: day(1000 + wait),
            halfLife: '1y',
          });
        const [now, then] = [after(0), after(later)];
        expect(Math.abs(then.expected - 0.5)).toBeLessThanOrEqual(Math.abs(now.expected - 0.5) + 1e-12);
        expect(then.uncertainty).toBeGreaterThanOrEqual(now.uncertainty - 1e-12);
        expect(after(0, true).expected).toBeCloseTo(now.expected, 12);
      }),
    );
  });
});
