import { type LongWork, nameOf, type Person } from '@tiewise/core';
import type { Cast } from './cast.js';
import { inTurns } from './work.js';

/** What is known of people, by place. */
export interface Known {
  name: string[];
  /** What else each is found by. */
  known: string[][];
  /** How many of those are names, which come first. */
  names: Uint8Array;
  /** What each may have in common with others. */
  shared: string[][];
}

/** People between two pauses. */
const SLICE = 4096;

export async function knownOf({ people, ties }: Cast, work: LongWork): Promise<Known> {
  const all: Known = { name: [], known: [], names: new Uint8Array(people.length), shared: [] };
  await inTurns({ phase: 'people', total: people.length, slice: SLICE }, work, (first, end) => {
    for (let place = first; place < end; place++) {
      const person = ties.person(people[place]);
      const organisations = organisationsBy(person, ties.asOf);
      all.name.push(nameOf(person));
      const names = otherNames(person);
      all.names[place] = names.length;
      all.known.push(otherWords(person, [...names, ...organisations, ...(person.tags ?? [])]));
      all.shared.push(sharedBy(person, organisations));
    }
  });
  return all;
}

/** As many as a byte counts. */
function otherNames(person: Person): string[] {
  return otherWords(person, [person.name ?? '', ...(person.names ?? [])]).slice(0, 255);
}

/** Each once, without the name that is shown. */
function otherWords(person: Person, words: readonly string[]): string[] {
  const shown = nameOf(person);
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
