import { InteractionLog, type Person } from '@tiewise/core';
import type { IdentityRecords } from './identity-records.js';
import type { Import } from './import.js';

/** What the files say of the address or number that the caller calls me. */
export interface DeclaredClaim {
  /** The imports whose owner was given it at the caller's word, though a file says that it is somebody else's. */
  borrowed: ReadonlySet<Import>;
  /** Whether it stands in none of the files. */
  isUnseen: boolean;
}

/** Who has the keys that were declared: owners who were given them, and everybody else. */
export function declaredClaim(
  imports: readonly Import[],
  records: IdentityRecords,
  declared: ReadonlySet<number>,
): DeclaredClaim {
  const { names, sources, holders, holderStart } = records;
  const holding = [...declared].flatMap((key) => [
    ...holders.subarray(holderStart[key], holderStart[key + 1]),
  ]);
  const wasGiven = (i: number) => imports[sources[i]].meUnseen === true && isOwner(i, imports, records);
  const given = holding.filter(wasGiven);
  const others = holding.filter((i) => !wasGiven(i) && names[i].texts.length > 0);
  const isOthers = (owner: number) => others.some((i) => !names[i].agrees(names[owner]));
  const owners = others.length === 0 ? [] : ownersOf(imports, records);
  const borrowed = given.filter((i) => (names[i].texts.length > 0 ? isOthers(i) : owners.some(isOthers)));
  return {
    borrowed: new Set(borrowed.map((i) => imports[sources[i]])),
    isUnseen: given.length > 0 && given.length === holding.length,
  };
}

function ownersOf(imports: readonly Import[], records: IdentityRecords): number[] {
  return [...records.people.keys()].filter((i) => isOwner(i, imports, records));
}

function isOwner(record: number, imports: readonly Import[], { people, sources }: IdentityRecords): boolean {
  const { me, owner = me } = imports[sources[record]];
  return owner === people[record].id;
}

/** An import whose owner has no address, number or id that `isDeclared`. */
export function withoutDeclared(one: Import, isDeclared: (text: string) => boolean): Import {
  const old = one.owner ?? one.me ?? '';
  const [format = 'file'] = /^[a-z]+/.exec(one.report.files[0]?.format ?? '') ?? [];
  const id = isDeclared(old) ? `${format}-owner` : old;
  const renamed = (person: string) => (person === old ? id : person);
  const interactions = new InteractionLog();
  interactions.append(one.interactions, renamed);
  return {
    ...one,
    people: one.people.map((person) => (person.id === old ? bare({ ...person, id }, isDeclared) : person)),
    interactions,
    me: one.me === undefined ? undefined : renamed(one.me),
    owner: one.owner === undefined ? undefined : renamed(one.owner),
    meUnseen: false,
    filesOf: one.filesOf && new Map(Array.from(one.filesOf, ([person, files]) => [renamed(person), files])),
  };
}

function bare({ emails, phones, ...rest }: Person, isDeclared: (text: string) => boolean): Person {
  const [own, numbers] = [emails, phones].map((list) => list?.filter((text) => !isDeclared(text)) ?? []);
  return {
    ...rest,
    ...(own.length > 0 && { emails: own }),
    ...(numbers.length > 0 && { phones: numbers }),
  };
}
