import { type Interaction, nameOf, type Person, type Ties } from '@tiewise/core';
import { type Deed, deedOf } from './deed-words.js';
import { type Two, twoWords } from './two-words.js';
import { count } from './words.js';

/** What is known of the person with this id, which may be the id alone. */
export function personWithId(ties: Ties, id: string): Person {
  const number = ties.indexOf(id);
  return number === undefined ? { id } : ties.person(number);
}

/** `you` for me, else the name. */
export function called(ties: Ties, person: Person): string {
  return person.id === ties.me ? 'you' : nameOf(person);
}

/** `Ana and you`; me last. */
export function both(ties: Ties, a: Person, b: Person): string {
  return twoWords(twoOf(ties, a, b));
}

/** What two people are called in sentences. */
export function twoOf(ties: Ties, a: Person, b: Person): Two {
  const me = a.id === ties.me ? 'a' : b.id === ties.me ? 'b' : undefined;
  return { a: called(ties, a), b: called(ties, b), me };
}

/** An interaction as something done for `to`, who is one of its recipients. */
export function deedTo(ties: Ties, { kind, at, about }: Interaction, to: string): Deed {
  return { kind, at, about: about && about !== to ? called(ties, personWithId(ties, about)) : undefined };
}

/** `Hana recommended you on 3 May 2019`: what a favour was, whom it went to being one of its recipients. */
export function deedWords(ties: Ties, favour: Interaction, to: string): string {
  const person = (id: string) => called(ties, personWithId(ties, id));
  return deedOf(deedTo(ties, favour, to), person(favour.from), person(to));
}

/** `Ana`, `Ana and Bo`, `Ana, Bo and 3 more`; `you` for me. */
export function peopleWords(ties: Ties, people: readonly Person[], most = 3): string {
  const names = people.slice(0, most).map((each) => called(ties, each));
  const left = people.length - names.length;
  if (left > 0) names.push(`${left.toLocaleString('en-US')} more`);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

/** The people of these numbers in order of their names, equal ones by id. */
export function peopleByName(ties: Ties, numbers: Iterable<number>): Person[] {
  return Array.from(numbers, (number) => ties.person(number)).sort(compareNames);
}

export function compareNames(x: Person, y: Person): number {
  const [one, other] = [nameOf(x), nameOf(y)];
  return one === other ? (x.id < y.id ? -1 : 1) : one < other ? -1 : 1;
}

/** `nobody`, `1 person`, `2 people`. */
export function manyPeople(number: number): string {
  return number === 0 ? 'nobody' : count(number, 'person', 'people');
}
