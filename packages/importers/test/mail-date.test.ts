import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailDateMs } from '../src/mail-date.js';
import { cpuMs } from './cpu-ms.js';

function iso(text: string): string | undefined {
  const ms = mailDateMs(text);
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

describe('mailDateMs', () => {
  it.each([
    ['Mon, 4 Mar 2024 12:20:34 +0100', '2024-03-04T11:20:34.000Z'],
    ['4 Mar 2024 12:20 -0330', '2024-03-04T15:50:00.000Z'],
    ['6 Mar 24 08:00 EST', '2024-03-06T13:00:00.000Z'],
    ['Tue, 5 Mar 2024 09:00:00 +0100 (CET)', '2024-03-05T08:00:00.000Z'],
    ['Tue, 5 Mar 2024 09:00:00 (a (nested) comment) PDT', '2024-03-05T16:00:00.000Z'],
    ['mar., 5 Mar 2024 07:00:00 -0000', '2024-03-05T07:00:00.000Z'],
    ['Fri, 21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06.000Z'],
    ['Thu, 13\n  Feb\n  1969\n 23:32\n -0330 (Newfoundland Time)', '1969-02-14T03:02:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 UT', '2017-01-01T00:00:00.000Z'],
    ['Tue, 5 Mar 2024 09:00:00 GMT+0200', '2024-03-05T07:00:00.000Z'],
    ['Mon Mar 04 11:20:34 +0000 2024', '2024-03-04T11:20:34.000Z'],
    ['Fri Jul  8 12:08:34 2011', '2011-07-08T12:08:34.000Z'],
    ['2024-03-04T12:20:34+01:00', '2024-03-04T11:20:34.000Z'],
  ])('reads %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    'Sat, 31 Feb 2024 08:00:00 +0000',
    'Mon, 4 Mar 2024 25:20:34 +0100',
    'Mon, 4 Mar 2024 12:60:34 +0100',
    'Mon, 4 Foo 2024 12:20:34 +0100',
    'Mon, 4 Mar 2024 12:20:34 +9900',
    'Thu, 1 Jan 1970 00:00:00 +0000',
    'Mon, 4 Mar 1899 12:20:34 +0000',
    'yesterday',
    '',
  ])('knows no moment for %j', (text) => {
    expect(mailDateMs(text)).toBeUndefined();
  });

  it('reads back what a clock wrote', () => {
    const date = fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (moment) => {
        const seconds = Math.floor(moment.getTime() / 1000) * 1000;
        expect(mailDateMs(moment.toUTCString())).toBe(seconds);
      }),
    );
  });

  it('answers any text at once', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => void mailDateMs(text)));
    const start = cpuMs();
    for (const part of ['(', ' ', '1 ', 'a', '1 Mar ', 'GMT+', '\t-']) mailDateMs(part.repeat(200_000));
    expect(cpuMs() - start).toBeLessThan(1000);
  });
});
