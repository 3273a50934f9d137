import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IcalendarOptions, readIcalendar } from '../src/icalendar.js';
import { samples } from './samples.js';

const asOf = '2026-11-23';
const files = samples('ics', '.ics') ?? [];

async function reportOf(content: string | Uint8Array, options: IcalendarOptions) {
  const { interactions, report } = await readIcalendar(content, options);
  const starts = [...interactions].map(({ at }) => new Date(at).toISOString().slice(0, 16)).sort();
  return { starts, report: report.files[0] };
}

/** The file as if Ana and Bo had been in every event of it. */
function withPeople(file: string): Uint8Array {
  const guests =
    'ORGANIZER:mailto:ana@example.org\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@example.org\r\nEND:VEVENT';
  const text = readFileSync(file, 'latin1')
    .replaceAll('END:VEVENT', guests)
    .replaceAll(':TRANSPARENT', ':OPAQUE');
  return Buffer.from(text, 'latin1');
}

/** Events, then times they took place up to `asOf`, the first and the last: worked out with another program. */
const EXPECTED: Readonly<Record<string, readonly [number, number, string?, string?]>> = {
  'attendee-with-url.ics': [1, 0],
  'badRRULE.ics': [3, 4812, '2020-09-03T15:40', '2026-11-20T16:50'],
  'biweekly-exdate-until.ics': [2, 505, '2017-02-16T15:00', '2026-11-10T14:00'],
  'daily-count-exdate-recurrence-id.ics': [2, 8, '2015-07-06T19:00', '2015-07-15T19:00'],
  'duplicate-uid-sequence.ics': [4, 2, '2024-01-15T10:00', '2024-01-20T14:00'],
  'event-organizer-cn.ics': [1, 1, '2013-04-18T18:00', '2013-04-18T18:00'],
  'exchange_whole_day_moved_recurrence.ics': [2, 0],
  'floating-dtstart-custom-vtimezone.ics': [1, 1, '2025-06-10T14:00', '2025-06-10T14:00'],
  'google-calendar-kiev-tz.ics': [2, 4, '2016-08-25T11:00', '2016-08-28T11:00'],
  'google-recurrence-order.ics': [2, 3, '2026-02-10T17:00', '2026-02-12T17:00'],
  'google_birthday.ics': [4, 0],
  'icalendar-alarm_google_future.ics': [1, 1, '2024-10-04T18:15', '2024-10-04T18:15'],
  'icalendar-bom_calendar.ics': [0, 0],
  'icalendar-broken_dtstart.ics': [1, 0],
  'icalendar-event_with_recurrence_exdates_on_different_lines.ics': [
    1,
    10,
    '2012-03-27T08:00',
    '2012-07-03T08:00',
  ],
  'icalendar-event_with_rsvp.ics': [1, 0],
  'icalendar-event_with_unicode_organizer.ics': [1, 0],
  'icalendar-issue_101_icalendar_chokes_on_umlauts_in_organizer.ics': [
    1,
    1,
    '2013-04-16T10:00',
    '2013-04-16T10:00',
  ],
  'icalendar-issue_722_missing_timezones.ics': [3, 2, '2014-08-29T12:00', '2024-09-13T10:00'],
  'icalendar-multiple_calendar_components.ics': [3, 0],
  'icalendar-rfc_6868.ics': [1, 0],
  'icalendar-rfc_7256_multi_value_parameters.ics': [2, 0],
  'importLatin1.ics': [4, 4, '2019-01-01T15:00', '2019-01-01T18:00'],
  'ms_timezones.ics': [4, 372, '2020-06-09T07:00', '2021-03-09T20:00'],
  'recur_instances.ics': [3, 172, '2012-10-02T22:00', '2026-11-03T18:00'],
  'synthetic-google-takeout.ics': [6, 4, '2024-03-04T10:00', '2024-04-01T13:00'],
  'tentative-apple-calendar.ics': [4, 3, '2022-07-04T23:00', '2022-07-07T16:00'],
  'utf8-french-calendar.ics': [0, 0],
  'whole_day_moved_over_dst_change_berlin.ics': [2, 0],
  'windows-quoted-tz-rrule.ics': [1, 10, '2015-07-06T16:00', '2015-07-15T16:00'],
  'yearly-party.ics': [2, 10, '2022-07-14T12:00', '2026-07-15T12:00'],
};

describe('readIcalendar, on the samples,', () => {
  it.each(files)('reads every event of %s, in whatever pieces', async (file) => {
    const bytes = readFileSync(file);
    const whole = await readIcalendar(bytes, { asOf });
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
      bytes.subarray(7 * i, 7 * i + 7),
    );
    const cut = await readIcalendar(pieces, { asOf });

    expect(whole.report.files[0]?.read).toBe(
      bytes.toString('latin1').match(/^BEGIN:VEVENT\s*$/gm)?.length ?? 0,
    );
    expect([...cut.interactions]).toEqual([...whole.interactions]);
    expect(cut.report).toEqual(whole.report);
  });

  it.each(files)('tells when the events of %s took place', async (file) => {
    const [read, times, first, last] = EXPECTED[path.basename(file)] ?? [];
    const { starts, report } = await reportOf(withPeople(file), { asOf });

    expect([report?.read, starts.length, starts[0], starts.at(-1)]).toEqual([read, times, first, last]);
  });

  it('finds the meetings that are expected of the calendar of Google', async () => {
    const file = files.find((each) => each.endsWith('synthetic-google-takeout.ics'));
    if (file === undefined) return;
    const expected: { now: string; instancesUTC: string[] } = JSON.parse(
      readFileSync(file.replace('.ics', '.expected.json'), 'utf8'),
    );
    const { starts } = await reportOf(readFileSync(file), { asOf: expected.now });
    const { people, me } = await readIcalendar(readFileSync(file), { asOf: expected.now });

    expect(starts).toEqual(expected.instancesUTC.map((at) => at.slice(0, 16)));
    expect(me).toBe('robin@example.org');
    expect(people.map(({ id }) => id)).toEqual([
      'ann@example.com',
      'ben@example.com',
      'jose.garcia@example.com',
      'robin@example.org',
    ]);
  });

  it('finds people who met in two of the files', async () => {
    const met: string[] = [];
    for (const file of files) {
      const { starts } = await reportOf(readFileSync(file), { asOf });
      if (starts.length > 0) met.push(`${path.basename(file)} ${starts.length}`);
    }
    if (files.length === 0) return;

    expect(met).toEqual(['recur_instances.ics 172', 'synthetic-google-takeout.ics 4']);
  });
});
