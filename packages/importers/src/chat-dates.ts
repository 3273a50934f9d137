import { MS_PER_DAY } from './chat-rows.js';

/** In which order a date is written: day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * The orders in which dates may be written, given as they follow one another; one if it fits better than all others,
 * or if those that fit as well say the same. Years of two digits stand in front only where nothing else fits as well, or
 * else the messages would be years apart.
 */
export function likelyOrders(dates: readonly number[]): readonly DateOrder[] {
  const scored = ORDERS.map((order) => ({ order, ...misfits(dates, order) }));
  const fewest = Math.min(...scored.map(({ impossible }) => impossible));
  const possible = scored.filter(({ impossible }) => impossible === fewest);
  const steps = Math.min(...possible.map(({ backwards }) => backwards));
  const best = possible.filter(({ backwards }) => backwards === steps);
  const others = best.filter(({ order }) => order !== 'ymd');
  const yearFirst = best.find(({ order }) => order === 'ymd');
  if (yearFirst && others.every(({ days }) => yearFirst.days < days)) return ['ymd'];
  const [first, second] = others.map(({ order }) => order);
  return second === undefined || isSame(dates, first, second) ? [first] : [first, second];
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** WhatsApp began in 2009, Signal later. */
const FIRST_DAY = Date.UTC(2009, 0, 1) / MS_PER_DAY;
const LAST_DAY = Date.UTC(2100, 0, 1) / MS_PER_DAY;

interface Misfits {
  /** How many dates there cannot be. */
  impossible: number;
  /** How often a message would be days older than the one before. */
  backwards: number;
  /** From the first to the last. */
  days: number;
}

function misfits(dates: readonly number[], order: DateOrder): Misfits {
  let impossible = 0;
  let backwards = 0;
  let first: number | undefined;
  let last = -Infinity;
  for (const date of dates) {
    const day = dayOf(date, order);
    if (!(day >= FIRST_DAY && day < LAST_DAY)) {
      impossible++;
      continue;
    }
    if (day < last - 1) backwards++;
    first ??= day;
    last = day;
  }
  return { impossible, backwards, days: first === undefined ? 0 : Math.abs(last - first) };
}

function isSame(dates: readonly number[], a: DateOrder, b: DateOrder): boolean {
  return dates.every((date) => Object.is(dayOf(date, a), dayOf(date, b)));
}

/**
 * The number of a day since 1970, of three numbers as `first * 1e6 + second * 1e4 + third`; not a number if there is
 * no such day. A year in front is one whatever the order; years of the Buddhist calendar are read too.
 */
export function dayOf(date: number, order: DateOrder): number {
  const first = Math.floor(date / 1e6);
  const second = Math.floor(date / 1e4) % 100;
  const third = date % 1e4;
  if (first >= 1000 || order === 'ymd') return dayNumber(yearOf(first), second, third);
  return order === 'dmy' ? dayNumber(yearOf(third), second, first) : dayNumber(yearOf(third), first, second);
}

const BUDDHIST = 543;

function yearOf(year: number): number {
  if (year < 60) return 2000 + year;
  if (year < 100) return 2500 - BUDDHIST + year;
  return year >= 2400 && year < 2700 ? year - BUDDHIST : year;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayNumber(year: number, month: number, day: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const most = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
  if (year < 1800 || year >= 2200 || day < 1 || day > most) return Number.NaN;
  return daysBefore(year) + MONTH_STARTS[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
}

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days from 1970 to the first of a year. */
function daysBefore(year: number): number {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return (year - 1970) * 365 + leaps - 477;
}
