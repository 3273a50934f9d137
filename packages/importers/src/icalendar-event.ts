import type { ContentLine } from './content-line.js';
import { hash53 } from './hash.js';
import type { RawEvent } from './icalendar-components.js';
import type { Guest, GuestReader } from './icalendar-people.js';
import { type CalendarTime, calendarTime, calendarTimes, durationMs } from './icalendar-time.js';

/** One event of a calendar file, as far as it is read. */
export interface CalendarEvent {
  line: number;
  /** The same in every calendar the event is in; undefined if the file gives none. */
  uid: string | undefined;
  /** Undefined if there is none or it is no date. */
  start: CalendarTime | undefined;
  end: CalendarTime | undefined;
  durationMs: number | undefined;
  /** Which one of a series this is, by when it should have been. */
  instead: CalendarTime | undefined;
  rules: readonly string[];
  exceptRules: readonly string[];
  extra: readonly CalendarTime[];
  except: readonly CalendarTime[];
  /** Of two versions of an event the one with the higher number holds, else the later one. */
  sequence: number;
  /** When it was last changed, in epoch milliseconds; 0 if that is not known. */
  stamp: number;
  organizer: Guest | undefined;
  guests: readonly Guest[];
  /** Some that it names are no people. */
  hasThings: boolean;
  /** Why nothing can be made of it, whoever is in it. */
  unfit: string | undefined;
  /** Why it is no meeting although people are in it. */
  noMeeting: string | undefined;
}

/** Reads an event. Texts are cut to what an id needs; nothing else of them is kept. */
export function calendarEvent({ properties, line, cut }: RawEvent, reader: GuestReader): CalendarEvent {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const text = (name: string) => all(name)[0]?.value.trim() ?? '';
  const time = (name: string) => all(name).flatMap(calendarTimes)[0];
  const list = (name: string) =>
    all(name)
      .flatMap(calendarTimes)
      .filter((each) => each !== undefined);
  const guests = all('ATTENDEE').map((guest) => reader.read(guest));
  const start = time('DTSTART');
  const [organizer] = all('ORGANIZER');
  return {
    line,
    uid: uidOf(text('UID')),
    start,
    end: time('DTEND'),
    durationMs: durationMs(text('DURATION')),
    instead: time('RECURRENCE-ID'),
    rules: rulesOf(all('RRULE')),
    exceptRules: rulesOf(all('EXRULE')),
    extra: list('RDATE'),
    except: list('EXDATE'),
    sequence: /^\d{1,9}$/.test(text('SEQUENCE')) ? Number(text('SEQUENCE')) : 0,
    stamp: Math.max(...['DTSTAMP', 'LAST-MODIFIED', 'CREATED'].map((name) => stampOf(text(name)))),
    organizer: organizer && reader.read(organizer),
    guests: guests.filter((guest) => guest !== undefined),
    hasThings: guests.includes(undefined),
    unfit: cut ? 'more than 10,000 guests and dates, no meeting' : whyUnfit(start, text),
    noMeeting: start && whyNoMeeting(start, text),
  };
}

/** Longer ones are replaced by a number that stands for them. */
const LONGEST_UID = 200;

function uidOf(text: string): string | undefined {
  if (text === '') return undefined;
  return text.length > LONGEST_UID ? `#${hash53(text).toString(36)}` : text;
}

/** Several rules in one event are rare; more than these nobody means. */
const MOST_RULES = 10;

function rulesOf(lines: readonly ContentLine[]): string[] {
  return lines.slice(0, MOST_RULES).map(({ value }) => value);
}

function stampOf(text: string): number {
  const stamp = calendarTime(text)?.wall ?? 0;
  return stamp >= EARLIEST && stamp < LATEST ? stamp : 0;
}

const EARLIEST = Date.UTC(1800, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

function whyUnfit(start: CalendarTime | undefined, text: (name: string) => string): string | undefined {
  if (text('STATUS').toUpperCase() === 'CANCELLED') return CANCELLED;
  if (start && start.wall >= EARLIEST) return undefined;
  return text('DTSTART') === '' ? 'no date' : 'no such date';
}

/** Why a meeting that was called off is none. */
export const CANCELLED = 'cancelled';

function whyNoMeeting({ isDate }: CalendarTime, text: (name: string) => string): string | undefined {
  if (isDate || text('X-MICROSOFT-CDO-ALLDAYEVENT').toUpperCase() === 'TRUE') return 'all day';
  return text('TRANSP').toUpperCase() === 'TRANSPARENT' ? 'shown as free time' : undefined;
}
