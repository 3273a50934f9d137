import { MS_PER_DAY, Network, TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CrossingMeasure, crossings } from '../src/crossings.js';
import { networkOf } from './network-of.js';

const ASOF = '2026-01-01';

function yearsOf(...lines: string[]) {
  return crossings(networkOf(...lines).tiesAt(ASOF)).get('ana', 'bo');
}

describe('crossings', () => {
  it('counts years in which two met, however often they met in one', () => {
    expect(
      yearsOf('ana = bo 2015-06-01', 'ana = bo 2019-06-03', 'ana = bo 2019-11-03', 'ana = bo 2025-05-30'),
    ).toBe(3);
  });

  it('takes forty photographs of one trip for one crossing', () => {
    const photographs = Array.from({ length: 40 }, (_, i) => `ana = bo 2019-07-${10 + (i % 10)}`);
    const ties = networkOf(...photographs).tiesAt(ASOF);

    expect(crossings(ties).get('ana', 'bo')).toBe(1);
    expect(crossings(ties, { measure: 'crossings' }).get('ana', 'bo')).toBe(1);
    expect(crossings(ties, { measure: 'weight' }).get('ana', 'bo')).toBe(1);
  });

  it('takes a holiday over New Year for one year', () => {
    expect(yearsOf('ana = bo 2019-12-30', 'ana = bo 2020-01-02')).toBe(1);
    expect(yearsOf('ana = bo 2019-12-30', 'ana = bo 2020-01-02', 'ana = bo 2020-07-01')).toBe(2);
  });

  it('gives a meeting every June a crossing a year, a few days early or late', () => {
    expect(yearsOf('ana = bo 2019-06-10', 'ana = bo 2020-06-08', 'ana = bo 2021-06-14')).toBe(3);
  });

  it('gives two who never part a crossing, but every year', () => {
    const weeks = Array.from({ length: 157 }, (_, week) =>
      new Date(Date.UTC(2020, 0, 1) + 7 * week * MS_PER_DAY).toISOString().slice(0, 10),
    );
    const ties = networkOf(...weeks.map((day) => `ana = bo ${day}`)).tiesAt(ASOF);

    expect(crossings(ties).get('ana', 'bo')).toBe(3);
    expect(crossings(ties, { measure: 'crossings' }).get('ana', 'bo')).toBe(1);
  });

  it('counts what was answered, and nothing that only one of the two sent', () => {
    expect(
      yearsOf('ana > bo 2012-02-01', 'bo > ana 2012-02-14', 'ana > bo 2019-02-01', 'bo > ana 2019-03-01'),
    ).toBe(2);
    expect(yearsOf('ana > bo 2012-02-01', 'ana > bo 2019-02-01', 'bo > ana 2020-02-01')).toBeUndefined();
  });

  it('counts what only one of the two sent where asked to', () => {
    const ties = networkOf('ana > bo 2012-02-01', 'ana > bo 2019-02-01').tiesAt(ASOF);

    expect(crossings(ties, { oneSided: true }).get('ana', 'bo')).toBe(2);
  });

  it('counts an answer within the pause, not one after it', () => {
    const ties = networkOf('ana > bo 2012-01-01', 'bo > ana 2012-01-31').tiesAt(ASOF);

    expect(crossings(ties, { pause: '31d' }).get('ana', 'bo')).toBe(1);
    expect(crossings(ties, { pause: '30d' }).get('ana', 'bo')).toBeUndefined();
  });

  it('counts two guests of the same host, but not two who got the same message', () => {
    const ties = networkOf('cy = ana, bo 2020-01-01', 'cy > ana, di 2021-01-01').tiesAt(ASOF);

    expect(crossings(ties).get('ana', 'bo')).toBe(1);
    expect(ties.get('ana', 'di')).toBeUndefined();
    expect(crossings(ties).get('cy', 'di')).toBeUndefined();
  });

  it('weighs papers of two, three and four authors as Newman does in his figure 6: 11/6', () => {
    const ties = networkOf('a = b, c, d 2010-01-01', 'a = b 2012-01-01', 'b = e, a 2014-01-01').tiesAt(ASOF);

    expect(crossings(ties, { measure: 'weight' }).get('a', 'b')).toBeCloseTo(11 / 6, 12);
    expect(crossings.of(ties, 'a', 'b').crossings.map(({ weight }) => weight)).toEqual([1 / 3, 1, 1 / 2]);
  });

  it('weighs a conference of 200 by 1/199, and makes none of one too large for ties', () => {
    const guests = Array.from({ length: 199 }, (_, i) => `guest${i}`);
    const interactions = [{ at: '2020-01-01', from: 'ana', to: guests, kind: 'meeting' }];
    const large = Network.of({ interactions, maxGroup: 200 }).tiesAt(ASOF);
    const small = Network.of({ interactions }).tiesAt(ASOF);

    expect(crossings(large, { measure: 'weight' }).get('guest3', 'guest4')).toBeCloseTo(1 / 199, 12);
    expect(small.leftOut.largeGroups).toBe(1);
    expect(crossings(small).get('ana', 'guest4')).toBeUndefined();
  });

  it('leaves out ties without contact, and those the log does not see', () => {
    expect(yearsOf('ana = bo 2015-06-01 connection')).toBeUndefined();

    const network = networkOf('me = ana, bo 2020-01-01');
    network.me = 'me';
    const ties = network.tiesAt(ASOF);
    expect(crossings(ties).get('ana', 'bo')).toBeUndefined();
    expect(crossings.of(ties, 'ana', 'bo').crossings).toEqual([]);
    expect(crossings(ties, { seen: 'all' }).get('ana', 'bo')).toBe(1);
    expect(crossings(ties).get('me', 'bo')).toBe(1);
  });

  it('gives each crossing with its days, its interactions, what it came of and who was there', () => {
    const ties = networkOf(
      'ana > bo 2012-02-01',
      'bo > ana 2012-02-05',
      'ana = bo, cy 2015-06-01',
      'ana > bo 2017-01-01',
      'cy = ana, bo, di 2019-06-01',
      'bo = ana 2019-06-02',
    ).tiesAt(ASOF);
    const found = crossings.of(ties, 'bo', 'ana');

    expect(found).toMatchObject({
      years: 3,
      first: Date.UTC(2012, 1, 1),
      last: Date.UTC(2019, 5, 2),
      weight: 1 + 1 / 2 + 1,
      contexts: [
        { kind: 'meeting', source: undefined, mutual: true, crossings: 2 },
        { kind: 'message', source: undefined, mutual: false, crossings: 1 },
      ],
      company: [
        { person: { id: 'cy' }, crossings: 2 },
        { person: { id: 'di' }, crossings: 1 },
      ],
    });
    expect(found.longestPause).toBe((Date.UTC(2019, 5, 1) - Date.UTC(2015, 5, 1)) / MS_PER_DAY);
    expect(found.crossings.map(({ days, evidence }) => [days, evidence.length])).toEqual([
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
  });

  it('explains in a sentence', () => {
    const lines = [
      'ana > bo 2012-02-01',
      'bo > ana 2012-02-05',
      'ana = bo, cy 2015-06-01',
      'cy = bo, ana 2019-06-01',
    ];
    const network = networkOf(...lines, 'di = ana 2020-01-01', 'ana > el 2020-01-01');
    network.me = 'ana';
    const ties = network.tiesAt(ASOF);

    expect(crossings.explain(ties, 'ana', 'bo')).toMatchObject({
      value: 3,
      sentence:
        'The paths of bo and you crossed in 3 different years between 2012 and 2019, at meetings and from afar, ' +
        'twice with cy there, at most 4 years apart.',
    });
    expect(crossings.explain(ties, 'ana', 'bo').evidence).toHaveLength(4);
    expect(crossings.explain(ties, 'di', 'ana', { measure: 'weight' })).toMatchObject({
      value: 1,
      sentence: 'The paths of di and you crossed once, on 1 January 2020, at a meeting.',
    });
    expect(crossings.explain(ties, 'ana', 'el')).toMatchObject({
      value: undefined,
      sentence: 'Nothing is recorded in which el and you both had a part.',
    });
  });

  const visit = fc.record({
    day: fc.integer({ min: 0, max: 6000 }),
    way: fc.constantFrom('ana > bo', 'bo > ana', 'ana = bo', 'ana = bo, cy'),
  });
  const linesOf = (visits: readonly { day: number; way: string }[]) =>
    visits.map(({ day, way }) => `${way} ${new Date(day * MS_PER_DAY).toISOString().slice(0, 10)}`);
  const visits = fc.array(visit, { minLength: 1, maxLength: 25 });

  it('is at most the years there are, at least 1, and not lowered by more days', () => {
    fc.assert(
      fc.property(visits, visit, (some, more) => {
        const years = yearsOf(...linesOf(some));
        const after = yearsOf(...linesOf([...some, more])) ?? 0;
        const calendar = new Set(linesOf(some).map((line) => line.split(' ').at(-1)?.slice(0, 4)));
        if (years !== undefined) expect(years).toBeGreaterThanOrEqual(1);
        expect(years ?? 0).toBeLessThanOrEqual(calendar.size);
        expect(after).toBeGreaterThanOrEqual(years ?? 0);
      }),
    );
  });

  it('is the largest number of days in different years and a pause apart', () => {
    const most = (days: readonly number[]): number => {
      const year = (day: number) => new Date(day * MS_PER_DAY).getUTCFullYear();
      const best = days.map(() => 1);
      for (const [i, day] of days.entries()) {
        for (let j = 0; j < i; j++) {
          if (day - days[j] >= 180 && year(day) > year(days[j])) best[i] = Math.max(best[i], best[j] + 1);
        }
      }
      return Math.max(...best);
    };
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(days, (some) => {
        const met = some.map((day) => ({ day, way: 'ana = bo' }));
        expect(yearsOf(...linesOf(met))).toBe(most(some.sort((x, y) => x - y)));
      }),
    );
  });

  it('is the same from both sides, in columns and in parts, in any order, and without what comes after', () => {
    fc.assert(
      fc.property(visits, (some) => {
        const last = Math.max(...some.map(({ day }) => day));
        const later = [...some, { day: last + 400, way: 'ana = bo' }, { day: last + 1, way: 'bo > ana' }];
        const asOf = (last + 0.5) * MS_PER_DAY;
        const ties = networkOf(...linesOf(some)).tiesAt(asOf);
        const parts = crossings.of(ties, 'ana', 'bo');
        expect(crossings.of(ties, 'bo', 'ana')).toEqual(parts);
        expect(crossings.of(networkOf(...linesOf(later)).tiesAt(asOf), 'ana', 'bo')).toEqual(parts);
        expect(crossings(networkOf(...linesOf(some.toReversed())).tiesAt(asOf)).get('ana', 'bo')).toBe(
          parts.years,
        );
        expect(crossings(ties, { measure: 'crossings' }).get('ana', 'bo') ?? 0).toBe(parts.crossings.length);
        expect(crossings(ties, { measure: 'weight' }).get('ana', 'bo')).toBe(parts.weight);
      }),
    );
  });

  it('throws where it is called wrongly', () => {
    const ties = networkOf('ana = bo 2020-01-01').tiesAt(ASOF);

    expect(() => crossings(ties, { pause: '1h' })).toThrow('crossings: pause must be at least a day, got 1h');
    expect(() => crossings(ties, { measure: 'places' as CrossingMeasure })).toThrow('got places');
    expect(() => crossings.of(ties, 'ana', 'cy')).toThrow(TiewiseError);
    expect(() => crossings(ties, { signal: AbortSignal.abort('enough') })).toThrow('enough');
  });
});
