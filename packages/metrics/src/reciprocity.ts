import { type LongWork, scoreTies, type TieScores, type Ties } from '@tiewise/core';
import { type DyadBalance, dyadBalance } from './dyad-balance.js';
import { type Explanation, tieOf } from './explanation.js';
import { networkReciprocity, personReciprocity } from './network-reciprocity.js';
import { observed, type SeenOptions } from './observed.js';
import { twoOf } from './people-words.js';
import { reciprocitySentence } from './reciprocity-sentence.js';

export interface ReciprocityOptions extends SeenOptions, LongWork {
  /**
   * What is counted: days on which one turned to the other, or single interactions. A thread of
   * forty mails in an afternoon is one day.
   *
   * @defaultValue "days"
   */
  count?: 'days' | 'contacts';
}

export interface ReciprocityParts extends DyadBalance {
  /**
   * Days (or interactions) on which the first turned to the second, and the other way; unknown, with all of
   * the balance, where the log does not see all that passes between them.
   */
  given: number | undefined;
  received: number | undefined;
  /** Interactions both took part in; they are in neither count. */
  together: number;
}

/**
 * How even the give and take of each tie is: `2 min(given, received) / (given + received)`.
 *
 * 1 is even, 0 is one-sided. Of few events even fair pairs look one-sided: `explain` gives the share
 * given with its 95 % interval, and the balance a fair pair would show. Symmetric in the two people.
 *
 * Ties in which neither turned to the other are unknown, and so are those the log does not see whole,
 * as of two others in one's own export: see `observed`.
 *
 * Source: the dyad's Beta posterior; weighted reciprocity after Squartini et al. (2013), Sci. Rep. 3:2729.
 *
 * @throws TypeError if `count` or `seen` is none of those named; TiewiseError `unknown-person` if `seen` names nobody.
 *
 * @example
 * // Ana wrote on three days, Bo on one.
 * reciprocity(ties).get('ana', 'bo'); // 0.5
 */
export function reciprocity(ties: Ties, options: ReciprocityOptions = {}): TieScores {
  const { count: counted = 'days', seen } = options;
  const { daysAB, daysBA, contactsAB, contactsBA } = ties.columns;
  const [there, back] = counted === 'days' && !isTimeless(ties) ? [daysAB, daysBA] : [contactsAB, contactsBA];
  if (!['days', 'contacts'].includes(counted)) {
    throw new TypeError(`reciprocity: count by days or contacts, not ${counted}`);
  }
  const sees = observed(ties, seen).tie;

  const score = (row: number) => {
    const total = there[row] + back[row];
    return total > 0 && sees(row) ? (2 * Math.min(there[row], back[row])) / total : undefined;
  };
  return scoreTies(ties, score, options);
}

/** Who gave how much in one tie, and how sure that is. */
reciprocity.explain = explainReciprocity;

/** See `personReciprocity`. */
reciprocity.ofPeople = personReciprocity;

/** See `networkReciprocity`. */
reciprocity.ofNetwork = networkReciprocity;

function explainReciprocity(
  ties: Ties,
  a: string,
  b: string,
  options: ReciprocityOptions = {},
): Explanation<ReciprocityParts> {
  const tie = tieOf(ties, a, b, 'reciprocity.explain');
  const field = options.count === 'contacts' || isTimeless(ties) ? 'contacts' : 'days';
  const value = reciprocity(ties, options).at(tie.row);
  const evidence = ties.interactionsAt(tie.row);
  const two = twoOf(ties, tie.a, tie.b);
  if (!observed(ties, options.seen).tie(tie.row)) {
    const parts = { ...dyadBalance(0, 0), given: undefined, received: undefined, together: tie.together };
    return { value, parts, evidence, sentence: reciprocitySentence(parts, two, field) };
  }
  const [given, received] = [tie.given[field], tie.received[field]];
  const parts = { ...dyadBalance(given, received), given, received, together: tie.together };
  return { value, parts, evidence, sentence: reciprocitySentence(parts, two, field) };
}

/** A plain graph has contacts but no days. */
function isTimeless(ties: Ties): boolean {
  return Number.isNaN(ties.asOf);
}
