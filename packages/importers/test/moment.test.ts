import { describe, expect, it } from 'vitest';
import { momentMs } from '../src/moment.js';
import { cpuMs } from './cpu-ms.js';

describe('momentMs', () => {
  it.each([
    ['2024-05-01', '2024-05-01T00:00:00Z'],
    ['2024-05-01T10:00+02:00', '2024-05-01T08:00:00Z'],
    ['2024-05-01 10:00:00 UTC', '2024-05-01T10:00:00Z'],
    ['20240501', '2024-05-01T00:00:00Z'],
    ['910948020', '1998-11-13T09:07:00Z'],
    ['1714557600123', '2024-05-01T10:00:00.123Z'],
    ['-86400', '1969-12-31T00:00:00Z'],
  ])('reads %s', (text, iso) => {
    expect(momentMs(text)).toBe(Date.parse(iso));
  });

  it.each(['', 'soon', '5/1/24', '2024-02-30', '20241301', '99999999999999999', 'Infinity'])(
    'is undefined for %j',
    (text) => {
      expect(momentMs(text)).toBeUndefined();
    },
  );

  it('is undefined for what is too long, without looking through it', () => {
    const start = cpuMs();

    expect(momentMs(`2024-05-01T0${'\t'.repeat(200_000)}`)).toBeUndefined();
    expect(cpuMs() - start).toBeLessThan(1000);
  });
});
