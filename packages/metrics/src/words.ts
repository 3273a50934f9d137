const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A moment as the UTC day it falls on: `1 June 2024`. */
export function dateWords(ms: number): string {
  const date = new Date(ms);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** So many days in the words people use: `12 days`, `7 weeks`, `5 months`, `2 and a half years`, `11 years`. */
export function daysWords(days: number): string {
  if (days < 13.5) return days < 0.95 ? 'less than a day' : count(Math.round(days), 'day');
  if (days < 60) return count(Math.round(days / 7), 'week');
  if (days >= 350 && days < 381) return '1 year';
  if (days < 700) return count(Math.round(days / 30.44), 'month');
  const halves = Math.round(days / 182.625);
  const years = Math.floor(halves / 2);
  return halves % 2 === 1 && years < 10
    ? `${years} and a half years`
    : count(Math.round(days / 365.25), 'year');
}

/** `every 12 days`; `every day`. */
export function everyWords(days: number): string {
  if (days < 1.5) return 'every day';
  if (days > 6 && days < 8) return 'every week';
  if (days > 27 && days < 34) return 'every month';
  if (days > 350 && days < 380) return 'every year';
  return `every ${daysWords(days)}`;
}

/** Gaps from which it can be said how often two are in touch. */
const ENOUGH_GAPS = 3;

/**
 * How often two are in touch: by the median gap, unless contact comes in bursts and it misleads;
 * undefined from fewer than three gaps.
 */
export function rhythmWords(
  gaps: number,
  usualGap: number,
  medianGap: number = usualGap,
): string | undefined {
  if (gaps < ENOUGH_GAPS) return undefined;
  return 4 * medianGap < usualGap
    ? `in bursts, ${everyWords(usualGap)} on average`
    : `about ${everyWords(medianGap)}`;
}

/** `once`, `twice`, `3 times`. */
export function timesWords(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : count(number, 'time');
}

/** `1 day`, `2 days`; `2 people`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? noun : plural}`;
}

/** The sentence with a capital to begin with. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
