import {
  type LongWork,
  type PersonScores,
  scorePeople,
  type Ties,
  type TieWeight,
  TiewiseError,
} from '@tiewise/core';
import { type CirclesSeen, circleSeen } from './circle-seen.js';
import { explainSpread } from './diversity-explanation.js';
import { type Division, groupsOf } from './diversity-groups.js';
import type { Explanation } from './explanation.js';
import { type Spread, spreadOverGroups, spreadOverTies } from './spread.js';
import { tieWeights } from './tie-weights.js';

export interface DiversityOptions extends LongWork {
  /**
   * What a person's ties are spread over: the people they are with, the tags or organisations of those
   * people, or the groups of a division such as `communities` gives.
   *
   * @defaultValue "ties"
   */
  over?: 'ties' | 'tags' | 'organisations' | Division;
  /**
   * What a tie weighs, both directions together: recent contact, depth or number of interactions.
   *
   * @defaultValue "warmth"
   */
  weight?: TieWeight;
  /**
   * Whose circles the log can see. What only `me` exported shows little of whom others are in touch with,
   * so all but `me` are unknown; `all` says the log sees everyone alike.
   *
   * @defaultValue "me" where the network has one, else "all"
   */
  seen?: CirclesSeen | undefined;
}

/** What a person's ties are spread over, and how. */
export interface DiversityParts {
  /** As many shares of the same size would be spread as far: `e^H`, from 1 up. */
  effective: number;
  /** Over how many ties, or groups, they could be spread. */
  most: number;
  /** Where the weight goes: people or groups by name, largest share first; shares add up to 1. */
  shares: readonly { name: string; share: number }[];
  /** The share of all weight that is with people in a group; the rest is left out. */
  covered: number;
}

/**
 * How evenly a person's ties are spread: over people, or over the communities, tags or organisations that
 * these people are from.
 *
 * The score is `H / ln(most)` with `H = - sum of p ln p` over the shares `p` of the weight of all their ties,
 * both directions together. `most` is the number of their ties, or of all groups there are in the network.
 * 0 is all in one place, 1 as evenly as can be. Over tags and organisations, who has several counts in each
 * in part; people in no group are left out. With a single tie it is 0.
 *
 * It tells how contact is spread, not how many there are: three people alike score 1, and so do thirty.
 * People without a tie of any weight, or with nobody in a group, are unknown, and over fewer than two groups
 * everybody is.
 *
 * Source: Eagle, Macy & Claxton (2010), Science 328:1029.
 *
 * @throws TypeError if `over` or `seen` is none of the above; RangeError if `weight` is none; the signal's
 * reason.
 *
 * @example
 * // Ana met Bo twice, Cy once and Di once.
 * diversity(ties, { weight: 'contacts' }).get('ana'); // 0.946
 */
export function diversity(ties: Ties, options: DiversityOptions = {}): PersonScores {
  const { signal, onProgress } = options;
  const { me } = circleSeen(ties, options.seen, 'diversity');
  const spread = spreadBy(ties, options);
  return scorePeople(
    ties,
    (person) => (me === undefined || person === me ? scoreOf(spread, person) : undefined),
    { signal, onProgress },
  );
}

/** Where a person's ties go, and what that is known from. */
diversity.explain = explainDiversity;

function explainDiversity(
  ties: Ties,
  person: string,
  options: DiversityOptions = {},
): Explanation<DiversityParts | undefined> {
  const index = ties.indexOf(person);
  if (index === undefined) {
    throw new TiewiseError(
      'unknown-person',
      `diversity.explain: nobody has the id ${JSON.stringify(person)}`,
    );
  }
  const { me } = circleSeen(ties, options.seen, 'diversity');
  const spread = spreadBy(ties, options);
  const value = me === undefined || index === me ? scoreOf(spread, index) : undefined;
  return explainSpread(ties, index, { value, spread, over: options.over ?? 'ties' });
}

function scoreOf({ entropy, most }: Spread, person: number): number | undefined {
  const possible = most(person);
  if (Number.isNaN(entropy[person]) || possible === 0) return undefined;
  return possible === 1 ? 0 : entropy[person] / Math.log(possible);
}

function spreadBy(ties: Ties, { over = 'ties', weight = 'warmth' }: DiversityOptions): Spread {
  const weights = tieWeights(ties, weight, 'diversity');
  if (over === 'ties') return spreadOverTies(ties, weights);
  if (over === 'tags' || over === 'organisations' || typeof over === 'object') {
    return spreadOverGroups(ties, weights, groupsOf(ties, over));
  }
  throw new TypeError(`diversity: over ties, tags, organisations or a division, not ${String(over)}`);
}
