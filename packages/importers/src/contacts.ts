import type { Person } from '@tiewise/core';
import { canonicalEmail, isRoleMailbox } from './email-address.js';
import { foldName } from './fold-name.js';
import { internationalPhone } from './phone-text.js';
import { linkedinSlug } from './profile-url.js';

/** Somebody in an address book, without an id yet. */
export interface Contact extends Omit<Person, 'id'> {
  /** The id the book gives, if it gives one. */
  uid?: string | undefined;
}

/** The longest name, address or number. */
const LONGEST = 500;

/** A text of an address book as one line. */
export function cleanText(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
}

/** Why a contact is nobody one can know, in words for the report; undefined if it is somebody. */
export function whyNobody({ name, emails = [], phones = [], urls = [] }: Contact): string | undefined {
  if (name !== undefined || phones.length + urls.length > 0) return undefined;
  if (emails.length === 0) return 'no name, address or number';
  return emails.every((email) => isRoleMailbox(canonicalEmail(email) ?? email))
    ? 'an office, not a person'
    : undefined;
}

/**
 * The people of an address book. An id is the first of these that no other contact of the file has: an e-mail
 * address that is no office's, a LinkedIn profile, an international phone number, the id the book gives; else
 * the name. `format` stands before the latter two.
 */
export function contactsWithIds(found: readonly Contact[], format: string): Person[] {
  const candidates = found.map((contact) => idsFor(contact, format));
  const holders = new Map<string, number>();
  for (const id of candidates.flatMap((ids) => [...new Set(ids)]))
    holders.set(id, (holders.get(id) ?? 0) + 1);

  const taken = new Map<string, number>();
  return found.map(({ uid: _, ...person }, i) => {
    const ids = candidates[i];
    const id = ids.find((candidate) => holders.get(candidate) === 1) ?? (ids.at(-1) as string);
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return { id: count === 1 ? id : `${id}#${count}`, ...person };
  });
}

/** The ids a person could have, best first; the last one always serves. */
function idsFor(
  { uid, name, names = [], emails = [], phones = [], urls = [] }: Contact,
  format: string,
): string[] {
  const addresses = emails.map((email) => canonicalEmail(email) as string);
  const slugs = urls.map(linkedinSlug).filter((slug) => slug !== undefined);
  const numbers = phones.map(internationalPhone).filter((number) => number !== undefined);
  const known = name ?? names[0];
  return [
    ...addresses.filter((email) => !isRoleMailbox(email)),
    ...slugs.map((slug) => `linkedin:${slug}`),
    ...numbers.map((number) => `tel:${number}`),
    ...(uid === undefined ? [] : [`${format}:${uid}`]),
    known === undefined
      ? `${format}-name:${addresses[0] ?? phones[0] ?? urls[0]}`
      : `${format}-name:${foldName(known)}`,
  ];
}

/** The one of these people who has this address, profile, number or name. */
export function contactNamed(people: readonly Person[], me: string | undefined): string | undefined {
  if (me === undefined) return undefined;
  const email = canonicalEmail(me);
  const slug = linkedinSlug(me);
  const phone = internationalPhone(me);
  const found = people.filter(
    ({ name, emails = [], phones = [], urls = [] }) =>
      emails.some((text) => email !== undefined && canonicalEmail(text) === email) ||
      urls.some((text) => slug !== undefined && linkedinSlug(text) === slug) ||
      phones.some((text) => phone !== undefined && internationalPhone(text) === phone) ||
      (name !== undefined && foldName(name) === foldName(me)),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}
