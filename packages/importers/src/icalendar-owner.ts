import type { Person } from '@tiewise/core';
import { contactNamed } from './contacts.js';
import { canonicalEmail } from './email-address.js';

/** Whose calendar it is, as far as it tells. */
export interface CalendarOwner {
  me?: string;
  note?: string;
}

/** What tells whose calendar it is. */
export interface OwnerHints {
  /** The owner as the caller says. */
  declared: string | undefined;
  /** What the calendar is called; Google gives the main one the owner's address. */
  names: ReadonlySet<string>;
  /** How many events each person is in. */
  counts: ReadonlyMap<string, number>;
  /** How many events there are. */
  events: number;
}

/** Fewer events tell nothing. */
const FEWEST_EVENTS = 5;
const NEARLY_ALL = 0.9;

/** The declared owner, else the one the calendar is named for, else the one person in nearly every event. */
export function calendarOwner(people: readonly Person[], hints: OwnerHints): CalendarOwner {
  const { declared, names, counts, events } = hints;
  if (declared !== undefined) {
    const me = contactNamed(people, declared);
    return me === undefined ? { note: `${declared} is in none of the meetings` } : { me };
  }
  const named = [...names].map(canonicalEmail).filter((email) => email !== undefined && counts.has(email));
  const [owner] = named;
  if (owner !== undefined && named.length === 1) return taken(owner);

  const [first, second] = [...counts].sort(([, m], [, n]) => n - m);
  const isClear = first && first[1] > (second?.[1] ?? 0) && first[1] >= NEARLY_ALL * events;
  return isClear && events >= FEWEST_EVENTS ? taken(first[0]) : {};
}

function taken(me: string): CalendarOwner {
  return { me, note: `${me} was taken for the owner of the calendar` };
}
