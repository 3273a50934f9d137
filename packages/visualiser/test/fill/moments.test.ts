import { describe, expect, it } from 'vitest';
import { MOST_STATES, stepsBetween } from '../../src/fill/moments.js';

function steps(first: string, asOf: string, rows = 100) {
  const { step, moments } = stepsBetween(Date.parse(first), Date.parse(asOf), rows);
  return { step, moments: Array.from(moments, (moment) => new Date(moment).toISOString()) };
}

describe('stepsBetween', () => {
  it('are ends of months for less than two years, the last one the moment itself', () => {
    expect(steps('2024-01-31T10:00Z', '2024-04-10')).toEqual({
      step: 'month',
      moments: [
        '2024-01-31T23:59:59.999Z',
        '2024-02-29T23:59:59.999Z',
        '2024-03-31T23:59:59.999Z',
        '2024-04-10T00:00:00.000Z',
      ],
    });
  });

  it('are ends of quarters for longer', () => {
    const { step, moments } = steps('2015-02-01', '2026-11-23');

    expect(step).toBe('quarter');
    expect(moments.slice(0, 2)).toEqual(['2015-03-31T23:59:59.999Z', '2015-06-30T23:59:59.999Z']);
    expect(moments.slice(-2)).toEqual(['2026-09-30T23:59:59.999Z', '2026-11-23T00:00:00.000Z']);
    expect(moments).toHaveLength(12 * 4);
  });

  it.each([
    ['2022-05-01', 24, 'month'],
    ['2022-04-30', 9, 'quarter'],
    ['1984-07-01', 160, 'quarter'],
    ['1984-06-30', 41, 'year'],
    ['1801-01-01', 224, 'year'],
  ])('from %s are %d ends of a %s', (first, many, step) => {
    const found = steps(first, '2024-04-10');

    expect([found.step, found.moments.length]).toEqual([step, many]);
  });

  it('is one where all happens at the very moment, also at the end of a step', () => {
    expect(steps('2024-04-10', '2024-04-10').moments).toEqual(['2024-04-10T00:00:00.000Z']);
    expect(steps('2024-03-31T23:59:59.999Z', '2024-03-31T23:59:59.999Z').moments).toEqual([
      '2024-03-31T23:59:59.999Z',
    ]);
  });

  it('are longer where there would be more states than a device takes', () => {
    const rows = Math.floor(MOST_STATES / 4);

    expect(steps('2024-01-01', '2024-04-10', rows).step).toBe('month');
    expect(steps('2024-01-01', '2024-04-10', rows + 1).step).toBe('quarter');
    expect(steps('2023-01-01', '2024-04-10', Math.floor(MOST_STATES / 5)).step).toBe('year');
  });
});
