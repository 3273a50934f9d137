import { nameOf, type Person } from '@tiewise/core';
import type { Cast } from './cast.js';

/** What people are called and found by. */
export interface Named {
  id: string[];
  name: string[];
  known: string[][];
}

export function namesOf({ people, ties }: Cast): Named {
  const all = Array.from(people, (number) => ties.person(number));
  return {
    id: all.map(({ id }) => id),
    name: all.map(nameOf),
    known: all.map((person) => knownBy(person, ties.asOf)),
  };
}

function knownBy(person: Person, asOf: number): string[] {
  const shown = nameOf(person);
  const words = [
    person.name ?? '',
    ...(person.names ?? []),
    ...organisationsBy(person, asOf),
    ...(person.tags ?? []),
  ];
  return [...new Set(words)].filter((word) => word !== '' && word !== shown);
}

/** The names of the organisations one belonged to by a moment. */
export function organisationsBy({ organisations = [] }: Person, asOf: number): string[] {
  const now = new Date(asOf).toISOString();
  return organisations.filter(({ from = '' }) => from <= now).map(({ name }) => name);
}

/** When each person was first heard of, by place: in contact with `me` or, where that is unknown, with anybody. */
export function firstMet({ ties, rows, a, b, me, people }: Cast): Float64Array {
  const { since } = ties.columns;
  const [mine, any] = [
    new Float64Array(people.length).fill(Infinity),
    new Float64Array(people.length).fill(Infinity),
  ];
  for (let tie = 0; tie < rows.length; tie++) {
    const at = since[rows[tie]];
    for (const person of [a[tie], b[tie]]) any[person] = Math.min(any[person], at);
    if (a[tie] === me) mine[b[tie]] = Math.min(mine[b[tie]], at);
  }
  return any.map((at, person) => {
    const met = mine[person] < Infinity ? mine[person] : at;
    return met < Infinity ? met : ties.asOf;
  });
}
