import { plainInstantMs } from './plain-instant.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2025-06-01 14:03:22 UTC`, `2018/10/18 12:23:20 UTC`, `2024-05-15T10:30:00Z`, `2024-05-15`. */
const YEAR_FIRST =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:UTC|GMT|Z)?)?$/i;
/** `08 Feb 2026`, `8-Feb-26`. */
const MONTH_NAMED = /^(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})$/i;
/** `14.11.2019`, `14.11.2019 09:30`. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
/** `2/7/26, 3:43 PM`, `07/21/09, 12:11 PM`, `2/7/2026 15:43`. */
const MONTH_FIRST =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?)?$/i;

/**
 * Epoch milliseconds of a date as LinkedIn writes it, or as Excel does once it has saved the file.
 *
 * Dates with slashes and the year last are in the order of the United States; a date without a zone
 * is UTC. Undefined if the text is no such date, or not in the calendar.
 *
 * @example
 * linkedinDateMs('2/7/26, 3:43 PM'); // Date.UTC(2026, 1, 7, 15, 43)
 */
export function linkedinDateMs(text: string): number | undefined {
  const plain = plainInstantMs(text);
  if (plain !== undefined) return plain;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, month, day, ...time] = yearFirst;
    return utcMs(Number(year), Number(month), Number(day), time);
  }
  const named = MONTH_NAMED.exec(text);
  if (named) {
    const [, day, month = '', year = ''] = named;
    return utcMs(fullYear(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day), []);
  }
  const dotted = DOTTED.exec(text);
  if (dotted) {
    const [, day, month, year = '', ...time] = dotted;
    return utcMs(fullYear(year), Number(month), Number(day), time);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (!monthFirst) return undefined;
  const [, month, day, year = '', hour, minute, second, half] = monthFirst;
  return utcMs(fullYear(year), Number(month), Number(day), [hour24(hour, half), minute, second]);
}

/** LinkedIn opened in 2003: two digits are a year of this century. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function hour24(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const twelve = Number(hour);
  if (twelve < 1 || twelve > 12) return 'none';
  return String((twelve % 12) + (half.toLowerCase() === 'p' ? 12 : 0));
}

function utcMs(
  year: number,
  month: number,
  day: number,
  [hour = '0', minute = '0', second = '0']: readonly (string | undefined)[],
): number | undefined {
  const ms = Date.UTC(year, month - 1, day, Number(hour), Number(minute), Number(second));
  const date = new Date(ms);
  const inCalendar = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const inDay = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return inCalendar && inDay && year >= 1900 && year < 2200 ? ms : undefined;
}
