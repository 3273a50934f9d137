import { nameOf, type Ties } from '@tiewise/core';
import type { DiversityOptions, DiversityParts } from './diversity.js';
import { interactionsOfRows } from './evidence-of-rows.js';
import type { Explanation } from './explanation.js';
import { called, personWithId } from './people-words.js';
import type { Spread } from './spread.js';
import { count, sentence } from './words.js';

interface Found {
  value: number | undefined;
  spread: Spread;
  over: NonNullable<DiversityOptions['over']>;
}

/** Where a person's ties go; `parts` is undefined where the score is. */
export function explainSpread(
  ties: Ties,
  person: number,
  { value, spread, over }: Found,
): Explanation<DiversityParts | undefined> {
  const parts = value === undefined ? undefined : partsOf(ties, person, spread, over);
  return {
    value,
    parts,
    evidence: interactionsOfRows(ties, ties.rowsOf(person)),
    sentence: sentence(words(called(ties, ties.person(person)), parts, over)),
  };
}

function partsOf(ties: Ties, person: number, spread: Spread, over: Found['over']): DiversityParts {
  const { shares, covered } = spread.sharesOf(person);
  const named = Array.from(shares, ([id, share]) => ({
    name: over === 'ties' ? nameOf(personWithId(ties, id)) : id,
    share,
  }));
  named.sort((x, y) => y.share - x.share || (x.name < y.name ? -1 : 1));
  return { effective: Math.exp(spread.entropy[person]), most: spread.most(person), shares: named, covered };
}

function words(who: string, parts: DiversityParts | undefined, over: Found['over']): string {
  const [are, whose] = who === 'you' ? ['are', 'your'] : ['is', 'their'];
  if (parts === undefined)
    return `too little is known of ${who === 'you' ? 'your' : `${who}'s`} ties to say how they are spread.`;
  const { effective, shares, most } = parts;
  const alike = Math.round(10 * effective) / 10;
  if (over === 'ties') {
    const spread =
      shares.length === 1 ? '' : `; ${whose} contact is spread as it would be over ${alike} alike`;
    return `${who} ${are} tied to ${count(shares.length, 'person', 'people')}${spread}.`;
  }
  const noun = over === 'tags' ? 'tags' : over === 'organisations' ? 'organisations' : 'communities';
  return `${who} ${are} tied to people of ${shares.length} out of ${most} ${noun}; ${whose} contact with them is spread as it would be over ${alike} alike.`;
}
