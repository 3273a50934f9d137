import type { Person } from '@tiewise/core';
import { canonicalEmail } from './email-address.js';
import { foldName } from './fold-name.js';
import { internationalPhone } from './phone-text.js';

/** The longest name that is kept. */
const LONGEST = 200;

/**
 * People who are known by how a phone shows them: by a number, else by the name in its address book, else by the one
 * they gave themselves, which has a `~` in front and stands apart from those of the book.
 */
export class ShownPeople {
  readonly #people = new Map<string, { name?: string; names: Set<string>; phones: Set<string> }>();
  readonly #format: string;

  constructor(format: string) {
    this.#format = format;
  }

  /** The id of who is shown so. */
  idOf(shown: string): string {
    const text = shown.slice(0, LONGEST);
    const phone = internationalPhone(text);
    const push = /^~\s*/.exec(text);
    const name = push === null ? text : text.slice(push[0].length);
    const id =
      phone === undefined
        ? `${this.#format}-name:${push ? '~' : ''}${foldName(name) || name}`
        : `tel:${phone}`;
    const person = this.#person(id);
    if (phone === undefined) this.addName(id, name);
    else person.phones.add(phone);
    return id;
  }

  /** Takes note of somebody who has an id already. */
  meet(id: string): void {
    this.#person(id);
  }

  addName(id: string, name: string): void {
    const person = this.#person(id);
    if (person.name === undefined) person.name = name;
    else if (name !== person.name && person.names.size < 20) person.names.add(name);
  }

  /** The one of these ids that the caller means by a name or number. */
  named(me: string, ids: Iterable<string>): string | undefined {
    const phone = internationalPhone(me);
    const folded = foldName(me);
    const found = [...ids].filter((id) => {
      const { name, phones } = this.#person(id);
      return (
        id === me ||
        (phone === undefined ? name !== undefined && foldName(name) === folded : phones.has(phone))
      );
    });
    return found.length === 1 ? found[0] : undefined;
  }

  /** Whether what the caller gave is an address, or a number that is not known as this person's. */
  isUnseen(id: string, given: string): boolean {
    const phone = internationalPhone(given);
    return phone === undefined ? canonicalEmail(given) !== undefined : !this.#person(id).phones.has(phone);
  }

  /** Those of these ids, sorted; `me` has the address that the caller gave. */
  list(ids: Iterable<string>, me: { id: string | undefined; given: string | undefined }): Person[] {
    return [...new Set(ids)].sort().map((id) => {
      const { name, names, phones } = this.#person(id);
      const email = id === me.id && me.given !== undefined ? canonicalEmail(me.given) : undefined;
      const phone = id === me.id && me.given !== undefined ? internationalPhone(me.given) : undefined;
      if (phone !== undefined) phones.add(phone);
      return {
        id,
        ...(name !== undefined && { name }),
        ...(names.size > 0 && { names: [...names] }),
        ...(email !== undefined && { emails: [email] }),
        ...(phones.size > 0 && { phones: [...phones] }),
      };
    });
  }

  #person(id: string): { name?: string; names: Set<string>; phones: Set<string> } {
    const known = this.#people.get(id);
    if (known) return known;
    const person = { names: new Set<string>(), phones: new Set<string>() };
    this.#people.set(id, person);
    return person;
  }
}
