import { describe, expect, it } from 'vitest';
import { quadrant } from '../src/index.js';
import { networkOf } from './network-of.js';

const seasons = ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01'].map(
  (at) => `ana > bo ${at}`,
);

describe('quadrant', () => {
  it.each([
    [seasons, '2025-01-02', 'close'],
    [seasons, '2027-01-01', 'dormant'],
    [['ana > bo 2025-01-01', 'bo > ana 2025-01-01'], '2025-01-02', 'new'],
    [['ana > bo 2025-01-01'], '2026-01-01', 'passing'],
    [['ana = bo 2025-01-01 connection'], '2026-01-01', undefined],
  ])('of %j on %s is %s', (lines, asOf, expected) => {
    const [tie] = networkOf(...lines).tiesAt(asOf);

    expect(quadrant(tie)).toBe(expected);
  });
});
