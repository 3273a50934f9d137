import { describe, expect, it } from 'vitest';
import { climb } from '../src/climb.js';

describe('climb', () => {
  it('finds the top of a bowl turned over', () => {
    const { point, converged } = climb([5, -3], ([x, y]) => ({
      value: -((x - 1) ** 2) - 10 * (y - 2) ** 2,
      slopes: [-2 * (x - 1), -20 * (y - 2)],
    }));

    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(2, 5);
  });

  it('follows a bent ridge to its top: Rosenbrock (1960)', () => {
    const { point } = climb([-1.2, 1], ([x, y]) => ({
      value: -((1 - x) ** 2) - 100 * (y - x * x) ** 2,
      slopes: [2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)],
    }));

    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
  });

  it('stays where there is no slope', () => {
    expect(climb([3], () => ({ value: 7, slopes: [0] }))).toEqual({ point: [3], converged: true });
  });
});
