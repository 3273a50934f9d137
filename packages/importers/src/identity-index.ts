import type { Person } from '@tiewise/core';
import { eachKeyOf } from './identity-keys.js';
import type { IdentityRecords } from './identity-records.js';
import type { KeyKind } from './key-table.js';
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

  /** Those with this id, profile, address or number; without one, those with this name. */
  find(text: string): number[] {
    const exact = this.exact(text);
    return exact.length > 0 ? exact : this.named(text);
  }
}

function byId(people: readonly Person[]): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  for (const [i, { id }] of people.entries()) {
    const known = ids.get(id);
    if (known) known.push(i);
    else ids.set(id, [i]);
  }
  return ids;
}
