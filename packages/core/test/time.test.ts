import { describe, expect, it } from 'vitest';
import { dayOf, durationMs, instantMs } from '../src/index.js';

describe('instantMs', () => {
  it.each([
    ['1970-01-02', 86_400_000],
    ['1970-01-01T01:00', 3_600_000],
    ['1970-01-01 01:00:00', 3_600_000],
    ['1970-01-01T01:00:00+01:00', 0],
    ['1970-01-01T00:00:00.250Z', 250],
    ['1969-12-31', -86_400_000],
    [new Date(5), 5],
    [7, 7],
  ])('reads %s as %d', (instant, ms) => {
    expect(instantMs(instant)).toBe(ms);
  });

  it.each(['', 'yesterday', '2025-02-30', '2025-13-01', '01/02/2025', '0001-01-01', '2300-01-01'])(
    'refuses %j',
    (text) => {
      expect(() => instantMs(text)).toThrow(RangeError);
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e16, new Date(Number.NaN)])('refuses %s', (instant) => {
    expect(() => instantMs(instant)).toThrow(RangeError);
  });
});

describe('durationMs', () => {
  it.each([
    ['12h', 43_200_000],
    ['1d', 86_400_000],
    ['2w', 14 * 86_400_000],
    ['1.5d', 129_600_000],
    ['10y', 3652.5 * 86_400_000],
    [1000, 1000],
  ])('reads %s as %d', (duration, ms) => {
    expect(durationMs(duration)).toBe(ms);
  });

  it.each(['0d', '-1d', '30', 'd', '1m', '', 0, -5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %j',
    (duration) => {
      expect(() => durationMs(duration)).toThrow(RangeError);
    },
  );
});

describe('dayOf', () => {
  it.each([
    [0, 0],
    [86_399_999, 0],
    [86_400_000, 1],
    [-1, -1],
  ])('puts %d ms on day %d', (ms, day) => {
    expect(dayOf(ms)).toBe(day);
  });
});
