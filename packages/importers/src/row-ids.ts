import type { Interaction, InteractionLog, Person } from '@tiewise/core';
import { canonicalEmail } from './email-address.js';
import { hashLines } from './hash.js';
import { HashCounts } from './hash-counts.js';
import { hashNumbers } from './hash-numbers.js';

/**
 * Gives interactions that come without an id one made of what they say, so that the same rows read
 * twice, or out of two files that overlap, are there once. Rows of one file that say the same are
 * told apart by their count: two equal calls in one file are two calls.
 */
export class RowIds {
  readonly #counts = new HashCounts();
  readonly #texts: string[] = [];
  readonly #numbers = new Float64Array(2);

  /** No two rows get the same. */
  idFor({ at, from, to, kind, about = '', minutes, weight }: Interaction): string {
    this.#texts[0] = from;
    this.#texts[1] = kind;
    this.#texts[2] = about;
    this.#texts[3] = minutes === undefined && weight === 1 ? '' : `${minutes ?? ''} ${weight}`;
    this.#texts[4] = to.length === 1 ? to[0] : to.join('\n');
    this.#numbers[0] = hashLines(this.#texts);
    this.#numbers[1] = at;
    const hash = hashNumbers(this.#numbers);
    const count = this.#counts.count(hash);
    return count === 1 ? `row:${hash}` : `row:${hash}:${count}`;
  }
}

/** The people given, and everybody else in a log: known by their id, and by e-mail where that is one. */
export function everybodyIn(log: InteractionLog, known: readonly Person[] = []): Person[] {
  const ids = new Set(known.map(({ id }) => id));
  const others = [...log.people].filter((id) => !ids.has(id));
  return [...known, ...others.map((id) => (canonicalEmail(id) ? { id, emails: [id] } : { id }))];
}
