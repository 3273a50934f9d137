import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurrenceRule } from '../src/recurrence-rule.js';
import { recurrenceTimes } from '../src/recurrence-times.js';

function timesOf(text: string, begin: string, steps = 1e6): string[] {
  const rule = recurrenceRule(text);
  const start = Date.parse(`${begin}Z`);
  const options = { start, last: Date.UTC(2100, 0, 1), work: { steps } };
  return rule
    ? Array.from(recurrenceTimes(rule, options), (time) => new Date(time).toISOString().slice(0, 16))
    : [];
}

function daysOf(text: string, begin: string): string[] {
  return timesOf(text, begin).map((time) => time.slice(0, 10));
}

describe('recurrenceTimes', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '1997-09-02 1997-09-12 1997-09-22'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH', '1997-09-02 1997-09-04 1997-09-16 1997-09-18'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=1TU', '1997-09-02 1997-10-07 1997-11-04'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-02 1997-09-04 1997-10-07'],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=2,15', '1997-09-02 1997-09-15 1997-10-02'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=4', '1997-09-02 1998-02-13 1998-03-13 1998-11-13'],
    ['FREQ=MONTHLY;INTERVAL=18;COUNT=4;BYMONTHDAY=10,11', '1997-09-02 1997-09-10 1997-09-11 1999-03-10'],
    ['FREQ=YEARLY;COUNT=3;BYMONTH=6,9', '1997-09-02 1998-06-02 1998-09-02'],
    ['FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200', '1997-09-02 2000-01-01 2000-04-09 2000-07-18'],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-09-02 1998-05-18 1999-05-17'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-09-02 1998-05-11 1999-05-17'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=3', '1997-09-02 1998-03-05 1998-03-12'],
  ])('gives the dates of %s', (rule, days) => {
    expect(daysOf(rule, '1997-09-02T09:00')).toEqual(days.split(' '));
  });

  it('gives the election days of the United States', () => {
    const rule = 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3';

    expect(daysOf(rule, '1996-11-05T09:00')).toEqual(['1996-11-05', '2000-11-07', '2004-11-02']);
  });

  it.each([
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05 1997-08-10 1997-08-19 1997-08-24'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05 1997-08-17 1997-08-19 1997-08-31'],
  ])('begins weeks where %s says', (rule, days) => {
    expect(daysOf(rule, '1997-08-05T09:00')).toEqual(days.split(' '));
  });

  it.each([
    ['FREQ=HOURLY;INTERVAL=3;COUNT=3', '09:00 12:00 15:00'],
    ['FREQ=MINUTELY;INTERVAL=90;COUNT=3', '09:00 10:30 12:00'],
    ['FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30;COUNT=4', '09:00 09:30 10:00 10:30'],
    ['FREQ=HOURLY;BYMINUTE=0,20;COUNT=4', '09:00 09:20 10:00 10:20'],
    ['FREQ=HOURLY;BYMINUTE=0,20,40;BYSETPOS=-1;COUNT=3', '09:00 09:40 10:40'],
  ])('gives the times of %s', (rule, times) => {
    expect(timesOf(rule, '1997-09-02T09:00').map((time) => time.slice(11))).toEqual(times.split(' '));
  });

  it('knows weeks that lie in two years', () => {
    expect(daysOf('FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=4', '2018-01-01T09:00')).toEqual([
      '2018-01-01',
      '2018-12-31',
      '2019-12-30',
      '2021-01-04',
    ]);
  });

  it('has the beginning first, even if the rule does not name it', () => {
    expect(daysOf('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2', '2024-01-05T09:00')).toEqual([
      '2024-01-05',
      '2024-01-31',
    ]);
  });

  it('goes forward only, from the beginning on, whatever the rule', () => {
    const list = (least: number, most: number) =>
      fc.uniqueArray(fc.integer({ min: least, max: most }).filter(Boolean), { maxLength: 3 });
    const rules = fc.record({
      FREQ: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'),
      INTERVAL: fc.integer({ min: 1, max: 400 }),
      BYMONTH: list(1, 12),
      BYMONTHDAY: list(-31, 31),
      BYYEARDAY: list(-366, 366),
      BYWEEKNO: list(-53, 53),
      BYDAY: fc.subarray(['MO', 'TU', 'WE', '1TH', '-1FR']),
      BYHOUR: list(1, 23),
      BYMINUTE: list(1, 59),
      BYSETPOS: list(-5, 5),
    });
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 4e9 }), (parts, seconds) => {
        const text = Object.entries(parts).map(([name, value]) => `${name}=${value}`);
        const rule = recurrenceRule(text.join(';'));
        const options = { start: seconds * 1000, last: seconds * 1000 + 3e11, work: { steps: 20_000 } };
        const times = rule ? [...recurrenceTimes(rule, options)] : [];

        expect(times[0]).toBe(options.start);
        expect(times.every((time, i) => i === 0 || time > times[i - 1])).toBe(true);
        expect(times.at(-1)).toBeLessThanOrEqual(options.last);
      }),
    );
  });

  it('ends with the work it may take', () => {
    expect(timesOf('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', '2024-01-05T09:00', 100)).toHaveLength(1);
  });
});

describe('recurrenceRule', () => {
  it.each([
    '',
    'WEEKLY',
    'FREQ=OFTEN',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;BYMONTH=13',
    'FREQ=DAILY;BYMONTH=1,x',
    'FREQ=DAILY;BYDAY=MOTU',
    'FREQ=MONTHLY;BYDAY=0MO',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=DAILY;WKST=XX',
  ])('cannot read %j', (text) => {
    expect(recurrenceRule(text)).toBeUndefined();
  });
});
