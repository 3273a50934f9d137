import type { Ties } from '@tiewise/core';

/**
 * The shares of contact that one person after another has with those they are in touch with most, second most
 * and so on, in columns that each reading overwrites.
 */
export class PersonShares {
  /** Of the person last read, highest first; they add up to 1. */
  shares = new Float64Array(0);
  /** How often they were in touch with anybody. */
  total = 0;
  readonly #ties: Ties;
  readonly #counts: Uint32Array;
  #sorted = new Uint32Array(16);
  #shares = new Float64Array(16);

  /** `counts` is how often the two of each tie were in touch, by row. */
  constructor(ties: Ties, counts: Uint32Array) {
    this.#ties = ties;
    this.#counts = counts;
  }

  /** Reads the shares of a person, by their number, and tells with how many people they were in touch. */
  read(person: number): number {
    const rows = this.#ties.rowsOf(person);
    if (this.#sorted.length < rows.length) {
      this.#sorted = new Uint32Array(2 * rows.length);
      this.#shares = new Float64Array(2 * rows.length);
    }
    let people = 0;
    this.total = 0;
    for (let i = 0; i < rows.length; i++) {
      const count = this.#counts[rows[i]];
      if (count === 0) continue;
      this.#sorted[people++] = count;
      this.total += count;
    }
    this.#sorted.subarray(0, people).sort();
    for (let rank = 0; rank < people; rank++) {
      this.#shares[rank] = this.#sorted[people - 1 - rank] / this.total;
    }
    this.shares = this.#shares.subarray(0, people);
    return people;
  }
}
