import { describe, expect, it } from 'vitest';
import { linkedinDateMs } from '../src/linkedin-dates.js';

describe('linkedinDateMs', () => {
  it.each([
    ['08 Feb 2026', '2026-02-08T00:00:00Z'],
    ['8-Feb-26', '2026-02-08T00:00:00Z'],
    ['14.11.2019', '2019-11-14T00:00:00Z'],
    ['2025-06-01 14:03:22 UTC', '2025-06-01T14:03:22Z'],
    ['2024-05-15 10:30:00', '2024-05-15T10:30:00Z'],
    ['2018/10/18 12:23:20 UTC', '2018-10-18T12:23:20Z'],
    ['2/7/26, 3:43 PM', '2026-02-07T15:43:00Z'],
    ['2/7/26, 3:43\u202fPM', '2026-02-07T15:43:00Z'],
    ['07/21/09, 12:11 PM', '2009-07-21T12:11:00Z'],
    ['3/2/21, 12:05 AM', '2021-03-02T00:05:00Z'],
    ['29 Feb 2020', '2020-02-29T00:00:00Z'],
  ])('reads %s', (text, iso) => {
    expect(linkedinDateMs(text)).toBe(Date.parse(iso));
  });

  it.each([
    '',
    'not a date',
    '29 Feb 2021',
    '08 Foo 2026',
    '14/11/2019',
    '2/7/26, 13:43 PM',
    '2025-06-01 24:00:00',
    '2025',
  ])('is undefined for %j', (text) => {
    expect(linkedinDateMs(text)).toBeUndefined();
  });
});
