import fc from 'fast-check';
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

  it.each([
    '',
    'yesterday',
    '2025-01-01T24:00:00.5Z',
    '2025-02-30',
    '2025-13-01',
    '01/02/2025',
    '0001-01-01',
    '2300-01-01',
  ])('refuses %j', (text) => {
    expect(() => instantMs(text)).toThrow(RangeError);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e16, new Date(Number.NaN)])('refuses %s', (instant) => {
    expect(() => instantMs(instant)).toThrow(RangeError);
  });
});

describe('instantMs of a full date', () => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
  const zone = fc.oneof(
    fc.constantFrom('Z', ''),
    fc.tuple(fc.constantFrom('+', '-'), two(24), two(60)).map(([sign, h, m]) => `${sign}${h}:${m}`),
  );
  const fraction = fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));

  it('is what the engine makes of it, or refused where the engine refuses or the day does not exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1700, max: 2300 }),
        two(13),
        two(32),
        two(25),
        two(60),
        two(60),
        fraction,
        zone,
        (year, month, day, hour, minute, second, part, offset) => {
          const date = `${year}-${month}-${day}`;
          const text = `${date}T${hour}:${minute}:${second}.${part}${offset}`;
          const exists = new Date(`${date}T00:00Z`).getUTCDate() === Number(day);
          const ms = exists ? Date.parse(offset === '' ? `${text}Z` : text) : Number.NaN;
          if (ms >= Date.UTC(1800) && ms < Date.UTC(2200)) expect(instantMs(text)).toBe(ms);
          else expect(() => instantMs(text)).toThrow(RangeError);
        },
      ),
      { numRuns: 2000 },
    );
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
