const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours east of Greenwich of the zone names met in mail; any other name counts as UTC, as RFC 5322 asks. */
const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  bst: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
};

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?`;
const ZONE = String.raw`([+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)`;
/** `Mon, 4 Mar 2024 12:20:34 +0100`, in any language of the weekday. */
const DAY_FIRST = new RegExp(
  String.raw`^[^\d]{0,40}(\d{1,2})[\s-]{1,9}([A-Za-z]{3})[a-z]{0,6}\.?[\s,-]{1,9}(\d{2,4})[\s,]{1,9}${TIME}(?:\s{0,9}${ZONE})?`,
);
/** `Mon Mar 04 11:20:34 +0000 2024`, the zone before the year or after it or missing. */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Za-z]{3},?\s{1,9})?([A-Za-z]{3})\s{1,9}(\d{1,2}),?\s{1,9}${TIME}(?:\s{1,9}${ZONE})?\s{1,9}(\d{4})(?:\s{1,9}${ZONE})?`,
);
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})[T ]${TIME}\s?${ZONE}?`);

/**
 * Epoch milliseconds of a date as mails carry it (RFC 5322 with its obsolete forms), as the lines
 * between the mails of an mbox do, or in ISO 8601.
 *
 * @returns undefined for what is no date, for an impossible one (31 February, 25 o'clock), for years
 * outside of 1960 to 2199, and for the first day of 1970, which only clocks that are not set show.
 *
 * @example
 * mailDateMs('6 Mar 24 08:00 EST'); // 1709730000000, which is 2024-03-06T13:00:00Z
 */
export function mailDateMs(text: string): number | undefined {
  const plain = withoutComments(text.slice(0, 400))
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  const day = DAY_FIRST.exec(plain);
  if (day) return momentOf(day[3], day[2], day[1], day.slice(4, 7), day[7]);

  const month = MONTH_FIRST.exec(plain);
  if (month) return momentOf(month[7], month[1], month[2], month.slice(3, 6), month[6] ?? month[8]);

  const iso = ISO.exec(plain);
  return iso ? momentOf(iso[1], MONTHS[Number(iso[2]) - 1], iso[3], iso.slice(4, 7), iso[7]) : undefined;
}

type Text = string | undefined;

function momentOf(yearText: Text, monthText: Text, dayText: Text, time: Text[], zone: Text) {
  const year = fullYear(yearText ?? '');
  const month = MONTHS.indexOf((monthText ?? '').toLowerCase());
  const day = Number(dayText);
  const [hour, minute, second] = time.map((part) => Number(part ?? 0)) as [number, number, number];
  const offset = offsetMinutes(zone ?? '');
  const midnight = Date.UTC(year, month, day);
  const possible =
    month >= 0 && new Date(midnight).getUTCDate() === day && hour < 24 && minute < 60 && second <= 60;
  if (!possible || offset === undefined || year < 1960 || year >= 2200) return undefined;

  const ms = midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000;
  return ms >= 0 && ms < 86_400_000 ? undefined : ms;
}

/** Two digits are 1950 to 2049 and three count from 1900, as RFC 5322 (4.3) has it. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year + (text.length === 2 && year < 50 ? 2000 : 1900);
}

function offsetMinutes(zone: string): number | undefined {
  const match = /^([A-Za-z]*)(?:([+-])(\d{1,2}):?(\d{2})?)?$/.exec(zone);
  if (!match?.[2]) return (ZONES[zone.toLowerCase()] ?? 0) * 60;

  const [hours, minutes] = [Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 15 || minutes > 59) return undefined;
  return (match[2] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** Comments nest, so they are counted rather than matched. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text;

  let depth = 0;
  let plain = '';
  for (const char of text) {
    if (char === '(') depth++;
    if (depth === 0) plain += char;
    if (char === ')' && depth > 0) depth--;
  }
  return plain;
}
