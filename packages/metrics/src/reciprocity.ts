import { scoreTies, type Tie, type TieScores, type Ties } from '@tiewise/core';
import { type DyadBalance, dyadBalance } from './dyad-balance.js';
import { type Explanation, tieOf } from './explanation.js';
import { networkReciprocity, personReciprocity } from './network-reciprocity.js';
import { both, called, count, sentence, timesWords } from './words.js';

export interface ReciprocityOptions {
  /**
   * What is counted: days on which one turned to the other, or single interactions. A thread of
   * forty mails in an afternoon is one day.
   *
   * @defaultValue "days"
   */
  count?: 'days' | 'contacts';
  /**
   * Whose contacts the log can see. What only `me` exported shows little of what two others have
   * with each other, so their give and take is unknown; `all` says the log sees everyone alike.
   *
   * @defaultValue "me" where the network has one, else "all"
   */
  seen?: 'me' | 'all';
}

export interface ReciprocityParts extends DyadBalance {
  /** Days (or interactions) on which the first turned to the second, and the other way. */
  given: number;
  received: number;
  /** Interactions both took part in; they are in neither count. */
  together: number;
}

/**
 * How even the give and take of each tie is: `2 min(given, received) / (given + received)`.
 *
 * 1 is even, 0 is one-sided. Of few events even fair pairs look one-sided: `explain` gives the share
 * given with its 95 % interval, and the balance a fair pair would show. Symmetric in the two people.
 *
 * Ties in which neither turned to the other are unknown, and so are ties of two others where only
 * `me` is seen.
 *
 * Source: the dyad's Beta posterior; weighted reciprocity after Squartini et al. (2013), Sci. Rep. 3:2729.
 *
 * @throws TypeError if `count` or `seen` is none of the above.
 *
 * @example
 * // Ana wrote on three days, Bo on one.
 * reciprocity(ties).get('ana', 'bo'); // 0.5
 */
export function reciprocity(ties: Ties, options: ReciprocityOptions = {}): TieScores {
  const { count: counted = 'days', seen = ties.me === undefined ? 'all' : 'me' } = options;
  const { daysAB, daysBA, contactsAB, contactsBA, a, b } = ties.columns;
  const [there, back] = counted === 'days' && !isTimeless(ties) ? [daysAB, daysBA] : [contactsAB, contactsBA];
  if (!['days', 'contacts'].includes(counted) || !['me', 'all'].includes(seen)) {
    throw new TypeError(
      `reciprocity: count by days or contacts, seen by me or all, not ${counted} and ${seen}`,
    );
  }
  const me = ties.me === undefined ? undefined : ties.indexOf(ties.me);

  return scoreTies(ties, (row) => {
    const total = there[row] + back[row];
    const visible = seen === 'all' || a[row] === me || b[row] === me;
    return visible && total > 0 ? (2 * Math.min(there[row], back[row])) / total : undefined;
  });
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
  const [given, received] = [tie.given[field], tie.received[field]];
  const parts = { ...dyadBalance(given, received), given, received, together: tie.together };
  return {
    value: reciprocity(ties, options).at(tie.row),
    parts,
    evidence: ties.interactionsAt(tie.row),
    sentence: sentence(words(ties, tie, parts, field)),
  };
}

/** A plain graph has contacts but no days. */
function isTimeless(ties: Ties): boolean {
  return Number.isNaN(ties.asOf);
}

function words(ties: Ties, tie: Tie, parts: ReciprocityParts, field: 'days' | 'contacts'): string {
  const { given, received, interval = [0, 1], together } = parts;
  const [one, other] = [called(ties, tie.a), called(ties, tie.b)];
  if (given + received === 0) {
    const met = together > 0 ? ` beyond ${count(together, 'meeting')}` : '';
    return `neither of ${both(ties, tie.a, tie.b)} reached out to the other${met}, so nothing is known of give and take.`;
  }
  const often = (n: number) =>
    n === 0 ? 'never' : field === 'days' ? `on ${count(n, 'day')}` : timesWords(n);
  const reached = (who: string, n: number) => (n === 0 ? `${who} never did` : `${who} ${often(n)}`);
  const turns =
    given === 0
      ? `${other} reached out ${often(received)}, ${reached(one, 0)}`
      : `${one} reached out ${often(given)}, ${reached(other, received)}`;
  return `${turns}: ${verdict(one, other, interval)}.`;
}

function verdict(one: string, other: string, [low, high]: readonly [number, number]): string {
  if (low > 0.5) return `more goes from ${one} to ${other} than comes back`;
  if (high < 0.5) return `more goes from ${other} to ${one} than comes back`;
  return high - low > 0.5 ? 'too little to tell who gives more' : 'about even';
}
