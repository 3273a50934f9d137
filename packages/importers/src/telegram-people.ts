import type { Person } from '@tiewise/core';
import { foldName } from './fold-name.js';
import { type JsonObject, numberIn, textIn } from './json-value.js';
import { ownText } from './own-text.js';
import { internationalPhone } from './phone-text.js';

/** Most names that are kept of one person. */
const MOST_NAMES = 20;

interface Seen {
  /** The name seen last, which most often is the next one too. */
  name: string | undefined;
  names: Map<string, number>;
  phones: Set<string>;
}

/** Everybody met in a Telegram export, by id. */
export class TelegramPeople {
  readonly #seen = new Map<string, Seen>();
  readonly #ids = new Map<unknown, string | undefined>();

  /**
   * The id of a user, as `user123`, or the bare number of older exports; undefined for channels and groups, which
   * write under their own name.
   */
  idOf(user: unknown): string | undefined {
    if (!this.#ids.has(user)) this.#ids.set(user, userId(user));
    return this.#ids.get(user);
  }

  /** A deleted account has no name, but keeps its id. */
  meet(id: string, name: unknown): void {
    const seen = this.#of(id);
    if (typeof name !== 'string' || name === seen.name) return;
    seen.name = name;
    const text = textIn({ name }, 'name');
    if (text === undefined || (seen.names.size === MOST_NAMES && !seen.names.has(text))) return;
    seen.names.set(ownText(text), (seen.names.get(text) ?? 0) + 1);
  }

  /** Adds somebody of the address book, or the owner; gives the id, if there is anything to know them by. */
  addContact(contact: JsonObject): string | undefined {
    const name = [textIn(contact, 'first_name'), textIn(contact, 'last_name')].filter(Boolean).join(' ');
    const phone = textIn(contact, 'phone_number');
    const user = numberIn(contact, 'user_id');
    const id = (user && this.idOf(user)) || contactId(name, phone);
    if (id === undefined) return undefined;
    this.meet(id, name);
    if (phone !== undefined) this.#of(id).phones.add(ownText(phone));
    return id;
  }

  /** All but those left out, sorted by id. */
  list(leftOut: ReadonlySet<string>): Person[] {
    return Array.from(this.#seen, ([id, seen]) => personOf(id, seen))
      .filter(({ id }) => !leftOut.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #of(id: string): Seen {
    const known = this.#seen.get(id);
    if (known) return known;
    const seen: Seen = { name: undefined, names: new Map(), phones: new Set() };
    this.#seen.set(id, seen);
    return seen;
  }
}

function userId(user: unknown): string | undefined {
  const [, digits] = /^(?:user)?(\d{1,19})$/.exec(String(user)) ?? [];
  return digits === undefined || /^0+$/.test(digits) ? undefined : `telegram:user${digits}`;
}

function contactId(name: string, phone: string | undefined): string | undefined {
  const number = phone === undefined ? undefined : internationalPhone(phone);
  if (number !== undefined) return `tel:${number}`;
  return name === '' ? undefined : `telegram-name:${foldName(name)}`;
}

function personOf(id: string, { names: counts, phones }: Seen): Person {
  const [name, ...names] = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([text]) => text);
  return {
    id,
    ...(name !== undefined && { name }),
    ...(names.length > 0 && { names }),
    ...(phones.size > 0 && { phones: [...phones] }),
  };
}
