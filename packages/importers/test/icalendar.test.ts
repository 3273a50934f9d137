import { readFileSync } from 'node:fs';
import { TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type IcalendarOptions, icalendarFormat, readIcalendar } from '../src/icalendar.js';
import { mergeImports } from '../src/identity.js';
import { cpuMs } from './cpu-ms.js';

const office = readFileSync(new URL('./fixtures/icalendar/office.ics', import.meta.url));
const asOf = '2024-06-01';
const anaAndBo = ['ORGANIZER:mailto:ana@example.org', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@example.org'];

function event(...lines: string[]): string {
  return ['BEGIN:VEVENT', 'UID:1', ...anaAndBo, ...lines, 'END:VEVENT', ''].join('\r\n');
}

async function startsOf(text: string, options: IcalendarOptions = { asOf }): Promise<string[]> {
  const { interactions } = await readIcalendar(text, options);
  return [...interactions].map(({ at }) => new Date(at).toISOString().slice(0, 16));
}

async function reasonOf(text: string, options: IcalendarOptions = { asOf }): Promise<string | undefined> {
  const { interactions, report } = await readIcalendar(text, options);
  expect(interactions.size).toBe(0);
  return report.skipped[0]?.reason;
}

describe('readIcalendar', () => {
  it('gives a meeting for each time people met', async () => {
    const { interactions } = await readIcalendar(office, { asOf });
    const meetings = [...interactions].map(({ at, from, to, minutes }) => {
      return [new Date(at).toISOString().slice(0, 16), from, to.join(), minutes];
    });

    expect(meetings).toEqual([
      ['2023-05-10T09:00', 'ana.lopez@example.com', 'robin@example.org', 45],
      ['2023-07-10T15:30', 'robin@example.org', 'max@example.com', undefined],
      ['2023-07-11T11:00', 'robin@example.org', 'max@example.com', undefined],
      ['2023-10-16T08:00', 'robin@example.org', 'icalendar-name:bo chen', 30],
      ['2023-10-30T09:00', 'robin@example.org', 'icalendar-name:bo chen', 30],
      ['2023-11-20T09:00', 'robin@example.org', 'icalendar-name:bo chen', 30],
      ['2023-11-07T15:00', 'robin@example.org', 'icalendar-name:bo chen,ana.lopez@example.com', 60],
    ]);
    expect([...interactions].every(({ kind, weight }) => kind === 'meeting' && weight === 1)).toBe(true);
  });

  it('knows the people who met, and whose calendar it is', async () => {
    const { people, me } = await readIcalendar(office, { asOf });

    expect(me).toBe('robin@example.org');
    expect(people).toEqual([
      {
        id: 'ana.lopez@example.com',
        name: 'Ana Lopez',
        names: ['Ana López'],
        emails: ['Ana.Lopez@example.com'],
      },
      { id: 'icalendar-name:bo chen', name: 'Bo Chen' },
      { id: 'max@example.com', emails: ['max@example.com'] },
      { id: 'robin@example.org', emails: ['robin@example.org'] },
    ]);
  });

  it('says which events it skipped and why', async () => {
    const { report } = await readIcalendar(office, { asOf, file: 'office.ics' });

    expect(report.files).toEqual([
      {
        file: 'office.ics',
        format: 'icalendar',
        read: 13,
        kept: 5,
        skipped: 8,
        reasons: {
          'all day': 1,
          cancelled: 1,
          'in the future': 1,
          'no such date': 1,
          'nobody else accepted': 1,
          'nobody else in it': 1,
          'nobody else in it but rooms, groups or machines': 1,
          'shown as free time': 1,
        },
      },
    ]);
    expect(report.skipped.find(({ reason }) => reason === 'all day')?.line).toBe(80);
    expect(report.notes).toEqual([
      'office.ics: robin@example.org was taken for the owner of the calendar',
      'office.ics: 1 event without a time zone was read in Europe/Lisbon',
    ]);
  });

  it('keeps no text', async () => {
    const { people, interactions, report } = await readIcalendar(office, { asOf });

    expect(JSON.stringify([people, [...interactions], report])).not.toMatch(/secret|weekly(?!@)/i);
  });

  it('counts the answers it is told to as having been there', async () => {
    const present = ['accepted', 'tentative', 'needs-action'] as const;
    const { interactions } = await readIcalendar(office, { asOf, present });

    expect([...interactions][0]?.to).toEqual(['robin@example.org', 'max@example.com']);
    expect([...interactions].some(({ id }) => id?.startsWith('ics:unanswered'))).toBe(true);
  });

  it('leaves out an organizer who declined', async () => {
    const declined = event('DTSTART:20240101T100000Z', 'ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org');

    expect(await reasonOf(declined)).toBe('nobody else accepted');
  });

  it.each([
    ['mailto:4d6hm@group.calendar.google.com'],
    ['mailto:unknownorganizer@calendar.google.com'],
    ['mailto:no-reply@example.org'],
    ['mailto:abc@virtual'],
    ['invalid:nomail'],
  ])('takes %s for nobody', async (address) => {
    const lines = `BEGIN:VEVENT\nDTSTART:20240101T100000Z\nORGANIZER:${address}\nATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@example.org\nEND:VEVENT\n`;

    expect(await reasonOf(lines)).toMatch(/^nobody else in it/);
  });

  it.each([
    ['ATTENDEE;PARTSTAT=ACCEPTED;EMAIL="Cy@example.org":/aMTIz/principal/', 'cy@example.org'],
    ['ATTENDEE;PARTSTAT=ACCEPTED;CN=cy@example.org:invalid:nomail', 'cy@example.org'],
    ['ATTENDEE;PARTSTAT=ACCEPTED;CN=Cy:"mailto:cy@example.org"', 'cy@example.org'],
    ['ATTENDEE;PARTSTAT=ACCEPTED;CN=__proto__:invalid:nomail', 'icalendar-name:__proto__'],
  ])('knows %s as %s', async (line, id) => {
    const { interactions } = await readIcalendar(event('DTSTART:20240101T100000Z', line), { asOf });

    expect([...interactions][0]?.to).toEqual(['bo@example.org', id]);
  });

  describe('times', () => {
    const home = process.env.TZ;
    afterEach(() => {
      if (home === undefined) delete process.env.TZ;
      else process.env.TZ = home;
    });

    it('do not depend on the zone of the machine', async () => {
      const runs: string[][] = [];
      const offsets = new Set<number>();
      for (const zone of ['UTC', 'Asia/Kathmandu', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        offsets.add(new Date(0).getTimezoneOffset());
        runs.push(await startsOf(office.toString()));
      }

      expect(offsets.size).toBe(3);
      expect(runs[1]).toEqual(runs[0]);
      expect(runs[2]).toEqual(runs[0]);
    });

    it.each([
      [';TZID=America/New_York:20240115T090000', '2024-01-15T14:00'],
      [';TZID="Eastern Standard Time":20230715T090000', '2023-07-15T13:00'],
      [';TZID="(UTC-05:00) Eastern Time (US & Canada)":20230715T090000', '2023-07-15T13:00'],
      [';TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome":20230715T090000', '2023-07-15T07:00'],
      [';TZID=/mozilla.org/20050126_1/Europe/Berlin:20230715T090000', '2023-07-15T07:00'],
      [';TZID="W. Europe Standard Time:20230715T090000"', '2023-07-15T07:00'],
      [';TZID=GMT+0200:20230715T090000', '2023-07-15T07:00'],
      [';TZID=Nowhere:20230715T090000', '2023-07-15T09:00'],
      [';TZID=Asia/Kolkata;VALUE=DATE-TIME:20230715T090000', '2023-07-15T03:30'],
      [';TZID=Europe/Berlin:20230326T023000', '2023-03-26T01:30'],
      [';TZID=Europe/Berlin:20231029T023000', '2023-10-29T00:30'],
      [';TZID=Europe/London:18990101T120000', '1899-01-01T12:00'],
      [':20230715T090000', '2023-07-15T09:00'],
    ])('given as %s are %s', async (start, moment) => {
      expect(await startsOf(event(`DTSTART${start}`))).toEqual([moment]);
    });

    it('without a zone are in the one the caller gives', async () => {
      const { report } = await readIcalendar(event('DTSTART:20230715T090000'), { asOf, zone: 'Asia/Tokyo' });

      expect(await startsOf(event('DTSTART:20230715T090000'), { asOf, zone: 'Asia/Tokyo' })).toEqual([
        '2023-07-15T00:00',
      ]);
      expect(report.notes).toEqual(['icalendar: 1 event without a time zone was read in Asia/Tokyo']);
    });

    it('are told by a definition that comes after the event', async () => {
      const zone =
        'BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n';

      expect(await startsOf(event('DTSTART;TZID=Ours:20230715T090000') + zone)).toEqual(['2023-07-15T06:00']);
    });

    it('that are not known are in the report', async () => {
      const { report } = await readIcalendar(event('DTSTART;TZID=Nowhere:20230715T090000'), { asOf });

      expect(report.notes[0]).toBe(
        'icalendar: events in the unknown time zone "Nowhere" were read as if they had none',
      );
    });
  });

  describe('of series', () => {
    it.each([
      ['RRULE:FREQ=DAILY;COUNT=3', ['01-30', '01-31', '02-01']],
      ['RRULE:FREQ=WEEKLY;UNTIL=20240206T090000Z', ['01-30', '02-06']],
      ['RRULE:FREQ=WEEKLY;UNTIL=20240206', ['01-30', '02-06']],
      ['RRULE:FREQ=WEEKLY;UNTIL=20240206T085959Z', ['01-30']],
      ['RRULE:FREQ=MONTHLY;COUNT=3', ['01-30', '03-30', '04-30']],
      ['RRULE:FREQ=MONTHLY;BYDAY=-1TU;COUNT=3', ['01-30', '02-27', '03-26']],
      ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', ['01-30', '01-31', '02-29']],
      ['RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', ['01-30', '01-31', '02-29']],
      ['RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4', ['01-30', '02-11', '02-13', '02-25']],
      ['RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20240131T090000Z', ['01-30', '02-01', '02-02']],
      ['RRULE:FREQ=DAILY;COUNT=4\nEXDATE;VALUE=DATE:20240131,20240201', ['01-30', '02-02']],
      ['RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2', ['01-31', '02-02']],
      ['RDATE:20240301T090000Z,20240130T090000Z', ['01-30', '03-01']],
      ['RDATE;VALUE=PERIOD:20240301T090000Z/PT2H', ['01-30', '03-01']],
      ['RRULE:FREQ=YEARLY', ['01-30']],
      ['RRULE:FREQ=SOMETIMES', ['01-30']],
      ['RRULE:RRULE:FREQ=DAILY;X-ODD;COUNT=2', ['01-30', '01-31']],
    ])('with %s are on %j', async (lines, days) => {
      const found = await startsOf(event('DTSTART:20240130T090000Z', ...lines.split('\n')));

      expect(found).toEqual(days.map((day) => `2024-${day}T09:00`));
    });

    it('keep the hour on the wall when clocks change', async () => {
      const series = event('DTSTART;TZID=America/New_York:20240304T090000', 'RRULE:FREQ=WEEKLY;COUNT=2');

      expect(await startsOf(series)).toEqual(['2024-03-04T14:00', '2024-03-11T13:00']);
    });

    it('end with the moment looked from', async () => {
      const endless = event('DTSTART:20240530T090000Z', 'RRULE:FREQ=DAILY');

      expect(await startsOf(endless)).toEqual(['2024-05-30T09:00', '2024-05-31T09:00']);
    });

    it('end with the last change of the file if no moment is given', async () => {
      const endless = event('DTSTART:20240530T090000Z', 'RRULE:FREQ=DAILY', 'DTSTAMP:20240531T090000Z');
      const { report } = await readIcalendar(endless);

      expect(await startsOf(endless, {})).toEqual(['2024-05-30T09:00', '2024-05-31T09:00']);
      expect(report.notes[0]).toContain('read up to 2024-05-31T09:00:00.000Z');
    });

    it('are not mixed up with those of another event at the same time', async () => {
      const first = event('DTSTART:20240130T090000Z', 'RRULE:FREQ=DAILY;COUNT=2');
      const moved = event('DTSTART:20240131T150000Z', 'RECURRENCE-ID:20240131T090000Z');

      expect(await startsOf(first + moved.replace('UID:1', 'UID:2'))).toEqual([
        '2024-01-30T09:00',
        '2024-01-31T09:00',
        '2024-01-31T15:00',
      ]);
      expect(await startsOf(moved + first)).toEqual(['2024-01-30T09:00', '2024-01-31T15:00']);
    });

    it.each([
      ['FREQ=SECONDLY', 'repeats more than 10,000 times (see maxInstances)'],
      ['FREQ=MINUTELY;COUNT=1000000000', 'repeats more than 10,000 times (see maxInstances)'],
      [
        `FREQ=YEARLY;BYMONTHDAY=${numbers(1, 31)};BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)};BYSECOND=${numbers(0, 59)}`,
        'repeats more than 10,000 times (see maxInstances)',
      ],
      ['FREQ=SECONDLY;INTERVAL=2;BYSECOND=59', 'repeats by a rule that takes too long to work out'],
    ])('made to explode (%s) are skipped', async (rule, reason) => {
      const start = cpuMs();

      expect(await reasonOf(event('DTSTART:20000101T000000Z', `RRULE:${rule}`))).toBe(reason);
      expect(cpuMs() - start).toBeLessThan(5000);
    });

    it.each([
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=DAILY;INTERVAL=999999999999',
      'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
    ])('that never come again (%s) have their first date', async (rule) => {
      expect(await startsOf(event('DTSTART:20150131T100000Z', `RRULE:${rule}`))).toEqual([
        '2015-01-31T10:00',
      ]);
    });

    it('of many events take no longer than the whole file may', async () => {
      const bomb = event('DTSTART:18000101T000000Z', 'RRULE:FREQ=SECONDLY;INTERVAL=2;BYSECOND=59');
      const bombs = Array.from({ length: 50 }, (_, i) => bomb.replace('UID:1', `UID:${i}`)).join('');
      const start = cpuMs();
      const { report } = await readIcalendar(bombs, { asOf });

      expect(report.files[0]).toMatchObject({ read: 50, skipped: 50 });
      expect(Object.keys(report.files[0]?.reasons ?? {})).toEqual([
        'the series of this file have more meetings than can be read (see maxInstances)',
        'repeats by a rule that takes too long to work out',
      ]);
      expect(cpuMs() - start).toBeLessThan(30_000);
    }, 60_000);
  });

  describe('of several versions', () => {
    const old = event('DTSTART:20240101T100000Z', 'SEQUENCE:1');
    const moved = event('DTSTART:20240102T100000Z', 'SEQUENCE:3');
    const cancelled = event('DTSTART:20240102T100000Z', 'SEQUENCE:4', 'STATUS:CANCELLED');

    it.each([
      ['the newer last', [old, moved], ['2024-01-02T10:00']],
      ['the newer first', [moved, old], ['2024-01-02T10:00']],
      ['called off', [old, moved, cancelled], []],
      ['called off first', [cancelled, old], []],
      [
        'turned into a series',
        [old, moved.replace('SEQUENCE', 'RRULE:FREQ=DAILY;COUNT=2\r\nSEQUENCE')],
        ['2024-01-02T10:00', '2024-01-03T10:00'],
      ],
    ])('takes the one with the highest number, %s', async (_, versions, starts) => {
      const { report } = await readIcalendar(versions.join(''), { asOf });

      expect(await startsOf(versions.join(''))).toEqual(starts);
      expect(report.files[0]).toMatchObject({ read: versions.length, kept: Math.min(1, starts.length) });
      expect(report.files[0]?.reasons['another version of this event in the file is newer']).toBe(
        versions.length - 1,
      );
    });

    it('keeps to the one that can be read', async () => {
      const broken = event('DTSTART:20240231T100000Z', 'SEQUENCE:9');

      expect(await startsOf(old + broken)).toEqual(['2024-01-01T10:00']);
    });

    it('takes the later of two with one number', async () => {
      const other = old.replace('bo@', 'cy@').replace('SEQUENCE', 'DTSTAMP:20240101T000000Z\r\nSEQUENCE');
      const { interactions, people } = await readIcalendar(other + old, { asOf });

      expect([...interactions].map(({ to }) => to)).toEqual([['cy@example.org']]);
      expect(people.map(({ id }) => id)).toEqual(['ana@example.org', 'cy@example.org']);
    });
  });

  it('gives a meeting one id in the calendars of all who were there', async () => {
    const organizers = await readIcalendar(event('DTSTART;TZID=Europe/Berlin:20240101T100000'), { asOf });
    const guests = await readIcalendar(event('DTSTART:20240101T090000Z'), { asOf });

    expect([...guests.interactions][0]?.id).toBe([...organizers.interactions][0]?.id);
    expect(mergeImports([organizers, guests]).interactions.size).toBe(1);
  });

  it('adds nothing when read twice, with or without ids', async () => {
    const noIds = office.toString().replaceAll(/UID:[^\r]*\r\n/g, '');
    for (const content of [office.toString(), noIds]) {
      const once = await readIcalendar(content, { asOf });
      const twice = mergeImports([once, await readIcalendar(content, { asOf })]);

      expect(twice.interactions.size).toBe(once.interactions.size);
    }
  });

  it('reads several calendars of one file, each with a zone of its own', async () => {
    const one = `BEGIN:VCALENDAR\nX-WR-TIMEZONE:Asia/Tokyo\n${event('DTSTART:20240101T100000')}END:VCALENDAR\n`;
    const two = `BEGIN:VCALENDAR\n${event('DTSTART:20240101T100000').replace('UID:1', 'UID:2')}END:VCALENDAR\n`;
    const off = `BEGIN:VCALENDAR\nMETHOD:CANCEL\n${event('DTSTART:20240103T100000').replace('UID:1', 'UID:3')}END:VCALENDAR\n`;

    expect(await startsOf(one + two + off)).toEqual(['2024-01-01T01:00', '2024-01-01T10:00']);
  });

  it.each([
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...office)],
    ['CRCRLF', office.toString().replaceAll('\r\n', '\r\r\n')],
    ['LF', office.toString().replaceAll('\r\n', '\n')],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, ...Buffer.from(office.toString(), 'utf16le'))],
    ['Latin-1', Buffer.from(office.toString(), 'latin1')],
    ['bytes one by one', Array.from(office, (byte) => Uint8Array.of(byte))],
  ])('reads a file with %s like any other', async (_, content) => {
    const plain = await readIcalendar(office, { asOf });
    const other = await readIcalendar(content, { asOf });

    expect([...other.interactions]).toEqual([...plain.interactions]);
    expect(other.people).toEqual(plain.people);
  });

  it('loses one event at most to a bad line', async () => {
    const bad = event('DTSTART:20240101T100000Z').replace('END:VEVENT\r\n', 'END VEVENT\r\n:::;;"\r\n');

    expect(await startsOf(bad + event('DTSTART:20240102T100000Z').replace('UID:1', 'UID:2'))).toEqual([
      '2024-01-01T10:00',
      '2024-01-02T10:00',
    ]);
    expect((await readIcalendar('END:VEVENT\nBEGIN:VCALENDAR\n')).report.skipped[0]?.reason).toBe(
      'an end without a beginning',
    );
  });

  it('says so of a file that is no calendar', async () => {
    expect(await reasonOf('hello\n')).toBe('no calendar found: it has no BEGIN:VCALENDAR');
  });

  it.each([
    [{ zone: 'Mars/Olympus' }, 'zone must be one as Europe/Lisbon'],
    [{ asOf: 'soon' }, 'must be a date'],
    [{ maxInstances: 0 }, 'maxInstances must be at least 1'],
  ])('throws on %j', async (options, message) => {
    await expect(readIcalendar(office, options)).rejects.toThrow(message);
  });

  it('finds the owner by name, address, or in nearly every event', async () => {
    const six = Array.from({ length: 6 }, (_, i) =>
      event('DTSTART:20240101T100000Z').replace('UID:1', `UID:${i}`).replace('bo@', `bo${i}@`),
    ).join('');

    expect((await readIcalendar(six, { asOf })).me).toBe('ana@example.org');
    expect((await readIcalendar(six, { asOf, me: 'mailto:BO3@example.org' })).me).toBe('bo3@example.org');
    expect((await readIcalendar(six, { asOf, me: 'no@example.org' })).me).toBeUndefined();
    expect((await readIcalendar(event('DTSTART:20240101T100000Z'), { asOf })).me).toBeUndefined();
  });

  it('answers damaged bytes with report rows', async () => {
    const damage = fc.array(fc.tuple(fc.nat({ max: office.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat({ max: office.length }), async (changes, length) => {
        const bytes = Uint8Array.from(office.subarray(0, length));
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
        const { report, interactions } = await readIcalendar(bytes, { asOf }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(TiewiseError);
          return { report: undefined, interactions: [] };
        });
        for (const { read, kept, skipped } of report?.files ?? []) expect(read).toBe(kept + skipped);
        for (const { at } of interactions) expect(at).toBeLessThanOrEqual(Date.parse(asOf));
      }),
      { numRuns: 200 },
    );
  });

  it('is not held up by lines made to do so', async () => {
    const start = cpuMs();
    for (const part of [
      ';',
      '=',
      '\\',
      ',',
      '"',
      'x.',
      '^',
      ':',
      '\n ',
      '/',
      '20240101T100000Z,',
      '(UTC) ',
      '@',
      '+1MO,',
    ]) {
      const value = part.repeat(30_000);
      const lines = ['RRULE', 'EXDATE', 'RDATE', 'DTEND', 'DURATION', 'ORGANIZER', 'UID'].map(
        (name) => `${name};TZID=${value}:${value}`,
      );
      await readIcalendar(
        event('DTSTART:20240101T100000Z', ...lines, `ATTENDEE;CN=${value}:mailto:${value}`),
        { asOf },
      );
    }
    expect(cpuMs() - start).toBeLessThan(5000);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));

    await expect(readIcalendar(office, { asOf, signal })).rejects.toThrow('enough');
  });
});

describe('icalendarFormat', () => {
  it.each([
    ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', true],
    ['\n begin:vcalendar\n', true],
    ['BEGIN:VEVENT\n', true],
    ['BEGIN:VCARD\nNOTE:BEGIN:VCALENDAR\n', false],
    ['From x\n', false],
  ])('knows %j: %s', (text, known) => {
    expect(icalendarFormat.knows({ name: 'x', bytes: new Uint8Array(), text }, {})).toBe(known);
  });

  it('reads a file like readIcalendar does', async () => {
    const reading = icalendarFormat.begin({ me: 'robin@example.org' });
    await reading.add('office.ics', office);

    expect(reading.imports()[0]?.report.files[0]?.read).toBe(13);
  });
});

function numbers(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).join();
}
