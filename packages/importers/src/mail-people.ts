import type { Person } from '@tiewise/core';
import type { MailAddress } from './mail-addresses.js';
import { ownText } from './own-text.js';

/** Spellings of a name and of an address kept for one person. */
const MOST_SPELLINGS = 30;

interface Seen {
  id: string;
  names: Map<string, number>;
  written: string[];
}

/** The people met in mails, by canonical address, with every name and spelling they were met under. */
export class MailPeople {
  readonly #seen = new Map<string, Seen>();

  /** Takes note of a person, and gives the id. */
  meet({ email, written, name }: MailAddress): string {
    let seen = this.#seen.get(email);
    if (!seen) {
      seen = { id: ownText(email), names: new Map(), written: [ownText(written)] };
      this.#seen.set(seen.id, seen);
    }
    const { names } = seen;
    if (seen.written[0] !== written) addSpelling(seen.written, written);
    if (name === undefined) return seen.id;

    const count = names.get(name);
    if (count !== undefined) names.set(name, count + 1);
    else if (names.size < MOST_SPELLINGS) names.set(ownText(name), 1);
    return seen.id;
  }

  has(email: string): boolean {
    return this.#seen.has(email);
  }

  /** The names an address was met under. */
  namesOf(email: string): string[] {
    return [...(this.#seen.get(email)?.names.keys() ?? [])];
  }

  /** How many people have been met. */
  get size(): number {
    return this.#seen.size;
  }

  /** Everyone met, by id; the addresses that `idOf` gives one id are one person. */
  list(idOf: (email: string) => string = (email) => email): Person[] {
    const joined = new Map<string, Seen>();
    for (const [email, seen] of this.#seen) {
      const id = idOf(email);
      const known = joined.get(id);
      joined.set(id, known ? both(known, seen) : seen);
    }
    return [...joined].map(([id, seen]) => personOf(id, seen)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function addSpelling(spellings: string[], spelling: string): void {
  const known = spellings.some((other) => other.toLowerCase() === spelling.toLowerCase());
  if (!known && spellings.length < MOST_SPELLINGS) spellings.push(ownText(spelling));
}

function both(a: Seen, b: Seen): Seen {
  const names = new Map(a.names);
  for (const [name, count] of b.names) names.set(name, (names.get(name) ?? 0) + count);
  return { id: a.id, names, written: [...a.written, ...b.written] };
}

function personOf(id: string, { names, written }: Seen): Person {
  const [name, ...others] = [...names]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([text]) => text);
  return {
    id,
    ...(name !== undefined && { name }),
    ...(others.length > 0 && { names: others }),
    emails: written,
  };
}
