import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { phoneText, withExtension } from './phone-text.js';

/** Reads the phone numbers of a text, in E.164. */
export type PhoneReader = (text: string) => string[];

/** Leading digits that decide what becomes of a number, its length aside. */
const DECISIVE = 8;
/** Where more of the digits decide. */
const LONG_RULES = /^(?:\+(?:54|55|86|52)|(?:AR|BR|CN|IL|MX|SG|TW)\|)/;
/** National numbers below this are service numbers. */
const SHORTEST_NATIONAL = 6;

/**
 * A reader of phone numbers as people write them: in E.164, with `;ext=` where there is an extension.
 *
 * A number that does not say its country, by `+` or `00`, is one of `region`; without a region it is none, since
 * it is different people's in different countries. Two numbers in one text are both read. Short codes, senders
 * with letters, and lengths that the country does not have are none; whether a number of possible length is in
 * use is not asked.
 *
 * @param region An ISO 3166 country such as `GB`.
 * @throws RangeError if there is no such country.
 *
 * @example
 * phoneReader('GB')('07700 900123 / +49 30 123456'); // ['+447700900123', '+4930123456']
 */
export function phoneReader(region?: string): PhoneReader {
  const country = region?.toUpperCase();
  if (country !== undefined && !isSupportedCountry(country)) {
    throw new RangeError(`region: must be an ISO country code such as GB, was ${region}`);
  }
  const shapes = new Map<string, Shape | undefined>();
  const read = (text: string) => phoneNumber(text, country as CountryCode | undefined, shapes);
  return (text) => {
    const whole = read(text);
    if (whole !== undefined) return [whole];
    const parts = partsOf(text)
      .map(read)
      .filter((number) => number !== undefined);
    return [...new Set(parts)];
  };
}

/** What is done to the digits of all numbers that begin alike and are as long. */
interface Shape {
  head: string;
  dropped: number;
}

function phoneNumber(
  text: string,
  country: CountryCode | undefined,
  shapes: Map<string, Shape | undefined>,
): string | undefined {
  const found = phoneText(text);
  if (found === undefined) return undefined;
  const digits = country === undefined ? found.digits.replace(/^00/, '+') : found.digits;
  if (country === undefined && !digits.startsWith('+')) return undefined;

  const start = digits.startsWith('+')
    ? digits.slice(0, DECISIVE + 1)
    : `${country}|${digits.slice(0, DECISIVE)}`;
  const shapeKey = `${start}|${digits.length}`;
  let shape = LONG_RULES.test(start) ? undefined : shapes.get(shapeKey);
  if (shape === undefined && (LONG_RULES.test(start) || !shapes.has(shapeKey))) {
    shape = shapeOf(digits, country);
    shapes.set(shapeKey, shape);
  }
  if (shape === undefined) return undefined;
  return withExtension(shape.head + digits.slice(shape.dropped), found.extension);
}

function shapeOf(digits: string, country: CountryCode | undefined): Shape | undefined {
  const number =
    e164(digits, country) ?? (digits.startsWith('00') ? e164(`+${digits.slice(2)}`, country) : undefined);
  if (number === undefined) return undefined;
  let same = 0;
  while (same < digits.length && digits.at(-1 - same) === number.at(-1 - same)) same++;
  const kept = Math.min(same, number.length - 1);
  return { head: number.slice(0, number.length - kept), dropped: digits.length - kept };
}

function e164(digits: string, country: CountryCode | undefined): string | undefined {
  const mexican = digits.replace(/^\+521(?=\d{10}$)/, '+52');
  const number = parsePhoneNumberFromString(mexican, country);
  if (!number?.isPossible()) return undefined;
  const shortest = digits.startsWith('+') ? 4 : SHORTEST_NATIONAL;
  return number.nationalNumber.length < shortest ? undefined : number.number;
}

/** The texts of a cell that holds several numbers. */
function partsOf(text: string): string[] {
  return text
    .slice(0, 500)
    .split(/[/;|,\n]|:::|\bor\b|\boder\b|\bou\b|\(?(?=\+)/)
    .map((part) => part.trim())
    .filter((part) => /\d{3}/.test(part));
}
