/** The longest text that is taken for a number. */
const LONGEST = 100;

/** A number as it is written, in its parts. */
export interface PhoneText {
  /** Digits, behind a `+` where the number begins with one. */
  digits: string;
  extension?: string;
}

/**
 * The parts of a written phone number: `(0)` behind a country is dropped, what a phone dials after a pause is
 * an extension; undefined for what has letters or other signs in it, or more digits than a number can have.
 *
 * @example
 * phoneText('tel:+44 (0)20 7946-0958;ext=12'); // { digits: '+442079460958', extension: '12' }
 */
export function phoneText(text: string): PhoneText | undefined {
  const whole = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim().replace(/^tel:/i, '');
  const extension =
    /(?:;ext=|[,;]+ ?| ?\b(?:extension|ext\.?|x|durchwahl|dw|poste) ?[.:]? ?|\dx)(\d{1,6})$/i.exec(whole);
  const from = extension === null ? whole.length : extension.index + (/^\dx/i.test(extension[0]) ? 1 : 0);
  const number = whole.slice(0, from).replace(/^(\+[^(]*)\(0\)/, '$1');
  if (!/^\+?[\d ()./\u00a0\u2010-\u2015\u2212\u200e\u202a\u202c-]*$/.test(number.trim())) return undefined;
  const digits = number.replace(/[^\d+]/g, '');
  if (!/^\+?\d{3,17}$/.test(digits)) return undefined;
  return extension === null ? { digits } : { digits, extension: extension[1] };
}

/**
 * A phone number in E.164 if it says its country, by `+` or `00`. National numbers are left out, since they are
 * different people's in different countries. Whether there can be such a number is not looked up:
 * `phoneNumbers` does that.
 *
 * @example
 * internationalPhone('tel:+44 (0)20 7946-0958;ext=12'); // '+442079460958;ext=12'
 */
export function internationalPhone(text: string): string | undefined {
  const found = phoneText(text);
  if (found === undefined) return undefined;
  const number = found.digits.replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(number) ? withExtension(number, found.extension) : undefined;
}

/** People behind one switchboard are told apart by it. */
export function withExtension(number: string, extension: string | undefined): string {
  return extension === undefined ? number : `${number};ext=${extension}`;
}
