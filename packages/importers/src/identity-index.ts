import { keysOf } from './identity-keys.js';
import type { IdentityRecord, KeyHolders } from './identity-records.js';
import { personalName } from './name-words.js';
import type { PhoneReader } from './phone-numbers.js';

/** Finds the records that a caller names. */
export class IdentityIndex {
  readonly #records: readonly IdentityRecord[];
  readonly #keys: KeyHolders;
  readonly #phones: PhoneReader;
  #ids: Map<string, number[]> | undefined;

  constructor(records: readonly IdentityRecord[], keys: KeyHolders, phones: PhoneReader) {
    this.#records = records;
    this.#keys = keys;
    this.#phones = phones;
  }

  /** Those with this id, profile, address or number. */
  exact(text: string): number[] {
    this.#ids ??= byId(this.#records);
    const held = [`id:${text}`, ...keysOf(text, this.#phones)].flatMap((key) => this.#keys.get(key) ?? []);
    return [...new Set([...(this.#ids.get(text) ?? []), ...held])].sort((a, b) => a - b);
  }

  /** Those with this name, in whatever order it is written. */
  named(text: string): number[] {
    const name = personalName(text).join(' ');
    if (name === '') return [];
    return this.#records.flatMap(({ names }, i) =>
      names.words.some((own) => own.join(' ') === name) ? [i] : [],
    );
  }

  /** Those with this id, profile, address or number; without one, those with this name. */
  find(text: string): number[] {
    const exact = this.exact(text);
    return exact.length > 0 ? exact : this.named(text);
  }
}

function byId(records: readonly IdentityRecord[]): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  for (const [i, { person }] of records.entries()) {
    const known = ids.get(person.id);
    if (known) known.push(i);
    else ids.set(person.id, [i]);
  }
  return ids;
}
