import type { Person } from '@tiewise/core';
import { canonicalEmail, isListAddress, isRoleMailbox } from './email-address.js';
import type { KeyKind } from './key-table.js';
import { type PhoneReader, phoneReader } from './phone-numbers.js';
import { linkedinSlug } from './profile-url.js';

export { internationalPhone } from './phone-text.js';
export { linkedinSlug } from './profile-url.js';

/** Takes a key; one may come several times. */
export type TakeKey = (kind: KeyKind, value: string) => void;

/**
 * What tells a person apart from all others: `linkedin:<slug>`, `email:<canonical address>`, `tel:<E.164>`, and
 * an id that is none of these and no name. Role mailboxes and list addresses are nobody's.
 */
export function identityKeys(person: Person, phones: PhoneReader = phoneReader()): string[] {
  const keys = new Set<string>();
  eachKey(person, phones, (kind, value) => keys.add(`${kind}:${value}`));
  return [...keys].sort();
}

/** The same keys, one by one. */
export function eachKey(person: Person, phones: PhoneReader, take: TakeKey): void {
  const { id, emails, phones: numbers, urls } = person;
  takeId(id, phones, take);
  if (emails) for (const email of emails) if (email !== id) takeEmail(email, take);
  if (numbers) for (const number of numbers) takePhones(number, phones, take);
  if (urls) for (const url of urls) takeProfile(url, take);
}

/** The keys behind what a caller names a person by: an address, number, profile page or id. */
export function eachKeyOf(text: string, phones: PhoneReader, take: TakeKey): void {
  const isProfile = takeProfile(text, take);
  if (!takeEmail(text, take) && !isProfile) takePhones(text, phones, take);
}

/** An id of digits is a number only where it says so: others number their people too. */
function takeId(id: string, phones: PhoneReader, take: TakeKey): void {
  if (id.includes('@') ? takeEmail(id, take) : takeProfile(id, take)) return;
  if (/^(?:tel:)?\+/.test(id) && takePhones(id, phones, take)) return;
  if (!isMadeUp(id)) take('id', id);
}

function takeProfile(text: string, take: TakeKey): boolean {
  const slug = text.startsWith('linkedin:')
    ? text.slice('linkedin:'.length).toLowerCase()
    : text.includes('/')
      ? linkedinSlug(text)
      : undefined;
  if (slug !== undefined) take('linkedin', slug);
  return slug !== undefined;
}

function takeEmail(text: string, take: TakeKey): boolean {
  const email = text.includes('@') ? canonicalEmail(text) : undefined;
  if (email === undefined || isRoleMailbox(email) || isListAddress(email)) return false;
  take('email', email);
  return true;
}

function takePhones(text: string, phones: PhoneReader, take: TakeKey): boolean {
  const numbers = /\d{3}/.test(text) ? phones(text) : [];
  for (const number of numbers) take('tel', number);
  return numbers.length > 0;
}

/** Ids made of a name or of a place in a file say nothing of other files. */
function isMadeUp(id: string): boolean {
  return /^[a-z]+-name:|#\d+$|^[a-z]+(?:-[a-z]+)?-owner$/.test(id) || canonicalEmail(id) !== undefined;
}
