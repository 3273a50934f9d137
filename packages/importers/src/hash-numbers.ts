/** A number from 0 to 2^53 - 1 that stands for a few whole ones: `hash53` without their being written out. */
export function hashNumbers(numbers: Float64Array): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    const upper = Math.floor(number / 4294967296);
    high = Math.imul(high ^ upper, 2654435761);
    low = Math.imul(low ^ upper, 1597334677);
    high = Math.imul((high >>> 15) ^ high ^ (number | 0), 2246822507);
    low = Math.imul((low >>> 13) ^ low ^ (number | 0), 3266489909);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
