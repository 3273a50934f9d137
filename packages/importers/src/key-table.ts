import { IdTable } from '@tiewise/core';

/** What can tell a person apart, strongest first. */
export const KEY_KINDS = ['linkedin', 'id', 'email', 'tel'] as const;

export type KeyKind = (typeof KEY_KINDS)[number];

const KINDS = KEY_KINDS.length;

/** Gives each key a whole number, which says its kind as well. */
export class KeyTable {
  readonly #tables = KEY_KINDS.map(() => new IdTable());

  /** The number of a key, given now if it has none. */
  intern(kind: KeyKind, value: string): number {
    const at = KEY_KINDS.indexOf(kind);
    return this.#tables[at].intern(value) * KINDS + at;
  }

  numberOf(kind: KeyKind, value: string): number | undefined {
    const at = KEY_KINDS.indexOf(kind);
    const number = this.#tables[at].indexOf(value);
    return number === undefined ? undefined : number * KINDS + at;
  }

  kindOf(key: number): KeyKind {
    return KEY_KINDS[key % KINDS];
  }

  /** The key without its kind. */
  valueOf(key: number): string {
    return this.#tables[key % KINDS].id((key - (key % KINDS)) / KINDS);
  }

  textOf(key: number): string {
    return `${this.kindOf(key)}:${this.valueOf(key)}`;
  }

  /** The least number that is above those of all keys. */
  get end(): number {
    return Math.max(...this.#tables.map(({ size }) => size)) * KINDS;
  }

  /** The keys of one kind. */
  *ofKind(kind: KeyKind): Generator<number> {
    const at = KEY_KINDS.indexOf(kind);
    for (let i = 0; i < this.#tables[at].size; i++) yield i * KINDS + at;
  }
}
