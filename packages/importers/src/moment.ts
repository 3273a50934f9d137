import { instantMs } from '@tiewise/core';

/** Numbers below are seconds, as milliseconds they would lie before March 1973. */
const LEAST_MILLISECONDS = 1e11;

/**
 * Epoch milliseconds of a date in a table: ISO 8601, with or without a trailing `UTC`; a day as
 * `20250601`; or epoch seconds or milliseconds, told apart by their size. Undefined if it is none of
 * these, or not between 1800 and 2200.
 */
export function momentMs(text: string): number | undefined {
  const ms = plainInstantMs(text);
  if (ms !== undefined) return ms;
  try {
    if (/^(19|20)\d{6}$/.test(text)) {
      return instantMs(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
    }
    if (/^-?\d+(\.\d+)?$/.test(text)) {
      const number = Number(text);
      return instantMs(Math.abs(number) < LEAST_MILLISECONDS ? number * 1000 : number);
    }
    return instantMs(text.replace(/\s*UTC$/i, 'Z'));
  } catch {
    return undefined;
  }
}

/** A date as tables mostly write it, `2025-06-01T14:03:22.000Z`, in a quarter of the time; undefined for any other. */
function plainInstantMs(text: string): number | undefined {
  const { length } = text;
  const ends = length === 24 ? text[19] === '.' && text[23] === 'Z' : length === 20 && text[19] === 'Z';
  if (!ends || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':')
    return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  const thousandths = length === 24 ? digits(text, 20, 23) : 0;
  const inYear = year >= 1800 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  const inDay = hour < 24 && minute < 60 && second < 60 && thousandths >= 0;
  return inYear && inDay ? Date.UTC(year, month - 1, day, hour, minute, second, thousandths) : undefined;
}

function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
