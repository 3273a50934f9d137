import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashCounts } from '../src/hash-counts.js';

describe('HashCounts', () => {
  it('counts as a Map would', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(20), fc.maxSafeNat()), { maxLength: 3000 }), (numbers) => {
        const counts = new HashCounts();
        const expected = new Map<number, number>();
        for (const number of numbers) {
          expected.set(number, (expected.get(number) ?? 0) + 1);
          expect(counts.count(number)).toBe(expected.get(number));
        }
      }),
    );
  });

  it('grows', () => {
    const counts = new HashCounts();
    for (let i = 0; i < 5000; i++) counts.count(i * 1024);
    expect(counts.count(1024)).toBe(2);
    expect(counts.count(7)).toBe(1);
  });
});
