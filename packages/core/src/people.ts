import type { IdTable } from './id-table.js';
import type { Person } from './person.js';

/** What is known of the people of a network, by id; people met in interactions alone are just an id. */
export class People {
  readonly #details = new Map<string, Person>();
  #aliases: Map<string, string | undefined> | undefined;

  get(id: string): Person {
    return this.#details.get(id) ?? { id };
  }

  /** What comes later under the same id adds to what is known. */
  add(person: Person): void {
    const known = this.#details.get(person.id);
    this.#details.set(person.id, known ? merged(known, person) : person);
    this.#aliases = undefined;
  }

  delete(id: string): void {
    this.#details.delete(id);
    this.#aliases = undefined;
  }

  /** The id of the one person known by this id, e-mail address, phone number, page or full name. */
  find(text: string, ids: IdTable): string | undefined {
    if (ids.indexOf(text) !== undefined) return text;

    this.#aliases ??= this.#collectAliases(ids);
    return this.#aliases.get(folded(text)) ?? this.#aliases.get(digits(text));
  }

  /** An alias two people share names nobody. */
  #collectAliases(ids: IdTable): Map<string, string | undefined> {
    const aliases = new Map<string, string | undefined>();
    for (const id of ids) {
      for (const alias of new Set(aliasesOf(this.get(id)))) {
        aliases.set(alias, aliases.has(alias) ? undefined : id);
      }
    }
    return aliases;
  }
}

function aliasesOf({ id, name, names = [], emails = [], phones = [], urls = [] }: Person): string[] {
  const texts = [id, name ?? '', ...names, ...emails, ...urls].map(folded);
  return [...texts, ...phones.map(digits)].filter((alias) => alias !== '');
}

function folded(text: string): string {
  const plain = text.trim().toLowerCase().normalize('NFC');
  return plain.replace(/^(mailto:|https?:\/\/)(www\.)?/, '').replace(/\/$/, '');
}

/** Only a text that is nothing but a number counts as one. */
function digits(text: string): string {
  return /^\+?[\d\s().-]{5,}$/.test(text.trim()) ? text.replace(/\D/g, '') : '';
}

function merged(known: Person, more: Person): Person {
  const name = known.name ?? more.name;
  const lists = (['names', 'emails', 'phones', 'urls', 'tags'] as const).map((field) => [
    field,
    union(
      known[field],
      field === 'names' && more.name !== name ? [...(more.names ?? []), ...named(more)] : more[field],
    ),
  ]);
  const organisations = [...(known.organisations ?? []), ...(more.organisations ?? [])];
  const distinct = new Map(organisations.map((organisation) => [JSON.stringify(organisation), organisation]));
  return {
    id: known.id,
    ...(name !== undefined && { name }),
    ...Object.fromEntries(lists.filter(([, list]) => list !== undefined)),
    ...(distinct.size > 0 && { organisations: [...distinct.values()] }),
  };
}

function named({ name }: Person): string[] {
  return name === undefined ? [] : [name];
}

function union(known: readonly string[] | undefined, more: readonly string[] | undefined) {
  return known || more ? [...new Set([...(known ?? []), ...(more ?? [])])] : undefined;
}
