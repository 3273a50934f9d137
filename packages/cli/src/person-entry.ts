import { nameOf, type Person, type Tie, type Ties } from '@tiewise/core';

/** A person in a report. */
export interface PersonEntry {
  id: string;
  name: string;
}

export function personEntry(person: Person): PersonEntry {
  return { id: person.id, name: nameOf(person) };
}

/** How a tie is headed: by the other person where one of the two is me, else by both. */
export function titleOf(ties: Ties, { a, b }: Tie): string {
  return a.id === ties.me ? nameOf(b) : `${nameOf(a)} and ${nameOf(b)}`;
}
