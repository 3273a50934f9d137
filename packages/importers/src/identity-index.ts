import type { Person } from '@tiewise/core';
import { foldName } from './fold-name.js';
import { eachKeyOf } from './identity-keys.js';
import type { IdentityRecords } from './identity-records.js';
import { jaroWinkler } from './jaro-winkler.js';
import type { KeyKind } from './key-table.js';
import { addToList } from './lists-by-key.js';
import { personalName } from './name-words.js';
import type { PhoneReader } from './phone-numbers.js';

/** Finds the records that a caller names. */
export class IdentityIndex {
  readonly #records: IdentityRecords;
  readonly #phones: PhoneReader;
  #ids: Map<string, number[]> | undefined;

  constructor(records: IdentityRecords, phones: PhoneReader) {
    this.#records = records;
    this.#phones = phones;
  }

  /** Those with this id, profile, address or number. */
  exact(text: string): number[] {
    this.#ids ??= byId(this.#records.people);
    const found = new Set(this.#ids.get(text));
    const addHolders = (kind: KeyKind, value: string) => {
      const { keys, holderStart, holders } = this.#records;
      const key = keys.numberOf(kind, value);
      if (key === undefined) return;
      for (const record of holders.subarray(holderStart[key], holderStart[key + 1])) found.add(record);
    };
    addHolders('id', text);
    eachKeyOf(text, this.#phones, addHolders);
    return [...found].sort((a, b) => a - b);
  }

  /** Those with this name, in whatever order it is written. */
  named(text: string): number[] {
    const name = personalName(text).join(' ');
    if (name === '') return [];
    return this.#records.names.flatMap((names, i) =>
      names.words.some((own) => own.join(' ') === name) ? [i] : [],
    );
  }

  idOf(record: number): string {
    return this.#records.people[record].id;
  }

  /** Those whose ids, addresses or names are most like a text that names nobody, best first. */
  alike(text: string): number[] {
    const words = new Set(wordsIn(text));
    if (words.size === 0) return [];
    const found = this.#records.people.flatMap((person, record) => {
      const { id, name = '', names = [], emails = [] } = person;
      const score = Math.max(...[id, name, ...names, ...emails].map((own) => likeness(words, own)));
      return score > 0 ? [{ record, score }] : [];
    });
    return found.sort((a, b) => b.score - a.score || a.record - b.record).map(({ record }) => record);
  }

  /** Those with this id, profile, address or number; without one, those with this name. */
  find(text: string): number[] {
    const exact = this.exact(text);
    return exact.length > 0 ? exact : this.named(text);
  }
}

/** Fewer letters are in too many names. */
const FEWEST_LETTERS = 3;

/** The words of an id, address or name, letter case and accents aside, but for those that many share. */
function wordsIn(text: string): string[] {
  const bare = text.replace(/@[^@]*$/, '').replace(/^[a-z]+(?:-name)?:/, '');
  return foldName(bare)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= FEWEST_LETTERS);
}

/** How much two texts have in common: words, the more the fewer others there are, or nearly all letters. */
function likeness(words: ReadonlySet<string>, text: string): number {
  const own = wordsIn(text);
  const shared = own.filter((word) => words.has(word)).length;
  if (shared > 0) return shared + shared / Math.max(words.size, own.length);
  return jaroWinkler([...words].join(' '), own.join(' ')) > NEARLY ? 0.5 : 0;
}

const NEARLY = 0.9;

function byId(people: readonly Person[]): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  for (const [i, { id }] of people.entries()) addToList(ids, id, i);
  return ids;
}
