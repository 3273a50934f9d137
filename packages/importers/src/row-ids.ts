import type { Interaction, InteractionLog, Person } from '@tiewise/core';
import { canonicalEmail } from './email-address.js';
import { hashLines } from './hash.js';
import { HashCounts } from './hash-counts.js';

/**
 * Gives interactions that come without an id one made of what they say, so that the same rows read
 * twice, or out of two files that overlap, are there once. Rows of one file that say the same are
 * told apart by their count: two equal calls in one file are two calls.
 */
export class RowIds {
  readonly #counts = new HashCounts();

  idFor({ at, from, to, kind, about = '', minutes, weight }: Interaction): string {
    const whom = to.length === 1 ? to[0] : to.join('\n');
    const amounts = [minutes === undefined ? '' : String(minutes), String(weight)];
    const hash = hashLines([String(at), from, whom, '', kind, about, ...amounts]);
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
