import { withoutPlusTag } from './email-address.js';
import type { KeyKind } from './key-table.js';
import type { SuggestionEvidence } from './suggestion-evidence.js';

/** A user name shorter than this is many people's. */
const SHORTEST_USER = 7;

/** The addresses and numbers by which somebody is known. */
export interface ContactKeys {
  emails: readonly string[];
  phones: readonly string[];
}

/** Calls back for what an address or number that proves nothing may have in common with others. */
export function eachAddressHint(
  { emails, phones }: ContactKeys,
  take: (kind: KeyKind | 'user', value: string) => void,
): void {
  for (const phone of phones) take('tel', phone);
  for (const email of emails) {
    take('email', withoutPlusTag(email));
    const user = userOf(email);
    if (user !== undefined) take('user', user);
  }
}

/** What two people's addresses or numbers have in common, and how. */
export interface SharedAddress {
  address: NonNullable<SuggestionEvidence['address']>;
  /** The address, number or user name itself. */
  common: string;
}

/** What two people's addresses and numbers have in common, strongest first. */
export function sharedAddress(mine: ContactKeys, yours: ContactKeys): SharedAddress | undefined {
  const isTagged = (email: string) =>
    !yours.emails.includes(email) &&
    yours.emails.some((other) => withoutPlusTag(other) === withoutPlusTag(email));
  const tagged = mine.emails.find(isTagged);
  if (tagged !== undefined) return { address: 'tag', common: withoutPlusTag(tagged) };
  const email = mine.emails.find((own) => yours.emails.includes(own));
  if (email !== undefined) return { address: 'shared address', common: email };
  const phone = mine.phones.find((own) => yours.phones.includes(own));
  if (phone !== undefined) return { address: 'shared number', common: phone };
  const users = new Set(yours.emails.map(userOf));
  const user = mine.emails.map(userOf).find((own) => own !== undefined && users.has(own));
  return user === undefined ? undefined : { address: 'same user', common: user };
}

/** The words of a name that an address is made of: those of `ana.lopez@example.org`. */
export function nameFromAddress(email: string): string[] | undefined {
  const local = localOf(email);
  if (!/[._-]/.test(local)) return undefined;
  const words = local.split(/[._-]+/).map((word) => word.replace(/\d+$/, ''));
  const isName = words.length > 1 && words.length < 5 && words.every((word) => /^\p{L}+$/u.test(word));
  return isName && words.some((word) => word.length > 1) ? words : undefined;
}

/** What stands before the `@`, without a `+tag`. */
function localOf(email: string): string {
  const bare = withoutPlusTag(email);
  return bare.slice(0, bare.lastIndexOf('@'));
}

function userOf(email: string): string | undefined {
  const local = localOf(email);
  const user = /[._-]/.test(local) ? local.replace(/[._-]/g, '') : local;
  return user.length < SHORTEST_USER ? undefined : user;
}
