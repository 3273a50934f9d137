import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, survivalAt } from '../src/kaplan-meier.js';
import oracle from './oracles/reciprocation_lag_km.json' with { type: 'json' };

const { durations, event_observed } = oracle.input;
const remission = kaplanMeier(
  durations.filter((_, i) => event_observed[i] === 1),
  durations.filter((_, i) => event_observed[i] === 0),
);

/** Log-log intervals of the same trial by scipy 1.17.1, `stats.ecdf(CensoredData(...)).sf.confidence_interval`. */
const INTERVALS: [time: number, low: number, high: number][] = [
  [6, 0.6197179552659838, 0.951551747646997],
  [7, 0.5631465646222333, 0.9228090192028804],
  [10, 0.5031995107999564, 0.8893618351692655],
  [13, 0.43161022248618397, 0.8490659633494507],
  [16, 0.36751085598750205, 0.8049121894718412],
  [22, 0.26777893676713505, 0.7467907176353944],
  [23, 0.18805200595923235, 0.6801426284952414],
];

const times = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });

describe('kaplanMeier', () => {
  it.each(Object.entries(oracle.expected.S_after))('of the 6-MP trial after week %s is %d', (time, share) => {
    expect(survivalAt(remission, Number(time))).toBeCloseTo(share, 12);
  });

  it.each(Object.entries(oracle.expected.printed))(
    'of the 6-MP trial is as printed at week %s: %d',
    (time, share) => {
      expect(survivalAt(remission, Number(time))?.toFixed(3)).toBe(share.toFixed(3));
    },
  );

  it.each(INTERVALS)('has the interval of scipy at week %d', (time, low, high) => {
    const step = remission.steps.find((step) => step.time === time);

    expect(step?.interval).toEqual([expect.closeTo(low, 12), expect.closeTo(high, 12)]);
  });

  it('says how many were at risk, and how many were lost sight of since the step before', () => {
    expect(
      remission.steps.map(({ time, atRisk, ended, censored }) => [time, atRisk, ended, censored]),
    ).toEqual([
      [6, 21, 3, 0],
      [7, 17, 1, 1],
      [10, 15, 1, 1],
      [13, 12, 1, 2],
      [16, 11, 1, 0],
      [22, 7, 1, 3],
      [23, 6, 1, 0],
    ]);
    expect(remission).toMatchObject({ ended: 9, censored: 12, followed: 35 });
  });

  it('knows the median, and how far it may lie', () => {
    expect(remission.median).toBe(oracle.expected.median);
    // The lower band is at 0.503 in week 10 and 0.432 in week 13; the upper one never comes down to a half.
    expect(remission.medianInterval).toEqual([13, undefined]);
  });

  it('does not know a median that fewer than half have reached', () => {
    expect(kaplanMeier([3], [5, 5]).median).toBeUndefined();
    expect(kaplanMeier([3], [5]).median).toBe(3);
  });

  it('is worked by hand for four', () => {
    const { steps } = kaplanMeier([2, 5], [3, 9]);

    // 1 - 1/4, then times 1 - 1/2.
    expect(steps.map(({ survival }) => survival)).toEqual([0.75, 0.375]);
  });

  it('takes what is lost sight of when something ends for still at risk', () => {
    expect(kaplanMeier([4], [4]).steps).toMatchObject([{ atRisk: 2, survival: 0.5 }]);
  });

  it('has no interval where nothing is left to last longer', () => {
    expect(kaplanMeier([1, 2], []).steps[1]).toMatchObject({ survival: 0, interval: undefined });
  });

  it('knows nothing beyond what was followed, and nothing of nothing', () => {
    expect(survivalAt(remission, 35)).toBeCloseTo(0.448, 3);
    expect(survivalAt(remission, 36)).toBeUndefined();
    expect(kaplanMeier([], [])).toMatchObject({ steps: [], followed: undefined, median: undefined });
    expect(survivalAt(kaplanMeier([], []), 0)).toBeUndefined();
  });

  it('is the plain share that lasts longer where everything has ended', () => {
    fc.assert(
      fc.property(times, (ended) => {
        const curve = kaplanMeier(ended, []);
        for (const { time, survival } of curve.steps) {
          expect(survival).toBeCloseTo(ended.filter((one) => one > time).length / ended.length, 12);
        }
      }),
    );
  });

  it('never rises, stays within its interval and between 0 and 1, and takes times in any order', () => {
    fc.assert(
      fc.property(times, times, (ended, censored) => {
        const curve = kaplanMeier(ended, censored);
        let before = 1;
        for (const { survival, interval: [low, high] = [0, 1] } of curve.steps) {
          expect(survival).toBeLessThan(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(survival);
          expect(high).toBeGreaterThanOrEqual(survival);
          before = survival;
        }
        expect(kaplanMeier(ended.toReversed(), censored.toReversed())).toEqual(curve);
      }),
    );
  });

  it('scales with the unit of time', () => {
    fc.assert(
      fc.property(times, times, (ended, censored) => {
        const [days, hours] = [
          kaplanMeier(ended, censored),
          kaplanMeier(
            ended.map((t) => 24 * t),
            censored.map((t) => 24 * t),
          ),
        ];
        expect(hours.steps).toEqual(days.steps.map((step) => ({ ...step, time: 24 * step.time })));
      }),
    );
  });

  it('is never lower for a longer wait of what is still under way', () => {
    fc.assert(
      fc.property(times, times, fc.nat(60), (ended, censored, time) => {
        const later = kaplanMeier(
          ended,
          censored.map((one) => one + 5),
        );
        const share = survivalAt(kaplanMeier(ended, censored), time);
        if (share !== undefined) expect(survivalAt(later, time)).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });

  it('throws on a time that is none', () => {
    expect(() => kaplanMeier([-1], [])).toThrow('must be 0 or more, got -1');
    expect(() => kaplanMeier([Number.NaN, 1], [])).toThrow('must be 0 or more, got NaN');
    expect(() => kaplanMeier([], [Number.POSITIVE_INFINITY])).toThrow('got Infinity');
  });
});
