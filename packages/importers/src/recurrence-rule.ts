/** How often something repeats, from an `RRULE` of iCalendar (RFC 5545, 3.3.10). */
export interface RecurrenceRule {
  every: Frequency;
  /** Only each n-th year, month, week, day, hour, minute or second. */
  interval: number;
  /** The number of times in all, the first one included. */
  count: number | undefined;
  /** The last date or moment, as written. */
  until: string | undefined;
  /** The day a week begins on; Sunday is 0. */
  weekStart: number;
  months: readonly number[];
  weekNumbers: readonly number[];
  yearDays: readonly number[];
  monthDays: readonly number[];
  weekdays: readonly Weekday[];
  hours: readonly number[];
  minutes: readonly number[];
  seconds: readonly number[];
  positions: readonly number[];
}

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

/** A day of the week, Sunday being 0; `nth` of the month or year, from its end if negative, or each of them. */
export interface Weekday {
  day: number;
  nth: number | undefined;
}

/**
 * Reads an `RRULE`, as `FREQ=WEEKLY;BYDAY=MO,TH`. Parts of no meaning are passed over.
 *
 * @returns undefined if it does not say how often, or one of its parts cannot be.
 */
export function recurrenceRule(text: string): RecurrenceRule | undefined {
  const parts = partsOf(text);
  const every = frequencyOf(parts.get('FREQ') ?? '');
  const interval = wholeNumber(parts.get('INTERVAL') ?? '1');
  const count = wholeNumber(parts.get('COUNT') ?? '1');
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  const weekdays = weekdaysOf(parts.get('BYDAY'));
  const numbers = (name: string, least: number, most: number) => numbersOf(parts.get(name), least, most);
  const lists = [
    numbers('BYMONTH', 1, 12),
    numbers('BYWEEKNO', -53, 53),
    numbers('BYYEARDAY', -366, 366),
    numbers('BYMONTHDAY', -31, 31),
    numbers('BYHOUR', 0, 23),
    numbers('BYMINUTE', 0, 59),
    numbers('BYSECOND', 0, 59),
    numbers('BYSETPOS', -366, 366),
  ].filter((list) => list !== undefined);
  if (every === undefined || interval === undefined || count === undefined) return undefined;
  if (weekStart < 0 || weekdays === undefined || lists.length < 8) return undefined;

  const [
    months = [],
    weekNumbers = [],
    yearDays = [],
    monthDays = [],
    hours = [],
    minutes = [],
    seconds = [],
    positions = [],
  ] = lists;
  return {
    every,
    interval,
    count: parts.has('COUNT') ? count : undefined,
    until: parts.get('UNTIL'),
    weekStart,
    ...{ months, weekNumbers, yearDays, monthDays, weekdays, hours, minutes, seconds, positions },
  };
}

/** Longer ones are no rules of a meeting. */
const LONGEST = 5000;

function partsOf(text: string): Map<string, string> {
  const plain = text
    .slice(0, LONGEST)
    .toUpperCase()
    .replace(/^\s*RRULE:/, '');
  const parts = new Map<string, string>();
  for (const part of plain.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
  }
  return parts;
}

const FREQUENCIES: readonly Frequency[] = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
];

function frequencyOf(text: string): Frequency | undefined {
  return FREQUENCIES.find((frequency) => frequency === text);
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** In order, each once; 0 is none of a list that may count from the end. */
function numbersOf(text: string | undefined, least: number, most: number): number[] | undefined {
  if (text === undefined || text === '') return [];
  const parts = text.split(',').map((part) => part.trim());
  if (!parts.every((part) => /^[+-]?\d{1,3}$/.test(part))) return undefined;
  const numbers = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  const fits = numbers.every((n) => n >= least && n <= most && (n !== 0 || least === 0));
  return fits ? numbers : undefined;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function weekdaysOf(text: string | undefined): Weekday[] | undefined {
  const weekdays: Weekday[] = [];
  for (const part of text ? text.split(',') : []) {
    const [, nth, name = ''] = /^\s*([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)\s*$/.exec(part) ?? [];
    if (name === '' || (nth !== undefined && (Number(nth) === 0 || Math.abs(Number(nth)) > 53)))
      return undefined;
    weekdays.push({ day: WEEKDAYS.indexOf(name), nth: nth === undefined ? undefined : Number(nth) });
  }
  return weekdays;
}
