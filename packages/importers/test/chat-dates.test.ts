import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, likelyOrders } from '../src/chat-dates.js';

const DAY_MS = 86_400_000;

describe('dayOf', () => {
  it('is the day of a calendar, in every order', () => {
    const dates = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const expected = Math.floor(date.getTime() / DAY_MS);
        expect(dayOf(year * 1e6 + month * 1e4 + day, 'dmy')).toBe(expected);
        expect(dayOf(day * 1e6 + month * 1e4 + year, 'dmy')).toBe(expected);
        expect(dayOf(month * 1e6 + day * 1e4 + year, 'mdy')).toBe(expected);
      }),
    );
  });

  it.each([
    [29, 2, 2023],
    [31, 4, 2023],
    [0, 4, 2023],
    [1, 13, 2023],
    [1, 1, 1403],
  ])('is no number for %d %d %d', (day, month, year) => {
    expect(dayOf(day * 1e6 + month * 1e4 + year, 'dmy')).toBeNaN();
  });
});

describe('likelyOrders', () => {
  const date = (first: number, second: number, third: number) => first * 1e6 + second * 1e4 + third;

  it.each([
    [[date(13, 4, 25)], ['dmy']],
    [[date(4, 13, 25)], ['mdy']],
    [[date(25, 3, 4)], ['ymd']],
    [[date(25, 3, 14), date(25, 3, 15)], ['ymd']],
    [[date(13, 4, 25), date(14, 4, 25)], ['dmy']],
    [[], ['dmy']],
    [[date(2025, 3, 4)], ['dmy']],
    [[date(3, 3, 25)], ['dmy']],
    [[date(3, 4, 25)], ['dmy', 'mdy']],
    [[date(3, 4, 25), date(4, 2, 25)], ['mdy']],
    [[date(3, 4, 25), date(2, 5, 25)], ['dmy']],
  ])('of %j are %j', (dates, orders) => {
    expect(likelyOrders(dates)).toEqual(orders);
  });
});
