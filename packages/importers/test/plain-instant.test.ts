import { instantMs } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainInstantMs } from '../src/plain-instant.js';

describe('plainInstantMs', () => {
  it.each([
    ['2025-06-01T14:03:22Z', '2025-06-01T14:03:22Z'],
    ['2025-06-01T14:03:22.987Z', '2025-06-01T14:03:22.987Z'],
    ['2025-06-01 14:03:22 UTC', '2025-06-01T14:03:22Z'],
    ['1900-01-28T00:00:00Z', '1900-01-28T00:00:00Z'],
  ])('reads %s', (text, iso) => {
    expect(plainInstantMs(text)).toBe(Date.parse(iso));
  });

  it.each([
    '',
    '2025-06-01',
    '2025-06-01T14:03:22',
    '2025-06-01T14:03:22+02:00',
    '2025-06-31T14:03:22Z',
    '2025-13-01T14:03:22Z',
    '2025-06-01T24:00:00Z',
    '2025-06-01T14:60:22Z',
    '2025-0 -01T14:03:22Z',
    '2025-06-01T14:03:22.9 7Z',
    '1899-06-01T14:03:22Z',
    '2200-01-01T00:00:00Z',
  ])('leaves %j to others', (text) => {
    expect(plainInstantMs(text)).toBeUndefined();
  });

  it('never says anything else than instantMs, whatever character is another', () => {
    const dates = ['2025-06-01T14:03:22Z', '2024-02-28T23:59:59.999Z', '2199-12-01 00:00:00Z'];
    fc.assert(
      fc.property(
        fc.constantFrom(...dates),
        fc.nat(23),
        fc.string({ unit: 'binary', maxLength: 1 }),
        (date, at, by) => {
          const text = date.slice(0, at) + by + date.slice(at + 1);
          const ms = plainInstantMs(text);
          if (ms !== undefined) expect(ms).toBe(instantMs(text));
        },
      ),
    );
  });
});
