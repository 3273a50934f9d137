import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dyadBalance } from '../src/index.js';
import oracle from './oracles/dyad_balance.json' with { type: 'json' };

describe('dyadBalance', () => {
  it.each(oracle.expected)('of $given given and $received received agrees with scipy', (expected) => {
    const { given, received } = expected;
    const { balance, shareGiven, interval, fairChance } = dyadBalance(given, received);

    expect(balance).toBeCloseTo(expected.two_min_over_total, 9);
    expect(shareGiven).toBeCloseTo(expected.posterior_share_given_mean, 9);
    expect(interval).toEqual(expected.ci95.map((end) => expect.closeTo(end, 9)));
    expect(fairChance).toBeCloseTo(expected.two_sided_binomial_p, 9);
  });

  it.each(Object.entries(oracle.expected_two_min_over_n_fair_coin))(
    'knows that fair pairs show a balance of %2$d after %1$s events',
    (events, balance) => {
      expect(dyadBalance(Number(events), 0).fairBalance).toBeCloseTo(balance, 9);
    },
  );

  it('knows nothing of an exchange that has not happened', () => {
    expect(dyadBalance(0, 0)).toEqual({
      balance: undefined,
      fairBalance: undefined,
      shareGiven: undefined,
      interval: undefined,
      fairChance: undefined,
    });
  });

  it('mirrors when the two change places', () => {
    const side = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(side, side, (given, received) => {
        const [one, other] = [dyadBalance(given, received), dyadBalance(received, given)];
        expect(one.balance).toBe(other.balance);
        const { shareGiven = Number.NaN, interval: [low, high] = [Number.NaN, Number.NaN] } = one;
        expect(shareGiven + (other.shareGiven ?? Number.NaN)).toBeCloseTo(1, 12);
        expect(low + (other.interval?.[1] ?? Number.NaN)).toBeCloseTo(1, 9);
        expect(low).toBeLessThan(shareGiven);
        expect(high).toBeGreaterThan(shareGiven);
      }),
    );
  });

  it.each([
    [-1, 2],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses %d and %d', (given, received) => {
    expect(() => dyadBalance(given, received)).toThrow(RangeError);
  });
});
