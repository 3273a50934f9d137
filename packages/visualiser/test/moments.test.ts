import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, msAt, placeOf } from '../src/moments.js';
import { dayOf } from './told-picture.js';

const moments = Float64Array.from(['2020-01-01', '2020-01-11', '2020-02-10'], (date) => Date.parse(date));
const picture = { moments };

describe('msAt', () => {
  it.each([
    [0, '2020-01-01'],
    [0.5, '2020-01-06'],
    [1, '2020-01-11'],
    [1.5, '2020-01-26'],
    [2, '2020-02-10'],
    [-1, '2020-01-01'],
    [9, '2020-02-10'],
  ])('of %d is %s', (time, date) => {
    expect(new Date(msAt(picture, time)).toISOString().slice(0, 10)).toBe(date);
  });
});

describe('placeOf', () => {
  it('is where a moment lies', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), (time) => {
        expect(placeOf(picture, msAt(picture, time))).toBeCloseTo(time, 6);
      }),
    );
  });

  it('is the first or the last for what lies beyond', () => {
    expect(placeOf(picture, Date.parse('1990-01-01'))).toBe(0);
    expect(placeOf(picture, Date.parse('2090-01-01'))).toBe(2);
  });
});

describe('dayAt', () => {
  it('is the day that has begun', () => {
    expect(dayAt(picture, 0.55)).toBe(dayOf('2020-01-06'));
  });
});
