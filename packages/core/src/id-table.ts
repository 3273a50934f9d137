/** Gives each text a whole number, counting from 0 in the order they are first met. */
export class IdTable {
  readonly #indexes = new Map<string, number>();
  readonly #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  /** The number of this text, given now if it has none. */
  intern(id: string): number {
    const known = this.#indexes.get(id);
    if (known !== undefined) return known;

    const index = this.#ids.length;
    this.#indexes.set(id, index);
    this.#ids.push(id);
    return index;
  }

  indexOf(id: string): number | undefined {
    return this.#indexes.get(id);
  }

  /** The text behind a number below `size`. */
  id(index: number): string {
    return this.#ids[index];
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.#ids[Symbol.iterator]();
  }
}
