import type { Person } from '@tiewise/core';
import { canonicalEmail, isListAddress, isRoleMailbox } from './email-address.js';
import { type PhoneReader, phoneReader } from './phone-numbers.js';
import { linkedinSlug } from './profile-url.js';

export { internationalPhone } from './phone-text.js';
export { linkedinSlug } from './profile-url.js';

/**
 * What tells a person apart from all others: `linkedin:<slug>`, `email:<canonical address>`, `tel:<E.164>`, and
 * an id that is none of these and no name. Role mailboxes and list addresses are nobody's.
 */
export function identityKeys(person: Person, phones: PhoneReader = phoneReader()): string[] {
  const { id, emails, phones: numbers, urls } = person;
  const keys = idKeys(id, phones);
  if (emails) for (const email of emails) if (email !== id) addAll(keys, emailKeys(email));
  if (numbers) for (const number of numbers) addAll(keys, phoneKeys(number, phones));
  if (urls) for (const url of urls) addAll(keys, profileKeys(url));
  return keys.length > 1 ? keys.sort() : keys;
}

/** The keys behind what a caller names a person by: an address, number, profile page or id. */
export function keysOf(text: string, phones: PhoneReader): string[] {
  const found = [...profileKeys(text), ...emailKeys(text)];
  return found.length > 0 ? found : phoneKeys(text, phones);
}

function profileKeys(text: string): string[] {
  if (text.startsWith('linkedin:')) return [text.toLowerCase()];
  const slug = text.includes('/') ? linkedinSlug(text) : undefined;
  return slug === undefined ? [] : [`linkedin:${slug}`];
}

function emailKeys(text: string): string[] {
  const email = text.includes('@') ? canonicalEmail(text) : undefined;
  return email === undefined || isRoleMailbox(email) || isListAddress(email) ? [] : [`email:${email}`];
}

function phoneKeys(text: string, phones: PhoneReader): string[] {
  return /\d{3}/.test(text) ? phones(text).map((number) => `tel:${number}`) : [];
}

/** An id of digits is a number only where it says so: others number their people too. */
function idKeys(id: string, phones: PhoneReader): string[] {
  const found = id.includes('@') ? emailKeys(id) : profileKeys(id);
  if (found.length > 0) return found;
  const numbers = /^(?:tel:)?\+/.test(id) ? phoneKeys(id, phones) : [];
  return numbers.length > 0 || isMadeUp(id) ? numbers : [`id:${id}`];
}

function addAll(keys: string[], found: readonly string[]): void {
  for (const key of found) if (!keys.includes(key)) keys.push(key);
}

/** Ids made of a name or of a place in a file say nothing of other files. */
function isMadeUp(id: string): boolean {
  return /^[a-z]+-name:|#\d+$|^[a-z]+(?:-[a-z]+)?-owner$/.test(id) || canonicalEmail(id) !== undefined;
}
