import { describe, expect, it } from 'vitest';
import type { Ties } from '../src/index.js';
import { networkOf } from './network-of.js';

function daysOf(ties: Ties, a: string, b: string): string[] {
  const { log, first, end, rows } = ties.evidence();
  const row = ties.rowOf(a, b) ?? Number.NaN;
  const found = rows.subarray(first[row], end[row]);
  return Array.from(found, (place) => new Date(log.at[place]).toISOString().slice(0, 10));
}

describe('ties.evidence', () => {
  it('has the rows of each tie in order of time, whatever order they were added in', () => {
    const network = networkOf('bo > ana 2025-01-11', 'ana > cy 2025-01-05', 'ana > bo 2025-01-01');

    const ties = network.tiesAt('2025-02-01');

    expect(daysOf(ties, 'ana', 'bo')).toEqual(['2025-01-01', '2025-01-11']);
    expect(daysOf(ties, 'ana', 'cy')).toEqual(['2025-01-05']);
  });

  it('has nothing later than the moment looked from, and does not change as the network grows', () => {
    const network = networkOf('ana > bo 2025-01-01', 'ana > bo 2025-03-01');
    const ties = network.tiesAt('2025-02-01');
    network.add({ at: '2025-01-15', from: 'bo', to: 'ana' });

    expect(daysOf(network.tiesAt('2025-02-01'), 'ana', 'bo')).toEqual(['2025-01-01', '2025-01-15']);
    expect(daysOf(ties, 'ana', 'bo')).toEqual(['2025-01-01']);
    expect(ties.interactions('ana', 'bo')).toHaveLength(1);
  });

  it('counts the recipients of a group and names kinds', () => {
    const ties = networkOf('ana > bo, cy 2025-01-01 gift').tiesAt('2025-02-01');
    const { log, kinds, rows, first, recipients } = ties.evidence();
    const row = rows[first[ties.rowOf('ana', 'bo') ?? 0]];

    expect(recipients(row)).toBe(2);
    expect(kinds[log.kind[row]]).toMatchObject({ name: 'gift', favour: true });
  });
});
