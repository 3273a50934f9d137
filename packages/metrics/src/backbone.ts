import { type LongWork, scoreTies, type TieScores, type Ties, type TieWeight } from '@tiewise/core';
import { interactionsOfRows } from './evidence-of-rows.js';
import { type Explanation, tieOf } from './explanation.js';
import { degrees } from './oriented-ties.js';
import { called } from './people-words.js';
import { tieWeights } from './tie-weights.js';
import { count, sentence } from './words.js';

export interface BackboneOptions extends LongWork {
  /**
   * What a tie weighs, both directions together: recent contact, depth or number of interactions.
   *
   * @defaultValue "warmth"
   */
  weight?: TieWeight;
}

export interface BackboneTiesOptions extends BackboneOptions {
  /**
   * Ties with a chance below this are kept; above 0, at most 1.
   *
   * @defaultValue 0.05
   */
  below?: number;
}

/** What a tie is to one of its two ends. */
export interface BackboneEnd {
  /** How many ties the person has. */
  ties: number;
  /** The share of all the person's weight that is this tie's. */
  share: number;
  /** The chance of a share as large if the weight were spread at random; 1 where it is the only tie. */
  chance: number;
}

/** From the person named first, and from the other. */
export interface BackboneParts {
  a: BackboneEnd;
  b: BackboneEnd;
}

/**
 * How likely chance alone would give each tie as large a share of what one of its two people has: low for
 * ties that stand out, for one end at least.
 *
 * A person with `k` ties of total weight `s` who spread it at random would give a tie of weight `w` or more
 * with probability `(1 - w / s)^(k - 1)`; the score is the smaller of the two ends' probabilities. 0.05 is a
 * share that one random tie in twenty has; 1 is no more than chance. To draw a network, keep the ties below
 * 0.05: those that matter to someone stay, also the small ones of people who have little.
 *
 * Symmetric in the two people. Unknown where the tie weighs nothing, or is the only one of both people, as
 * there is nothing to compare it with.
 *
 * Source: Serrano, Boguna & Vespignani (2009), PNAS 106:6483.
 *
 * @throws RangeError if `weight` is none of the above; the signal's reason.
 *
 * @example
 * // Ana wrote to Bo three times, and once to Cy, who knows only her.
 * backbone(ties, { weight: 'contacts' }).get('ana', 'bo'); // 0.25
 */
export function backbone(
  ties: Ties,
  { weight = 'warmth', signal, onProgress }: BackboneOptions = {},
): TieScores {
  const spread = spreadOf(ties, weight);
  return scoreTies(ties, (row) => scoreAt(ties, spread, row), { signal, onProgress });
}

/** The rows of the ties that stand out, in order. */
backbone.rows = backboneRows;

/** How much a tie stands out for each of its two people. */
backbone.explain = explainBackbone;

function backboneRows(ties: Ties, { below = 0.05, ...options }: BackboneTiesOptions = {}): Uint32Array {
  if (!(below > 0 && below <= 1)) {
    throw new RangeError(`backbone.rows: below must be above 0 and at most 1, got ${below}`);
  }
  const { column } = backbone(ties, options);
  const rows = new Uint32Array(column.length);
  let kept = 0;
  for (let row = 0; row < column.length; row++) if (column[row] < below) rows[kept++] = row;
  return rows.slice(0, kept);
}

function explainBackbone(
  ties: Ties,
  a: string,
  b: string,
  { weight = 'warmth' }: BackboneOptions = {},
): Explanation<BackboneParts> {
  const tie = tieOf(ties, a, b, 'backbone.explain');
  const spread = spreadOf(ties, weight);
  const value = scoreAt(ties, spread, tie.row);
  const end = (person: string) => endAt(spread, tie.row, ties.indexOf(person) ?? 0);
  const parts = { a: end(a), b: end(b) };
  const [one, other] = [called(ties, tie.a), called(ties, tie.b)];
  const of = (who: string, { share, ties: many }: BackboneEnd) =>
    `${Math.round(100 * share)} in 100 of all ${who === 'you' ? 'you have' : `${who} has`} with ${count(many, 'person', 'people')}`;
  return {
    value,
    parts,
    evidence: interactionsOfRows(ties, [tie.row]),
    sentence: sentence(
      value === undefined
        ? `there is nothing to compare the tie of ${one} and ${other} with.`
        : `the tie of ${one} and ${other} is ${of(one, parts.a)}, and ${of(other, parts.b)}; as large a share by chance: ${chanceWords(value)}.`,
    ),
  };
}

function chanceWords(chance: number): string {
  return chance < 0.01 ? 'fewer than 1 time in 100' : `about ${Math.round(100 * chance)} times in 100`;
}

/** What each end of a tie is compared with. */
interface Spread {
  weights: Float64Array;
  /** By person: how many ties, and what they weigh together. */
  degree: Uint32Array;
  strength: Float64Array;
}

function spreadOf(ties: Ties, weight: TieWeight): Spread {
  const { a, b } = ties.columns;
  const weights = tieWeights(ties, weight, 'backbone');
  const strength = new Float64Array(ties.people);
  for (let row = 0; row < weights.length; row++) {
    strength[a[row]] += weights[row];
    strength[b[row]] += weights[row];
  }
  return { weights, degree: degrees(ties, weights), strength };
}

function chanceAt({ weights, degree, strength }: Spread, row: number, person: number): number {
  return degree[person] > 1 ? (1 - weights[row] / strength[person]) ** (degree[person] - 1) : 1;
}

function scoreAt({ columns: { a, b } }: Ties, spread: Spread, row: number): number | undefined {
  const { weights, degree } = spread;
  if (weights[row] === 0 || degree[a[row]] + degree[b[row]] === 2) return undefined;
  return Math.min(chanceAt(spread, row, a[row]), chanceAt(spread, row, b[row]));
}

function endAt(spread: Spread, row: number, person: number): BackboneEnd {
  const { weights, degree, strength } = spread;
  return {
    ties: degree[person],
    share: weights[row] > 0 ? weights[row] / strength[person] : 0,
    chance: chanceAt(spread, row, person),
  };
}
