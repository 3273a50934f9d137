import { inSlices, type LongWork, type PersonScores, scorePeople, type Ties } from '@tiewise/core';
import { observed, type SeenOptions } from './observed.js';
import { expectedReciprocated } from './weighted-null.js';

/** How much of a network goes both ways. Undefined is unknown: no links, or nothing to compare with. */
export interface NetworkReciprocity {
  /** Directed links, and those with a link back. */
  links: number;
  reciprocated: number;
  /** Pairs linked both ways, one way and not at all. */
  dyads: { mutual: number; asymmetric: number; null: number };
  /** Share of links with a link back. */
  r: number | undefined;
  /** Share of linked pairs linked both ways; smaller than `r`, and often what others call reciprocity. */
  ratio: number | undefined;
  /** `r` against chance: 0 if links were drawn at random, 1 if all go both ways (Garlaschelli & Loffredo 2004). */
  rho: number | undefined;
  /** Share of all weight that goes both ways, `sum of min(w_ij, w_ji) / sum of w`. */
  weighted: number | undefined;
  /** What `weighted` would be if people kept their totals but chose at random (Squartini et al. 2013). */
  weightedNull: number | undefined;
  /** `weighted` against that: 0 is chance, 1 is all. */
  weightedRho: number | undefined;
}

export interface NetworkReciprocityOptions extends SeenOptions, LongWork {
  /**
   * More people than this, and the null model of weights, which takes time by the square of their
   * number, is left out.
   *
   * @defaultValue 1000
   */
  maxNullPeople?: number;
}

/**
 * Reciprocity of a whole network: of its links, and of their weight, which is warmth. A meeting is
 * a link both ways. Ties the log does not see whole (`seen`) are left out, with the pairs of people they
 * are among, and then nothing is known of what chance would put into the weights. The pairs that could be linked
 * are those of all whom the network knows, also of those it first meets after the moment looked from.
 *
 * @throws The reason of the work's signal.
 *
 * Sources: Garlaschelli & Loffredo (2004), PRL 93:268701; Squartini, Picciolo, Ruzzenenti &
 * Garlaschelli (2013), Sci. Rep. 3:2729, with the weighted configuration model as null.
 */
export function networkReciprocity(
  ties: Ties,
  { maxNullPeople = 1000, seen, ...work }: NetworkReciprocityOptions = {},
): NetworkReciprocity {
  const { warmthAB, warmthBA } = ties.columns;
  const sees = observed(ties, seen);
  let [mutual, asymmetric, weight, both] = [0, 0, 0, 0];
  inSlices({ phase: 'ties', total: ties.size }, work, (first, end) => {
    for (let row = first; row < end; row++) {
      if (!sees.tie(row)) continue;
      const ways = waysAt(ties, row);
      if (ways === 2) mutual++;
      else if (ways === 1) asymmetric++;
      weight += warmthAB[row] + warmthBA[row];
      both += 2 * Math.min(warmthAB[row], warmthBA[row]);
    }
  });
  const links = 2 * mutual + asymmetric;
  const hidden = hiddenPeople(ties, sees.person);
  const pairs = pairsOf(ties.people) - pairsOf(hidden);
  const r = links > 0 ? (2 * mutual) / links : undefined;
  const weighted = weight > 0 ? both / weight : undefined;
  const expected =
    hidden < 2 && ties.people <= maxNullPeople && weight > 0 ? expectedReciprocated(ties, work) : undefined;
  const weightedNull = expected === undefined ? undefined : expected / weight;
  return {
    links,
    reciprocated: 2 * mutual,
    dyads: { mutual, asymmetric, null: Math.max(0, pairs - mutual - asymmetric) },
    r,
    ratio: links > 0 ? mutual / (mutual + asymmetric) : undefined,
    rho: againstChance(r, pairs > 0 ? links / (2 * pairs) : undefined),
    weighted,
    weightedNull,
    weightedRho: againstChance(weighted, weightedNull),
  };
}

/**
 * The share of each person's links that go both ways, `2 |out and in| / (|out| + |in|)`; people
 * without links are unknown, and so are those whose ties the log does not see all of (`seen`).
 */
export function personReciprocity(ties: Ties, { seen, ...work }: SeenOptions & LongWork = {}): PersonScores {
  const sees = observed(ties, seen);
  const links = new Float64Array(ties.people);
  const mutual = new Float64Array(ties.people);
  for (let row = 0; row < ties.size; row++) {
    const ways = waysAt(ties, row);
    for (const person of [ties.columns.a[row], ties.columns.b[row]]) {
      links[person] += ways;
      if (ways === 2) mutual[person] += 2;
    }
  }
  const share = (person: number) =>
    links[person] > 0 && sees.person(person) ? mutual[person] / links[person] : undefined;
  return scorePeople(ties, share, work);
}

function hiddenPeople(ties: Ties, sees: (person: number) => boolean): number {
  let hidden = 0;
  for (let person = 0; person < ties.people; person++) if (!sees(person)) hidden++;
  return hidden;
}

function pairsOf(people: number): number {
  return (people * (people - 1)) / 2;
}

/** In how many directions there is contact: 0 to 2. */
function waysAt({ columns }: Ties, row: number): number {
  if (columns.contactsMutual[row] > 0) return 2;
  return (columns.contactsAB[row] > 0 ? 1 : 0) + (columns.contactsBA[row] > 0 ? 1 : 0);
}

function againstChance(seen: number | undefined, chance: number | undefined): number | undefined {
  return seen === undefined || chance === undefined || chance >= 1
    ? undefined
    : (seen - chance) / (1 - chance);
}
