import { type Interaction, type Tie, type Ties, TiewiseError } from '@tiewise/core';

/** Why a score is what it is. */
export interface Explanation<Parts> {
  /** The score; undefined if unknown. */
  value: number | undefined;
  /** The numbers it is made of. */
  parts: Parts;
  /** The interactions it rests on, in order of time. */
  evidence: readonly Interaction[];
  /** All of it in one plain sentence. */
  sentence: string;
}

/**
 * The tie of two people.
 *
 * @throws TiewiseError `unknown-person` if they have none.
 */
export function tieOf(ties: Ties, a: string, b: string, caller: string): Tie {
  const tie = ties.get(a, b);
  if (tie) return tie;
  throw new TiewiseError(
    'unknown-person',
    `${caller}: ${JSON.stringify(a)} and ${JSON.stringify(b)} have no tie`,
  );
}
