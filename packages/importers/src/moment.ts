import { instantMs } from '@tiewise/core';
import { plainInstantMs } from './plain-instant.js';

/** Numbers below are seconds, as milliseconds they would lie before March 1973. */
const LEAST_MILLISECONDS = 1e11;

/** Longer than any date: what is longer is not looked through. */
const LONGEST = 200;

/**
 * Epoch milliseconds of a date in a table: ISO 8601, with or without a trailing `UTC`; a day as
 * `20250601`; or epoch seconds or milliseconds, told apart by their size. Undefined if it is none of
 * these, or not between 1800 and 2200.
 */
export function momentMs(text: string): number | undefined {
  const ms = plainInstantMs(text);
  if (ms !== undefined || text.length > LONGEST) return ms;
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
