import type { Person } from '@tiewise/core';
import { cleanText } from './contacts.js';
import { canonicalEmail, isMachineMailbox } from './email-address.js';
import { foldName } from './fold-name.js';
import { addToList } from './lists-by-key.js';
import { ownText } from './own-text.js';
import { internationalPhone, phoneText } from './phone-text.js';

/** Stands for whose phone it is, until that is known. */
export const OWNER = 'phone-log-owner';

/** Before numbers that do not say their country. */
const NATIONAL = 'phone-name:';

/** Numbers with fewer digits are services. */
const SHORTEST = 7;

export const WITHHELD = 'a withheld number';
const SHORT_CODE = 'a short code, not a person';
const LETTERS = 'a sender with letters, not a person';
const NO_NUMBER = 'no phone number';

/** Somebody a phone wrote to or spoke with, or in words why it is nobody. */
export type Party = { ref: string; same: string } | { reason: string };

interface Seen {
  names: Map<string, number>;
  phones: Set<string>;
  emails: Set<string>;
}

/** The people behind the numbers of a phone. */
export class PhonePeople {
  readonly #seen = new Map<string, Seen>();
  readonly #parties = new Map<string, Party>();

  /** Who has a number; `same` is alike for all ways to write it. */
  party(address: string): Party {
    const known = this.#parties.get(address);
    if (known) return known;
    const party = partyOf(address.trim());
    if ('ref' in party) {
      const seen = this.#of(party.ref);
      if (party.ref.includes('@')) seen.emails.add(ownText(address.trim()));
      else seen.phones.add(ownText(internationalPhone(address) ?? address.trim()));
    }
    this.#parties.set(ownText(address), party);
    return party;
  }

  has(ref: string): boolean {
    return this.#seen.has(ref);
  }

  addName(ref: string, written: string): void {
    const name = cleanText(written.replace(/\p{Surrogate}|\p{Cc}/gu, ''));
    if (name === '' || name === 'null' || /^\(?unknown\)?$/i.test(name)) return;
    const { names } = this.#of(ref);
    const count = names.get(name);
    if (count !== undefined || names.size < 20)
      names.set(count === undefined ? ownText(name) : name, (count ?? 0) + 1);
  }

  /** Whether the phone has a name for a number, which it has for few of its own. */
  isNamed(ref: string): boolean {
    return this.#of(ref).names.size > 0;
  }

  /**
   * Gives a number without its country the id of the one number with it that ends in the same digits, unless the
   * phone calls the two differently.
   */
  united(): (ref: string) => string {
    const byEnd = new Map<string, string[]>();
    for (const ref of this.#seen.keys()) {
      if (ref.startsWith('tel:')) addToList(byEnd, ref.slice(-SHORTEST), ref);
    }
    const ids = new Map<string, string>();
    for (const ref of this.#seen.keys()) {
      const digits = ref.startsWith(NATIONAL) ? ref.slice(NATIONAL.length).replace(/^0+/, '') : '';
      if (digits.length < SHORTEST) continue;
      const found = (byEnd.get(digits.slice(-SHORTEST)) ?? []).filter((tel) => tel.endsWith(digits));
      if (found.length === 1 && this.#areCalledAlike(ref, found[0])) ids.set(ref, found[0]);
    }
    return (ref) => ids.get(ref) ?? ref;
  }

  /** Those who are somebody's `from` or `to`, by their final ids. */
  list(used: Iterable<string>, idOf: (ref: string) => string): Person[] {
    const wanted = new Set(used);
    const found = new Map<string, Seen>();
    for (const [ref, seen] of this.#seen) {
      const id = idOf(ref);
      if (!wanted.has(id)) continue;
      const known = found.get(id);
      found.set(id, known ? both(known, seen) : seen);
    }
    for (const id of wanted) if (!found.has(id)) found.set(id, nobodyYet());
    return [...found].map(([id, seen]) => personOf(id, seen)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #areCalledAlike(a: string, b: string): boolean {
    const [first, second] = [this.#of(a).names, this.#of(b).names];
    const folded = new Set([...second.keys()].map(foldName));
    return (
      first.size === 0 || second.size === 0 || [...first.keys()].some((name) => folded.has(foldName(name)))
    );
  }

  #of(ref: string): Seen {
    const known = this.#seen.get(ref);
    if (known) return known;
    const seen = nobodyYet();
    this.#seen.set(ref, seen);
    return seen;
  }
}

function nobodyYet(): Seen {
  return { names: new Map(), phones: new Set(), emails: new Set() };
}

function partyOf(address: string): Party {
  if (
    address === '' ||
    address === 'null' ||
    /^-\d$|unknown|private|restricted|withheld|anonymous/i.test(address)
  ) {
    return { reason: WITHHELD };
  }
  const email = address.includes('@') ? canonicalEmail(address) : undefined;
  if (email !== undefined) return isMachineMailbox(email) ? { reason: LETTERS } : { ref: email, same: email };
  const digits = phoneText(address)?.digits;
  if (digits === undefined) return { reason: /\p{L}/u.test(address) ? LETTERS : NO_NUMBER };
  const phone = internationalPhone(address);
  const bare = digits.replace('+', '');
  if (phone === undefined && bare.length < SHORTEST) return { reason: SHORT_CODE };
  return { ref: phone === undefined ? NATIONAL + bare : `tel:${phone}`, same: bare.slice(-SHORTEST) };
}

function both(a: Seen, b: Seen): Seen {
  const names = new Map(a.names);
  for (const [name, count] of b.names) names.set(name, (names.get(name) ?? 0) + count);
  return { names, phones: new Set([...a.phones, ...b.phones]), emails: new Set([...a.emails, ...b.emails]) };
}

function personOf(id: string, { names, phones, emails }: Seen): Person {
  const [name, ...others] = [...names]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([text]) => text);
  return {
    id,
    ...(name !== undefined && { name }),
    ...(others.length > 0 && { names: others }),
    ...(emails.size > 0 && { emails: [...emails] }),
    ...(phones.size > 0 && { phones: [...phones] }),
  };
}
