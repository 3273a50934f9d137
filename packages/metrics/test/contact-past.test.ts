import { Network } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { pastMoments } from '../src/contact-past.js';
import { networkOf } from './network-of.js';

const DAY = 86_400_000;

/** The moments, steps of eight days, of one tie and its two people. */
function momentsOf(lines: string[], asOf: string) {
  return pastMoments(networkOf(...lines).tiesAt(asOf), 8 * DAY);
}

describe('pastMoments', () => {
  it('are now, and one, one and a half and two steps ago', () => {
    const moments = momentsOf(['ana > bo 2025-01-01'], '2025-03-01');

    expect(moments.map(({ today }) => today)).toEqual([20148, 20140, 20136, 20132]);
  });

  it('know what was known then', () => {
    const [now, before] = momentsOf(['ana > bo 2025-01-01', 'bo > ana 2025-01-09'], '2025-01-10');

    expect([now.days[0], before.days[0]]).toEqual([2, 1]);
    expect([now.last[0], before.last[0]]).toEqual([Date.UTC(2025, 0, 9), Date.UTC(2025, 0, 1)]);
    expect(now.lastDay[0] - before.lastDay[0]).toBe(8);
  });

  it('halve contact for every step of its age, and four times as fast for lately', () => {
    const [now, before] = momentsOf(['ana > bo 2025-01-01'], '2025-01-17');

    expect(now.contact[0]).toBeCloseTo(1 / 4, 12);
    expect(before.contact[0]).toBeCloseTo(1 / 2, 12);
    expect([...now.usually]).toEqual([now.contact[0], now.contact[0]]);
    expect(now.lately[0]).toBeCloseTo(1 / 256, 12);
    expect(before.lately[0]).toBeCloseTo(1 / 16, 12);
  });

  it('give little for what follows at once', () => {
    const [now] = momentsOf(['ana > bo 2025-01-01T12:00', 'ana > bo 2025-01-01T12:00'], '2025-01-01T12:00');

    expect(now.contact[0]).toBe(1);
  });

  it('give half after a thousandth of a step, here 11 minutes and 31.2 seconds', () => {
    const at = Date.UTC(2025, 0, 1);
    const interactions = [0, 691_200].map((later) => ({ at: at + later, from: 'ana', to: 'bo' }));
    const [now] = pastMoments(Network.of({ interactions }).tiesAt(at + 691_200), 8 * DAY);

    expect(now.contact[0]).toBeCloseTo(1 / 2 + 2 ** -0.001, 12);
  });

  it('give each of three recipients of a mail a third of it', () => {
    const [now] = momentsOf(['ana > bo, cy, di 2025-01-01'], '2025-01-01');

    expect([...now.contact]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(now.usually[0]).toBeCloseTo(1, 12);
  });

  it('count the days in touch within a step after a moment, for ties known by then', () => {
    const lines = [
      'ana > bo 2025-01-01',
      'ana > bo 2025-01-02T08:00',
      'bo > ana 2025-01-02T20:00',
      'ana > bo 2025-01-09',
      'ana > cy 2025-01-05',
    ];
    const [now, before] = momentsOf(lines, '2025-01-09');

    expect([...before.came]).toEqual([2, 0]);
    expect([...now.came]).toEqual([0, 0]);
  });

  it('leave out what is no contact', () => {
    const [now] = momentsOf(['ana = bo 2025-01-01 connection'], '2025-01-09');

    expect([now.days[0], now.contact[0], now.usually[0]]).toEqual([0, 0, 0]);
  });
});
