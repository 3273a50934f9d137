/** A moment: a `Date`, an ISO 8601 string (without a zone it is read as UTC), or epoch milliseconds. */
export type Instant = Date | string | number;

/** A length of time: `"12h"`, `"30d"`, `"6w"`, `"10y"` (years of 365.25 days), or milliseconds. */
export type Duration = string | number;

export const MS_PER_DAY = 86_400_000;

const MS_PER_UNIT: Readonly<Record<string, number>> = {
  h: 3_600_000,
  d: MS_PER_DAY,
  w: 7 * MS_PER_DAY,
  y: 365.25 * MS_PER_DAY,
};

/** The years a moment may lie in; outside of them it is a mistaken unit rather than a date. */
const EARLIEST_MS = Date.UTC(1800, 0, 1);
const LATEST_MS = Date.UTC(2200, 0, 1);

const ISO_INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(?:Z|([+-]\d\d):?(\d\d))?)?$/i;

/**
 * Epoch milliseconds of a moment.
 *
 * A bare date is the midnight (UTC) it begins with, and a time without a zone is UTC, so the
 * answer does not depend on the machine. Numbers are milliseconds; seconds are never guessed.
 *
 * @throws RangeError if it is no moment between 1800 and 2200.
 */
export function instantMs(instant: Instant): number {
  const ms = typeof instant === 'string' ? isoMs(instant.trim()) : Number(instant);
  if (ms >= EARLIEST_MS && ms < LATEST_MS) return ms;

  throw new RangeError(`instantMs: must be a date between 1800 and 2200, got ${String(instant)}`);
}

/** By hand, since `Date.parse` takes five times as long and a 31st of February for a 3rd of March. */
function isoMs(text: string): number {
  const match = ISO_INSTANT.exec(text);
  if (!match) return Number.NaN;

  const [
    ,
    year,
    month,
    day,
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    zoneHour = '0',
    zoneMinute = '0',
  ] = match;
  const midnight = new Date(Date.UTC(+year, +month - 1, +day));
  const sameDay = midnight.getUTCDate() === +day && midnight.getUTCMonth() === +month - 1;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const endOfDay = +hour === 24 && +minute + +second + ms === 0;
  const inDay = (+hour < 24 || endOfDay) && +minute < 60 && +second < 60;
  if (+year < 100 || !sameDay || !inDay || Math.abs(+zoneHour) > 23 || +zoneMinute > 59) return Number.NaN;
  const zone = (Math.abs(+zoneHour) * 60 + +zoneMinute) * (zoneHour.startsWith('-') ? -60_000 : 60_000);
  const time = ((+hour * 60 + +minute) * 60 + +second) * 1000 + ms;
  return midnight.getTime() + time - zone;
}

/**
 * Milliseconds of a duration.
 *
 * @throws RangeError if it is not above zero or not a duration at all.
 */
export function durationMs(duration: Duration): number {
  const ms = typeof duration === 'number' ? duration : durationTextMs(duration);
  if (ms > 0 && Number.isFinite(ms)) return ms;

  throw new RangeError(`durationMs: must be above zero, as "12h", "30d" or "10y", got ${String(duration)}`);
}

function durationTextMs(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([hdwy])$/.exec(text.trim());
  return match ? Number(match[1]) * MS_PER_UNIT[match[2]] : Number.NaN;
}

/** The number of the UTC calendar day a moment falls on; day 0 is 1970-01-01. */
export function dayOf(ms: number): number {
  return Math.floor(ms / MS_PER_DAY);
}
