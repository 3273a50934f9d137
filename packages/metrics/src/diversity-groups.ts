import type { Person, Ties } from '@tiewise/core';

/** A division of people into groups, as `communities` gives it. */
export interface Division {
  /** The number of a person's group; undefined for who is in none. */
  of(person: string): number | undefined;
  readonly groups: { readonly length: number };
}

/** The groups people are in: those of person `p` are at `offset[p]` up to, not including, `offset[p + 1]`. */
export interface Groups {
  readonly offset: Uint32Array;
  readonly group: Uint32Array;
  /** How many groups there are. */
  readonly many: number;
  nameOf(group: number): string;
}

/** Groups by tag, by organisation, or of a division. */
export function groupsOf(ties: Ties, over: 'tags' | 'organisations' | Division): Groups {
  if (typeof over === 'object') {
    const only = (id: string) => over.of(id);
    const groups = listed(ties, ({ id }) => {
      const group = only(id);
      return group === undefined ? [] : [group];
    });
    return { ...groups, many: over.groups.length, nameOf: String };
  }
  const names = new Map<string, number>();
  const groups = listed(ties, (person) => {
    const own = over === 'tags' ? (person.tags ?? []) : (person.organisations ?? []).map(({ name }) => name);
    return [...new Set(own)].map((name) => numberOf(names, name));
  });
  const all = [...names.keys()];
  return { ...groups, many: all.length, nameOf: (group) => all[group] };
}

function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name) ?? names.size;
  names.set(name, known);
  return known;
}

function listed(ties: Ties, groupsOfPerson: (person: Person) => readonly number[]) {
  const offset = new Uint32Array(ties.people + 1);
  const all: number[] = [];
  for (let person = 0; person < ties.people; person++) {
    all.push(...groupsOfPerson(ties.person(person)));
    offset[person + 1] = all.length;
  }
  return { offset, group: Uint32Array.from(all) };
}
