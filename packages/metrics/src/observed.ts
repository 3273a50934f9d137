import { type Ties, TiewiseError } from '@tiewise/core';

/**
 * Whose contacts a log sees: `me`, the people with these ids (whose exports it is made of), or `all`,
 * as the log of a company or a platform does.
 */
export type Seen = 'me' | 'all' | readonly string[];

export interface SeenOptions {
  /**
   * Whose contacts the log sees. What two others have with each other shows in one's own export only
   * where one was there too, as in a copied mail, so what passes between them is unknown.
   *
   * @defaultValue "me" where the network has one, else "all"
   */
  seen?: Seen | undefined;
}

/** What a log can see. */
export interface Observed {
  /** Whether it sees everything that passes between the two of a tie, by row. */
  tie(row: number): boolean;
  /** Whether it sees all ties of a person, by number. */
  person(person: number): boolean;
}

/**
 * Which ties a log sees whole: those of at least one of the people it is the log of. Of the rest, what
 * is recorded happened, but what is not recorded may have happened too, so no count, share or balance
 * can be told.
 *
 * Rows in which only two others stand prove nothing: a mailbox holds some, of mails that came through
 * a list or as a blind copy. So it is the caller who says that a log sees more than `me`.
 *
 * @throws TypeError if `seen` is none of the above; TiewiseError `unknown-person` if it names nobody.
 *
 * @example
 * // In a network of Ana's, of two ties:
 * observed(ties).tie(rowOfAnaAndBo); // true
 * observed(ties).tie(rowOfBoAndCy); // false: a mailbox of Ana's does not see it
 */
export function observed(ties: Ties, seen: Seen | undefined = seenByDefault(ties)): Observed {
  if (seen === 'all') return { tie: () => true, person: () => true };

  const { a, b } = ties.columns;
  const sees = new Uint8Array(ties.people);
  for (const person of numbersOf(ties, seen)) sees[person] = 1;
  return {
    tie: (row) => sees[a[row]] === 1 || sees[b[row]] === 1,
    person: (person) => sees[person] === 1,
  };
}

function seenByDefault(ties: Ties): Seen {
  return ties.me === undefined ? 'all' : 'me';
}

function numbersOf(ties: Ties, seen: Seen): number[] {
  const ids = seen === 'me' ? [ties.me].filter((id) => id !== undefined) : seen;
  if (!Array.isArray(ids)) throw new TypeError(`seen: must be me, all or a list of ids, got ${String(seen)}`);

  return ids.map((id) => numberOf(ties, id, 'seen'));
}

/**
 * The number of a person.
 *
 * @throws TiewiseError `unknown-person` if the network does not know them.
 */
export function numberOf(ties: Ties, id: string, caller: string): number {
  const person = ties.indexOf(id);
  if (person !== undefined) return person;
  throw new TiewiseError('unknown-person', `${caller}: nobody has the id ${JSON.stringify(id)}`);
}
