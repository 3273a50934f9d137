import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOrder } from '../src/time-order.js';

describe('timeOrder', () => {
  it('leaves what is in order as it is', () => {
    expect([...timeOrder([1, 2, 2, 3])]).toEqual([0, 1, 2, 3]);
  });

  it('puts the earliest first, also before 1970 and between whole numbers', () => {
    expect([...timeOrder([5, -1, 0.5, -2.5, 0])]).toEqual([3, 1, 4, 2, 0]);
  });

  it('keeps equal moments as they came', () => {
    expect([...timeOrder([2, 1, 2, 1, -0, 0])]).toEqual([4, 5, 1, 3, 0, 2]);
  });

  it('is what a stable sort gives, for any numbers', () => {
    const at = fc.array(fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.nat({ max: 5 })));
    fc.assert(
      fc.property(at, (at) => {
        const expected = [...at.keys()].sort((x, y) => (at[x] < at[y] ? -1 : at[x] > at[y] ? 1 : 0));
        expect([...timeOrder(at)]).toEqual(expected);
      }),
    );
  });
});
