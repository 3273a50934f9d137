import type { Person } from '@tiewise/core';
import { counted } from './counted.js';
import { mergedPerson } from './merged-person.js';
import { shownName } from './shown-name.js';

/** An address that several people of one family use: shown as itself, for it is neither's, with all their names. */
export function familyPerson(id: string, person: Person): Person {
  const { name, names = [], ...rest } = mergedPerson(id, [person]);
  const all = [...(name === undefined ? [] : [name]), ...names].filter((text) => text !== id);
  return { ...rest, name: id, names: all.sort() };
}

/** Families that a note names, and names of each. */
const MOST_FAMILIES = 3;
const MOST_NAMES = 4;

/** What a report says of such addresses. */
export function familyNotes(families: readonly Person[]): string[] {
  if (families.length === 0) return [];
  const named = families
    .slice(0, MOST_FAMILIES)
    .map(
      ({ id, names = [] }) => `${id} (${[...new Set(names.map(shownName))].slice(0, MOST_NAMES).join(', ')})`,
    );
  const more = families.length - named.length;
  return [
    `${counted(families.length, 'address', 'addresses')} ${families.length === 1 ? 'is' : 'are'} used by several people of one surname, ` +
      `and what was sent from there counts as nobody's but the address's: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  ];
}
