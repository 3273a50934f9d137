import { expect, it } from 'vitest';
import { hashNumbers } from '../src/hash-numbers.js';

it('hashNumbers gives different lists different whole numbers below 2^53', () => {
  const seen = new Set<number>();
  for (const first of [0, 1, 2 ** 40 + 7]) {
    for (let second = 28_000_000; second < 28_010_000; second++) {
      for (const third of [0, 5, 2 ** 53 - 1]) seen.add(hashNumbers(Float64Array.of(first, second, third)));
    }
  }
  expect(seen.size).toBe(90_000);
  expect([...seen].every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
});

it('hashNumbers minds the order', () => {
  expect(hashNumbers(Float64Array.of(1, 2))).not.toBe(hashNumbers(Float64Array.of(2, 1)));
});
