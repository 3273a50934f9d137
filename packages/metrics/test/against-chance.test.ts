import { describe, expect, it } from 'vitest';
import { againstChance } from '../src/against-chance.js';

describe('againstChance', () => {
  it('says how far a count is from those of shuffled times', () => {
    // Mean 4, squares 4 + 0 + 4 over 2.
    expect(againstChance(8, [2, 4, 6])).toEqual({ count: 8, mean: 4, sd: 2, z: 2, percentile: 1 });
  });

  it('gives the lowest of all one place among one more', () => {
    expect(againstChance(1, [2, 4, 6]).percentile).toBe(1 / 4);
  });

  it('puts those equal half below and half above', () => {
    expect(againstChance(4, [2, 4, 6]).percentile).toBe(2.5 / 4);
    expect(againstChance(0, [0, 0, 0]).percentile).toBe(2.5 / 4);
  });

  it('knows no distance where all are alike, and nothing without shuffles', () => {
    expect(againstChance(3, [2, 2]).z).toBeUndefined();
    expect(againstChance(3, [2])).toMatchObject({ mean: 2, sd: undefined, z: undefined });
    expect(againstChance(3, [])).toEqual({
      count: 3,
      mean: undefined,
      sd: undefined,
      z: undefined,
      percentile: undefined,
    });
  });
});
