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
    expect(interval[0]).toBeCloseTo(expected.ci95[0], 9);
    expect(interval[1]).toBeCloseTo(expected.ci95[1], 9);
    expect(fairChance).toBeCloseTo(expected.two_sided_binomial_p, 9);
  });

  it.each(Object.entries(oracle.expected_two_min_over_n_fair_coin))(
    'knows that fair pairs show a balance of %2$d after %1$s events',
    (events, balance) => {
      expect(dyadBalance(Number(events), 0).fairBalance).toBeCloseTo(balance, 9);
    },
  );

  it('knows nothing of an exchange that has not happened', () => {
    expect(dyadBalance(0, 0)).toMatchObject({ balance: undefined, fairBalance: undefined, shareGiven: 0.5 });
  });

  it('mirrors when the two change places', () => {
    const side = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(side, side, (given, received) => {
        const [one, other] = [dyadBalance(given, received), dyadBalance(received, given)];
        expect(one.balance).toBe(other.balance);
        expect(one.shareGiven + other.shareGiven).toBeCloseTo(1, 12);
        expect(one.interval[0] + other.interval[1]).toBeCloseTo(1, 9);
        expect(one.interval[0]).toBeLessThan(one.shareGiven);
        expect(one.interval[1]).toBeGreaterThan(one.shareGiven);
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
