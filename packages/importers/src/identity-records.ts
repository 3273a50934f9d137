import type { Person } from '@tiewise/core';
import { eachKey } from './identity-keys.js';
import type { Import } from './import.js';
import { KeyTable } from './key-table.js';
import { type NameList, NameLists, namesOf } from './name-list.js';
import type { PhoneReader } from './phone-numbers.js';
import { textOrder } from './text-order.js';

/** A record is one person as one import has them. Records are known by their numbers, from 0. */
export interface IdentityRecords {
  readonly size: number;
  readonly people: readonly Person[];
  /** The number of the import of each. */
  readonly sources: Uint32Array;
  /** The number that each has in the log of that import; -1 for who is not in it. */
  readonly inLog: Int32Array;
  readonly names: readonly NameList[];
  readonly keys: KeyTable;
  /** The keys of record `i` are the `ownKeys` from `keyStart[i]` to before `keyStart[i + 1]`. */
  readonly keyStart: Uint32Array;
  readonly ownKeys: Uint32Array;
  /** Who holds `key`, in their order: `holders` from `holderStart[key]` to before `holderStart[key + 1]`. */
  readonly holderStart: Uint32Array;
  readonly holders: Uint32Array;
}

/** Everyone any import knows, in an order that does not depend on that of the imports. */
export function identityRecords(imports: readonly Import[], phones: PhoneReader): IdentityRecords {
  const everyone = everyoneIn(imports);
  const { people, sources, inLog } = everyone;
  const order = orderOf(people);
  const lists = new NameLists();
  const sorted = people.map((_, i) => people[order[i]]);
  return {
    size: order.length,
    people: sorted,
    sources: order.map((i) => sources[i]),
    inLog: new Int32Array(order.length).map((_, i) => inLog[order[i]]),
    names: sorted.map((person) => lists.of(namesOf(person))),
    ...keysOf(sorted, phones),
  };
}

interface Everyone {
  people: Person[];
  sources: number[];
  inLog: number[];
}

function everyoneIn(imports: readonly Import[]): Everyone {
  const everyone: Everyone = { people: [], sources: [], inLog: [] };
  for (const [source, { people, interactions }] of imports.entries()) {
    const known = new Uint8Array(interactions.people.size);
    const add = (person: Person, number: number) => {
      everyone.people.push(person);
      everyone.sources.push(source);
      everyone.inLog.push(number);
    };
    for (const person of people) {
      const number = interactions.people.indexOf(person.id) ?? -1;
      if (number !== -1) known[number] = 1;
      add(person, number);
    }
    for (const [number, seen] of known.entries()) {
      if (!seen) add({ id: interactions.people.id(number) }, number);
    }
  }
  return everyone;
}

/** By their ids; where those are the same by all there is to say of each. */
function orderOf(people: readonly Person[]): Uint32Array {
  const order = textOrder(people.map(({ id }) => id));
  for (let from = 0, to = 0; from < order.length; from = to) {
    const { id } = people[order[from]];
    for (to = from + 1; to < order.length && people[order[to]].id === id; ) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compareWhole(people[a], people[b]) || a - b);
  }
  return order;
}

function compareWhole(a: Person, b: Person): number {
  if (areAlike(a, b)) return 0;
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether one says nothing that the other does not; told at a glance, as most people of mails are but an address. */
function areAlike(a: Person, b: Person): boolean {
  return (
    a === b || (a.id === b.id && isBareAddress(a) && isBareAddress(b) && a.emails?.[0] === b.emails?.[0])
  );
}

function isBareAddress({ emails, name, names, phones, urls, organisations, tags }: Person): boolean {
  const rest = name ?? names ?? phones ?? urls ?? organisations ?? tags;
  return rest === undefined && emails?.length === 1;
}

function keysOf(people: readonly Person[], phones: PhoneReader) {
  const keys = new KeyTable();
  const found: number[] = [];
  const lastHolder: number[] = [];
  const keyStart = new Uint32Array(people.length + 1);
  for (const [i, person] of people.entries()) {
    if (i > 0 && areAlike(person, people[i - 1])) {
      for (let at = keyStart[i - 1]; at < keyStart[i]; at++) found.push(found[at]);
    } else {
      eachKey(person, phones, (kind, value) => {
        const key = keys.intern(kind, value);
        if (lastHolder[key] === i) return;
        lastHolder[key] = i;
        found.push(key);
      });
    }
    keyStart[i + 1] = found.length;
  }
  const ownKeys = Uint32Array.from(found);
  return { keys, keyStart, ownKeys, ...holdersOf({ keyStart, ownKeys, keyCount: keys.end }) };
}

/** The keys of each record turned round: the records of each key. */
function holdersOf(own: { keyStart: Uint32Array; ownKeys: Uint32Array; keyCount: number }) {
  const { keyStart, ownKeys, keyCount } = own;
  const holderStart = new Uint32Array(keyCount + 1);
  for (const key of ownKeys) holderStart[key + 1]++;
  for (let key = 0; key < keyCount; key++) holderStart[key + 1] += holderStart[key];
  const next = holderStart.slice(0, keyCount);
  const holders = new Uint32Array(ownKeys.length);
  for (let record = 0; record + 1 < keyStart.length; record++) {
    for (let at = keyStart[record]; at < keyStart[record + 1]; at++) holders[next[ownKeys[at]]++] = record;
  }
  return { holderStart, holders };
}
