import { type LongWork, nameOf, type Person } from '@tiewise/core';
import type { Cast } from './cast.js';
import { inTurns } from './work.js';

/** What is known of people, by place. */
export interface Known {
  name: string[];
  /** What else each is found by. */
  known: string[][];
  /** What each may have in common with others. */
  shared: string[][];
}

/** People between two pauses. */
const SLICE = 4096;

export async function knownOf({ people, ties }: Cast, work: LongWork): Promise<Known> {
  const all: Known = { name: [], known: [], shared: [] };
  await inTurns({ phase: 'people', total: people.length, slice: SLICE }, work, (first, end) => {
    for (let place = first; place < end; place++) {
      const person = ties.person(people[place]);
      const organisations = organisationsBy(person, ties.asOf);
      all.name.push(nameOf(person));
      all.known.push(knownBy(person, organisations));
      all.shared.push(sharedBy(person, organisations));
    }
  });
  return all;
}

function knownBy(person: Person, organisations: readonly string[]): string[] {
  const shown = nameOf(person);
  const words = [person.name ?? '', ...(person.names ?? []), ...organisations, ...(person.tags ?? [])];
  return [...new Set(words)].filter((word) => word !== '' && word !== shown);
}

/** Anybody may have an address there. */
const PUBLIC_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|gmx|web|mail|proton|protonmail|pm|fastmail|zoho|yandex|qq|163|126|t-online|orange|free|laposte|wanadoo|libero|btinternet|comcast|posteo|mailbox|tutanota|hey)\.[a-z]{2,4}(\.[a-z]{2})?$/;

/** Organisations, tags, and domains of mail that are not anybody's. */
function sharedBy({ emails = [], tags = [] }: Person, organisations: readonly string[]): string[] {
  const domains = emails.map((email) => email.slice(email.lastIndexOf('@') + 1).toLowerCase());
  const own = domains.filter((domain) => domain.includes('.') && !PUBLIC_MAIL.test(domain));
  return [...new Set([...organisations, ...tags, ...own])].filter((word) => word !== '');
}

/** The names of the organisations one belonged to by a moment. */
function organisationsBy({ organisations = [] }: Person, asOf: number): string[] {
  if (organisations.length === 0) return [];
  const now = new Date(asOf).toISOString();
  return organisations.filter(({ from = '' }) => from <= now).map(({ name }) => name);
}

/** When each person was first heard of, by place: in contact with `me` or, where that is unknown, with anybody. */
export function firstMet({ ties, rows, a, b, me, people }: Cast): Float64Array {
  const { since } = ties.columns;
  const [mine, any] = [unmet(people.length), unmet(people.length)];
  for (let tie = 0; tie < rows.length; tie++) {
    const at = since[rows[tie]];
    if (at < any[a[tie]]) any[a[tie]] = at;
    if (at < any[b[tie]]) any[b[tie]] = at;
    if (a[tie] === me && at < mine[b[tie]]) mine[b[tie]] = at;
  }
  return any.map((at, person) => Math.min(mine[person] < Infinity ? mine[person] : at, ties.asOf));
}

function unmet(people: number): Float64Array {
  return new Float64Array(people).fill(Number.POSITIVE_INFINITY);
}
