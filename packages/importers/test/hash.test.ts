import { describe, expect, it } from 'vitest';
import { hash53 } from '../src/hash.js';

describe('hash53', () => {
  it('gives the same whole number for the same text, and another for another', () => {
    expect(hash53('ana')).toBe(hash53('ana'));
    const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hash53(`row ${i}`)));
    expect(hashes.size).toBe(100_000);
    for (const hash of hashes) if (!Number.isSafeInteger(hash) || hash < 0) expect.fail(`${hash}`);
  });
});
