import type { ContentLine } from './content-line.js';

/** A date or time as a calendar file writes it. */
export interface CalendarTime {
  /** What a clock on the wall shows there, as milliseconds as if it showed UTC. */
  wall: number;
  /** Where that wall is: a name, `UTC`, or undefined for wherever the reader is. */
  zone: string | undefined;
  /** A whole day, not a time. */
  isDate: boolean;
}

/**
 * The dates and times of one property: `20240311T090000Z`, `20240311`, lists of them, and the beginnings
 * of periods. Undefined stands for one that is no date.
 */
export function calendarTimes({ value, params }: ContentLine): (CalendarTime | undefined)[] {
  const zone = params.get('TZID')?.[0]?.replaceAll('"', '').trim();
  return value
    .slice(0, LONGEST)
    .split(',')
    .map((text) => calendarTime(text, zone));
}

/** Of a list; that is some three thousand dates. */
const LONGEST = 50_000;

const SHAPE = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(?:\.\d{1,9})?(Z)?|Z)?$/i;

/** One date or time; a zone given is its own unless it ends in `Z`. */
export function calendarTime(text: string, zone?: string): CalendarTime | undefined {
  const bare = text.replace(/^["\s]+|["\s]+$/g, '').split('/', 1)[0] ?? '';
  const match = SHAPE.exec(bare);
  if (!match) return undefined;

  const [, year = '', month = '', day = '', hour, minute = '0', second = '0', utc] = match;
  const midnight = new Date(Date.UTC(+year, +month - 1, +day));
  const sameDay = midnight.getUTCDate() === +day && midnight.getUTCMonth() === +month - 1;
  const inDay = +(hour ?? 0) < 24 && +minute < 60 && +second <= 60;
  if (+year < 1000 || !sameDay || !inDay) return undefined;

  const time = ((+(hour ?? 0) * 60 + +minute) * 60 + Math.min(+second, 59)) * 1000;
  const ownZone = zone === '' ? undefined : zone;
  return {
    wall: midnight.getTime() + time,
    zone: utc === undefined ? ownZone : 'UTC',
    isDate: hour === undefined,
  };
}

const DURATION =
  /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i;

/** Milliseconds of a duration as `PT1H30M`; undefined if it is none, or backwards. */
export function durationMs(text: string): number | undefined {
  const match = DURATION.exec(text.trim());
  if (!match || match[1] === '-') return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
