import type { ContentLine } from './content-line.js';
import type { DefinedZone } from './icalendar-zone.js';

/** One event of a calendar file: the properties that are read, and where it begins. */
export interface RawEvent {
  properties: readonly ContentLine[];
  line: number;
  /** It has more properties than any meeting. */
  cut: boolean;
}

/** What a calendar file is made of, as far as it is read. */
export type CalendarPart =
  | { event: RawEvent }
  | { zone: DefinedZone }
  /** A calendar begins. */
  | { calendar: number }
  /** One of the calendar itself. */
  | { property: ContentLine }
  /** The line of an end without a beginning. */
  | { lost: number };

/** Properties of events that are read; titles, descriptions and places are dropped as soon as they are met. */
const READ = new Set(
  (
    'UID DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID SEQUENCE STATUS TRANSP ORGANIZER ' +
    'ATTENDEE DTSTAMP LAST-MODIFIED CREATED X-MICROSOFT-CDO-ALLDAYEVENT'
  ).split(' '),
);

const READ_OF_CALENDARS = new Set(['METHOD', 'X-WR-CALNAME', 'X-WR-TIMEZONE']);
const READ_OF_ZONES = new Set(['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'RDATE']);

/** Properties kept of one event or zone. */
const MOST = 10_000;

/**
 * The parts of a calendar file, one by one. An event that is not closed ends where the next one begins,
 * or with the file; what lies within it, as an alarm, is passed over.
 */
export async function* calendarParts(lines: AsyncIterable<ContentLine>): AsyncGenerator<CalendarPart> {
  let reader: EventReader | ZoneReader | undefined;
  for await (const property of lines) {
    const begins = property.name === 'BEGIN' ? property.value.trim().toUpperCase() : undefined;
    const ends = property.name === 'END' ? property.value.trim().toUpperCase() : undefined;
    if (begins === 'VEVENT' || begins === 'VTIMEZONE' || begins === 'VCALENDAR') {
      if (reader) yield reader.end();
      reader = begins === 'VEVENT' ? new EventReader(property.line) : undefined;
      if (begins === 'VTIMEZONE') reader = new ZoneReader();
      if (begins === 'VCALENDAR') yield { calendar: property.line };
    } else if (ends === 'VEVENT' || ends === 'VTIMEZONE' || ends === 'VCALENDAR') {
      if (reader) yield reader.end();
      else if (ends === 'VEVENT') yield { lost: property.line };
      reader = undefined;
    } else if (reader) reader.take(property, begins, ends);
    else if (READ_OF_CALENDARS.has(property.name)) yield { property };
  }
  if (reader) yield reader.end();
}

class EventReader {
  readonly #line: number;
  readonly #properties: ContentLine[] = [];
  #within = 0;
  #cut = false;

  constructor(line: number) {
    this.#line = line;
  }

  take(property: ContentLine, begins: string | undefined, ends: string | undefined): void {
    if (begins !== undefined) this.#within++;
    else if (ends !== undefined) this.#within = Math.max(0, this.#within - 1);
    else if (this.#within === 0 && READ.has(property.name)) {
      if (this.#properties.length < MOST) this.#properties.push(property);
      else this.#cut = true;
    }
  }

  end(): CalendarPart {
    return { event: { properties: this.#properties, line: this.#line, cut: this.#cut } };
  }
}

class ZoneReader {
  #name = '';
  readonly #parts: ContentLine[][] = [];
  #size = 0;

  take(property: ContentLine, begins: string | undefined, _ends: string | undefined): void {
    if (this.#size++ >= MOST) return;
    if (begins !== undefined) this.#parts.push([]);
    else if (property.name === 'TZID' && this.#parts.length === 0)
      this.#name = property.value.replaceAll('"', '').trim();
    else if (READ_OF_ZONES.has(property.name)) this.#parts.at(-1)?.push(property);
  }

  end(): CalendarPart {
    return { zone: { name: this.#name, parts: this.#parts } };
  }
}
