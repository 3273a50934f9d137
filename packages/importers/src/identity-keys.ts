import type { Person } from '@tiewise/core';
import { canonicalEmail, isListAddress, isRoleMailbox } from './email-address.js';
import { ownText } from './own-text.js';

/**
 * The name of a LinkedIn profile page, decoded and in lower case.
 *
 * @example
 * linkedinSlug('http://de.linkedin.com/in/zo%C3%AB-brandt/?trk=x'); // 'zoë-brandt'
 */
export function linkedinSlug(url: string): string | undefined {
  const slug = /linkedin\.com\/in\/([^/?#\s]+)/i.exec(url)?.[1];
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug).normalize('NFC').toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}

/**
 * A phone number in E.164 if it says its country, by `+` or `00`; `(0)` and extensions dropped. National
 * numbers are left out, since they are different people's in different countries.
 *
 * @example
 * internationalPhone('tel:+44 (0)20 7946-0958;ext=12'); // '+442079460958'
 */
export function internationalPhone(text: string): string | undefined {
  const number = text
    .trim()
    .replace(/^tel:/i, '')
    .replace(/(?:;|,|\s*(?:ext\.?|x)\s?\d).*$/i, '');
  if (/[a-z]/i.test(number)) return undefined;
  const digits = number
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}

/**
 * What tells a person apart from all others: `linkedin:<slug>`, `email:<canonical address>`,
 * `tel:<E.164>`, and an id that is none of these and no name. Role mailboxes and list addresses are
 * nobody's.
 */
export function identityKeys(person: Person): string[] {
  const keys = [person.id, ...(person.emails ?? []), ...(person.phones ?? []), ...(person.urls ?? [])].map(
    keyOf,
  );
  const ownId = keyOf(person.id) ?? idKey(person.id);
  return [...new Set([ownId, ...keys])]
    .filter((key) => key !== undefined)
    .map(ownText)
    .sort();
}

/** The key behind an address, number, profile page or id; undefined if it is none or nobody's. */
export function keyOf(text: string): string | undefined {
  if (text.startsWith('linkedin:')) return text.toLowerCase();
  const slug = linkedinSlug(text);
  if (slug !== undefined) return `linkedin:${slug}`;

  const email = canonicalEmail(text);
  if (email !== undefined) return isRoleMailbox(email) || isListAddress(email) ? undefined : `email:${email}`;

  const phone = internationalPhone(text);
  return phone === undefined ? undefined : `tel:${phone}`;
}

/** Ids made of a name or of a place in a file say nothing of other files. */
function idKey(id: string): string | undefined {
  const madeUp = /^[a-z]+-name:|#\d+$|^linkedin-owner$/.test(id) || canonicalEmail(id) !== undefined;
  return madeUp ? undefined : `id:${id}`;
}
