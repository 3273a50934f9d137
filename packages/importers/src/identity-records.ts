import type { Person } from '@tiewise/core';
import { identityKeys } from './identity-keys.js';
import type { Import } from './import.js';
import { type NameList, NameLists, namesOf } from './name-list.js';
import type { PhoneReader } from './phone-numbers.js';

/** One person as one import has them. */
export interface IdentityRecord {
  person: Person;
  /** The number of the import. */
  source: number;
  keys: readonly string[];
  names: NameList;
}

/** Everyone any import knows, in an order that does not depend on that of the imports. */
export function identityRecords(imports: readonly Import[], phones: PhoneReader): IdentityRecord[] {
  const lists = new NameLists();
  const records = imports.flatMap(({ people, interactions }, source) => {
    const known = new Set<string>();
    for (const { id } of people) known.add(id);
    const others: Person[] = [];
    for (const id of interactions.people) if (!known.has(id)) others.push({ id });
    return [...people, ...others].map((person) => ({
      person,
      source,
      keys: identityKeys(person, phones),
      names: lists.of(namesOf(person)),
    }));
  });
  return records.sort((a, b) => compare(a.person.id, b.person.id) || compareWhole(a.person, b.person));
}

function compareWhole(a: Person, b: Person): number {
  return a === b ? 0 : compare(JSON.stringify(a), JSON.stringify(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The records that hold each key: one number, or a list of several in their order. */
export type KeyHolders = ReadonlyMap<string, number | number[]>;

/** Who holds which key. */
export function keyHolders(records: readonly IdentityRecord[]): KeyHolders {
  const holders = new Map<string, number | number[]>();
  for (let i = 0; i < records.length; i++) {
    for (const key of records[i].keys) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, i);
      else if (typeof known === 'number') holders.set(key, [known, i]);
      else known.push(i);
    }
  }
  return holders;
}
