import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash53, hashLetters, hashLines } from '../src/hash.js';

describe('hash53', () => {
  it('gives the same whole number for the same text, and another for another', () => {
    expect(hash53('ana')).toBe(hash53('ana'));
    const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hash53(`row ${i}`)));
    expect(hashes.size).toBe(100_000);
    for (const hash of hashes) if (!Number.isSafeInteger(hash) || hash < 0) expect.fail(`${hash}`);
  });
});

describe('hashLines', () => {
  it('is hash53 of the lines joined', () => {
    const line = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        expect(hashLines(lines)).toBe(hash53(lines.join('\n')));
      }),
    );
  });
});

describe('hashLetters', () => {
  it('is hash53 of a text without its white space', () => {
    const spaces = Array.from({ length: 0x1_0000 }, (_, i) => String.fromCharCode(i)).filter((unit) =>
      /\s/.test(unit),
    );
    const text = fc.array(fc.oneof(fc.constantFrom(...spaces), fc.string({ unit: 'binary', maxLength: 3 })));
    fc.assert(
      fc.property(text, (pieces) => {
        expect(hashLetters(pieces.join(''))).toBe(hash53(pieces.join('').replace(/\s+/g, '')));
      }),
    );
    for (let i = 0; i < 0x1_0000; i++) {
      const unit = String.fromCharCode(i);
      if (hashLetters(unit) !== hash53(unit.replace(/\s/, ''))) expect.fail(`U+${i.toString(16)}`);
    }
  });
});
