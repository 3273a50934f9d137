import { type Instant, instantMs } from '@tiewise/core';
import { contentLines } from './content-line.js';
import { type ExportFormat, fileByFile } from './export-format.js';
import { calendarParts } from './icalendar-components.js';
import { CalendarFile } from './icalendar-file.js';
import type { InvitationAnswer } from './icalendar-people.js';
import type { Content, Import, ImportOptions } from './import.js';

export interface IcalendarOptions extends ImportOptions {
  /**
   * The moment up to which meetings are read: what is planned for later has not been. Give it what the
   * clock says.
   *
   * @defaultValue when the file was last changed, by the latest stamp in it; if it has none, its last start
   */
  asOf?: Instant | undefined;
  /**
   * The time zone, by its IANA name as `Europe/Lisbon`, of times that are given without one.
   *
   * @defaultValue the one the calendar states (`X-WR-TIMEZONE`), else "UTC"
   */
  zone?: string | undefined;
  /**
   * The answers to an invitation that count as having been there.
   *
   * @defaultValue ["accepted"]
   */
  present?: readonly InvitationAnswer[] | undefined;
  /**
   * The most meetings of one series; one with more is skipped.
   *
   * @defaultValue 10_000
   */
  maxInstances?: number | undefined;
}

/**
 * Reads an iCalendar file (`.ics`): a `meeting` for each time that an event with at least two people
 * took place.
 *
 * It goes from the organizer (or the first who was there) to all who accepted. Series are taken apart
 * into their dates, without those taken out, and with those that were moved, cancelled or had other
 * people. Time zones are those of the machine's own tables; what the machine's zone is does not matter.
 * The same meeting in two people's calendars has one id. Titles, texts and places are not kept.
 *
 * @throws RangeError if `zone` is no time zone, `asOf` no moment or `maxInstances` below 1.
 * @throws the signal's reason once it is aborted.
 *
 * @example
 * const { interactions } = await readIcalendar(file.stream(), { asOf: new Date(), me: 'me@example.org' });
 */
export async function readIcalendar(content: Content, options: IcalendarOptions = {}): Promise<Import> {
  const { asOf, zone, present, maxInstances = 10_000, file = 'icalendar', me } = options;
  if (!(maxInstances >= 1)) {
    throw new RangeError(`readIcalendar: maxInstances must be at least 1, got ${maxInstances}`);
  }
  const calendar = new CalendarFile({
    ...{ file, me, zone, maxInstances },
    answers: new Set(present ?? ['accepted']),
    asOf: asOf === undefined ? undefined : instantMs(asOf),
  });
  for await (const part of calendarParts(contentLines(content, options))) calendar.take(part);
  return calendar.result();
}

/** Calendars, one per file. */
export const icalendarFormat: ExportFormat = {
  name: 'icalendar',
  knows: ({ text }) => /^\s*begin:v(?:calendar|event)(?:\s|$)/i.test(text),
  knowsName: (name) => /\.(?:ics|ical|icalendar)$/i.test(name),
  begin: fileByFile(readIcalendar),
};
