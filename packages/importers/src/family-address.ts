import type { Person } from '@tiewise/core';
import { counted } from './counted.js';
import { mergedPerson } from './merged-person.js';
import { shownName } from './shown-name.js';

/** Of an address that several people of one family use: all their names, and none of them shown for the others. */
export function familyPerson(id: string, person: Person): Person {
  const { name: _, ...nameless } = mergedPerson(id, [person]);
  return {
    ...nameless,
    names: [...new Set([person.name ?? '', ...(person.names ?? [])])].filter(Boolean).sort(),
  };
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
