import { Network } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { dormancy } from '../src/dormancy.js';
import { fitEndings } from '../src/endings.js';
import { networkOf } from './network-of.js';
import cadences from './oracles/gap_cadence.json' with { type: 'json' };

const DAY = 86_400_000;
const ALONE = { r: 0, alpha: 0, k: 1, ties: 1, fitted: false };

function every(days: number, times: number, start = '2010-06-01') {
  return Array.from({ length: times }, (_, i) => {
    const at = new Date(Date.parse(start) + i * days * DAY).toISOString().slice(0, 10);
    return i % 2 ? `bo > ana ${at}` : `ana > bo ${at}`;
  });
}

function stateOf(lines: string[], asOf: string) {
  return dormancy.explain(networkOf(...lines).tiesAt(asOf), 'ana', 'bo').parts.state;
}

describe('dormancy', () => {
  it.each(cadences.expected)('of a $name follows its gaps', (friend) => {
    const interactions = friend.events.map((day) => ({ at: day * DAY, from: 'ana', to: 'bo' }));
    const ties = Network.of({ interactions }).tiesAt(friend.now * DAY);
    const { value, parts } = dormancy.explain(ties, 'ana', 'bo', { cadence: ALONE });

    expect(value).toBeCloseTo(1 - friend.lomax_tail_bayes, 12);
    expect(parts).toMatchObject({ silence: friend.silence, gaps: friend.gaps.length });
    expect(parts.usualGap).toBeCloseTo(friend.mean_gap, 12);
    expect(parts.medianGap).toBe(friend.median_gap);
    expect(parts.ratio).toBeCloseTo(friend.ratio_to_mean, 12);
    if (friend.navarro_8x_rule) expect(parts.state).toBe('dormant');
  });

  it('is 0 on a day in touch', () => {
    expect(dormancy(networkOf(...every(7, 10)).tiesAt('2010-08-03')).get('ana', 'bo')).toBe(0);
  });

  it('is worked by hand for a tie that leans on itself', () => {
    const ties = networkOf('ana > bo 2025-01-01', 'bo > ana 2025-01-11').tiesAt('2025-01-31');

    // alpha = 10 and r = 1 from this one tie, S = 10, s = 20: 1 - (20 / 40)^2
    expect(dormancy(ties).get('ana', 'bo')).toBeCloseTo(0.75, 12);
    expect(dormancy(ties).get('bo', 'ana')).toBeCloseTo(0.75, 12);
  });

  it.each([
    ['a friend of every five years, two years on', every(1826, 4), '2027-06-01', 'active'],
    ['a friend of every five years, six years on', every(1826, 4), '2031-06-01', 'active'],
    ['a weekly friend, three months on', every(7, 60), '2011-10-20', 'dormant'],
    ['a weekly friend, ten days on', every(7, 60), '2011-07-28', 'active'],
    ['a weekly friend, four weeks on', every(7, 60), '2011-08-15', 'cooling'],
    ['a daily friend, three weeks on', every(1, 60), '2010-08-20', 'cooling'],
    ['someone met once', every(1, 1), '2026-01-01', 'unknown'],
  ])('calls the tie to %s as it is', (_, lines, asOf, state) => {
    expect(stateOf(lines, asOf)).toBe(state);
  });

  it('leaves out ties without a gap', () => {
    const ties = networkOf(
      'ana > bo 2025-01-01',
      'ana > bo 2025-01-01T12:00',
      'ana = cy 2025-01-01 connection',
    ).tiesAt('2025-06-01');

    expect([...dormancy(ties)]).toEqual([]);
    expect(dormancy(ties).get('ana', 'bo')).toBeUndefined();
    expect(dormancy.states(ties)).toEqual(['unknown', 'unknown']);
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const lines = every(7, 20);
    const later = [...lines, 'ana > bo 2012-01-01'];

    expect(dormancy(networkOf(...later).tiesAt('2011-01-01')).get('ana', 'bo')).toBe(
      dormancy(networkOf(...lines).tiesAt('2011-01-01')).get('ana', 'bo'),
    );
  });

  it('puts the chance of a longer gap right by what it is told', () => {
    const ties = networkOf('ana > bo 2025-01-01', 'bo > ana 2025-01-11').tiesAt('2025-01-31');
    const calibration = { shift: 0, stretch: 0.5, ties: 1 };

    // The tail of 1/4 is odds of 1 to 3, and their root 1 to 1.732: 1 / 2.732.
    expect(dormancy(ties, { calibration }).get('ana', 'bo')).toBeCloseTo(1 - 1 / (1 + Math.sqrt(3)), 12);
    expect(dormancy.explain(ties, 'ana', 'bo', { calibration }).parts).toMatchObject({ calibration });
    expect(dormancy.states(ties, { calibration })).toEqual(['active']);
  });

  it('holds to each rhythm among ties in bursts', () => {
    const bursts = Array.from({ length: 50 }, (_, friend) =>
      [0, 1, 2, 200 + friend, 201 + friend, 203 + friend, 500 + 3 * friend].map((day) => {
        const at = new Date(Date.UTC(2009, 0, 1) + day * DAY).toISOString().slice(0, 10);
        return `me > friend${friend} ${at}`;
      }),
    ).flat();
    const weekly = every(7, 60).map((line) => line.replace(/bo/, 'weekly'));
    const rare = every(1826, 4, '1994-06-01').map((line) => line.replace(/bo/, 'rare'));
    const ties = networkOf(...bursts, ...weekly, ...rare).tiesAt('2011-10-20');
    const { parts } = dormancy.explain(ties, 'ana', 'rare');

    expect(parts.calibration.ties).toBe(52);
    expect(parts.calibration.stretch).toBeLessThan(0.9);
    expect(parts.state).toBe('active');
    expect(dormancy.explain(ties, 'ana', 'weekly').parts.state).toBe('dormant');
  });

  it('gives up when told to, and tells how far it is', () => {
    const ties = networkOf(...every(7, 20)).tiesAt('2011-01-01');
    const seen: number[] = [];
    dormancy(ties, { onProgress: ({ done, total }) => seen.push(done / total) });
    dormancy.states(ties, { onProgress: ({ done, total }) => seen.push(done / total) });
    const given = { signal: AbortSignal.abort(new Error('enough')) };

    expect(seen).toEqual([1, 1]);
    for (const work of [dormancy, dormancy.states, dormancy.returns]) {
      expect(() => work(ties, given)).toThrow('enough');
    }
    expect(() => dormancy.explain(ties, 'ana', 'bo', given)).toThrow('enough');
  });

  it('says why, in a sentence, with its evidence', () => {
    const network = networkOf(...every(7, 60));
    network.addPerson({ id: 'bo', name: 'Bo Lind' });
    network.me = 'ana';
    const { sentence, evidence } = dormancy.explain(network.tiesAt('2011-10-20'), 'ana', 'bo');

    expect(sentence).toBe(
      'Bo Lind and you were in touch about every week, on 60 days; it has been quiet for 3 months; ' +
        'by your rhythm fewer than 1 in 100 pauses would last longer.',
    );
    expect(evidence).toHaveLength(60);
  });

  it.each([
    ['2011-07-19', 'Ana and bo are in touch about every week, on 60 days so far, today among them.'],
    ['2011-07-23', 'it has been quiet for 4 days, which is usual between them.'],
    ['2011-08-15', 'it has been quiet for 4 weeks; by their rhythm about 2 in 100 pauses would last longer.'],
  ])('says on %s how the silence looks', (asOf, words) => {
    expect(dormancy.explain(networkOf(...every(7, 60)).tiesAt(asOf), 'ana', 'bo').sentence).toContain(words);
  });

  it('says that a longer pause was survived', () => {
    const lines = [...every(7, 30, '2009-01-01'), ...every(7, 30, '2014-01-01')];

    expect(dormancy.explain(networkOf(...lines).tiesAt('2016-01-01'), 'ana', 'bo').sentence).toContain(
      'though they once came back after 4 and a half years.',
    );
  });

  it('takes eight usual gaps for nothing where a single one is known', () => {
    const slow = Array.from({ length: 40 }, (_, i) => [
      `me > friend${i} ${2005 + (i % 6)}-01-01`,
      `me > friend${i} ${2012 + (i % 6)}-01-01`,
    ]).flat();
    const lines = [...slow, 'ana > bo 2023-01-01', 'ana > bo 2023-01-04'];

    expect(stateOf(lines, '2023-03-01')).toBe('active');
  });

  it('says what it does not know', () => {
    const ties = networkOf('ana > bo 2025-01-01', 'ana = cy 2025-01-01 connection').tiesAt('2025-06-01');

    expect(dormancy.explain(ties, 'ana', 'bo')).toMatchObject({
      value: undefined,
      sentence: 'Ana and bo were in touch on one day only, so they have no rhythm to fall silent from.',
    });
    expect(dormancy.explain(ties, 'ana', 'cy').sentence).toContain('no contact is recorded');
    expect(() => dormancy.explain(ties, 'bo', 'cy')).toThrow('"bo" and "cy" have no tie');
  });
});

describe('dormancy.returns', () => {
  const two = ['ana > bo 2025-01-01', 'bo > ana 2025-01-11'];

  it('is worked by hand', () => {
    const ties = networkOf(...two).tiesAt('2025-01-31');
    const { parts } = dormancy.explain(ties, 'ana', 'bo');
    const { a, b } = fitEndings({ gaps: [1], tail: [0.25] });

    // One gap of 10 days and alpha 10: tails of (20 / 40)^2 now and (20 / 50)^2 after one more usual gap.
    const lasting = ((b + 1) * 0.25) / ((b + 1) * 0.25 + a);
    expect(dormancy.returns(ties).get('ana', 'bo')).toBeCloseTo(lasting * (1 - 0.16 / 0.25), 12);
    expect(parts.returnChance).toBe(dormancy.returns(ties).get('ana', 'bo'));
  });

  it('rises with the time given, and falls with the silence', () => {
    const returns = (asOf: string, within: string) =>
      dormancy.returns(networkOf(...every(7, 60)).tiesAt(asOf), { within }).get('ana', 'bo') ?? Number.NaN;

    expect(returns('2011-08-01', '30d')).toBeGreaterThan(returns('2011-08-01', '7d'));
    expect(returns('2011-12-01', '7d')).toBeLessThan(returns('2011-08-01', '7d'));
    expect(returns('2011-07-19', '10y')).toBeLessThan(1);
    expect(returns('2026-01-01', '7d')).toBeGreaterThanOrEqual(0);
  });

  it('is by default the chance within the usual gap of each tie', () => {
    const ties = networkOf(...every(7, 60)).tiesAt('2011-08-01');

    expect(dormancy.returns(ties).get('ana', 'bo')).toBeCloseTo(
      dormancy.returns(ties, { within: '7d' }).get('ana', 'bo') ?? Number.NaN,
      12,
    );
  });

  it('is unknown without a gap', () => {
    const ties = networkOf('ana > bo 2025-01-01', 'ana = cy 2025-01-01 connection').tiesAt('2025-06-01');

    expect([...dormancy.returns(ties)]).toEqual([]);
    expect(dormancy.explain(ties, 'ana', 'bo').parts.returnChance).toBeUndefined();
  });

  it('throws on a time that is none', () => {
    expect(() => dormancy.returns(networkOf(...two).tiesAt('2025-01-31'), { within: 'soon' })).toThrow(
      RangeError,
    );
  });
});
