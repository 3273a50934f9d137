import type { Person } from '@tiewise/core';
import { foldName } from './fold-name.js';
import { identityKeys, keyOf } from './identity-keys.js';
import { namesAgree } from './names-agree.js';

/** One person as one import has them. */
export interface IdentityRecord {
  person: Person;
  /** The number of the import. */
  source: number;
  keys: readonly string[];
}

interface Cluster {
  members: number[];
  /** The names of each record that has any; those of two records are compared as a whole. */
  names: string[][];
  profiles: Set<string>;
  apart: Set<string>;
}

/** A record, for a person of an import. */
export function identityRecord(person: Person, source: number): IdentityRecord {
  return { person, source, keys: identityKeys(person) };
}

/** Names of a record that are compared. */
const MOST_NAMES = 8;

/** All names of a person, the shown one first. */
export function namesOf({ name, names = [] }: Person): string[] {
  return [...(name ? [name] : []), ...names].slice(0, MOST_NAMES);
}

/** Whether two lists of names can be one person's: an empty one can be anybody's. */
export function anyNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => namesAgree(one, other)));
}

/** Records put together, unless something speaks against it. */
export class IdentityClusters {
  readonly #of: Cluster[];

  constructor(records: readonly IdentityRecord[], keepApart: readonly (readonly [string, string])[]) {
    const pairs = keepApart.map(([a, b]) => [apartKey(a), apartKey(b)] as const);
    this.#of = records.map(({ person, keys }, i) => {
      const names = namesOf(person);
      const own = new Set([...keys, `id:${person.id}`]);
      const sides = pairs.flatMap(([a, b], pair) => [
        ...(own.has(a) ? [`${pair}<`] : []),
        ...(own.has(b) ? [`${pair}>`] : []),
      ]);
      return {
        members: [i],
        names: names.length > 0 ? [names] : [],
        profiles: new Set(keys.filter((key) => key.startsWith('linkedin:'))),
        apart: new Set(sides),
      };
    });
  }

  areOne(a: number, b: number): boolean {
    return this.#of[a] === this.#of[b];
  }

  /** Whether they have different profiles or were declared to be two. */
  areVetoed(a: number, b: number): boolean {
    const [one, other] = [this.#of[a], this.#of[b]];
    const differ = one.profiles.size > 0 && other.profiles.size > 0 && disjoint(one.profiles, other.profiles);
    return differ || isKeptApart(one.apart, other.apart) || isKeptApart(other.apart, one.apart);
  }

  /** Puts two together unless a veto, or a name of any of their records, speaks against it. */
  unite(a: number, b: number): void {
    const [one, other] = [this.#of[a], this.#of[b]];
    if (one === other || this.areVetoed(a, b)) return;
    if (this.namesAgree(a, b)) this.join(a, b);
  }

  /** Whether no name of any record of one conflicts with those of any record of the other. */
  namesAgree(a: number, b: number): boolean {
    const [one, other] = [this.#of[a], this.#of[b]];
    return one.names.every((mine) => other.names.every((yours) => anyNamesAgree(mine, yours)));
  }

  /** Puts two together whatever speaks against it. */
  join(a: number, b: number): void {
    const [one, other] = [this.#of[a], this.#of[b]];
    if (one === other) return;
    const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other];
    for (const member of small.members) this.#of[member] = large;
    large.members.push(...small.members);
    const known = new Set(large.names.map((names) => names.join('\n')));
    large.names.push(...small.names.filter((names) => !known.has(names.join('\n'))));
    for (const profile of small.profiles) large.profiles.add(profile);
    for (const side of small.apart) large.apart.add(side);
  }

  /** The records of each person, in the order of their first ones. */
  list(): number[][] {
    const clusters = new Set(this.#of);
    return [...clusters]
      .map(({ members }) => members.sort((a, b) => a - b))
      .sort(([a = 0], [b = 0]) => a - b);
  }
}

function apartKey(text: string): string {
  return keyOf(text) ?? `id:${text}`;
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return ![...a].some((item) => b.has(item));
}

function isKeptApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((side) => side.endsWith('<') && b.has(side.replace('<', '>')));
}

/** The records that hold a key, a profile, an address, a number, an id or, if it is one person's, a name. */
export function recordsOf(text: string, records: readonly IdentityRecord[]): number[] {
  const key = keyOf(text);
  const exact = indexesOf(
    records,
    ({ person, keys }) => person.id === text || (key !== undefined && keys.includes(key)),
  );
  const name = foldName(text);
  return exact.length > 0 || name === ''
    ? exact
    : indexesOf(records, ({ person }) => namesOf(person).some((own) => foldName(own) === name));
}

function indexesOf(records: readonly IdentityRecord[], fits: (record: IdentityRecord) => boolean): number[] {
  return records.flatMap((record, i) => (fits(record) ? [i] : []));
}
