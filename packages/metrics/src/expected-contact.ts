import {
  type Duration,
  durationMs,
  type LongWork,
  MS_PER_DAY,
  scoreTies,
  type Tie,
  type TieScores,
  type Ties,
} from '@tiewise/core';
import { chanceWords } from './chance-words.js';
import { type ContactModel, type Outlook, outlooks } from './contact-outlook.js';
import { CONTACT_SIGNS, type ContactSign } from './contact-signs.js';
import { type Explanation, tieOf } from './explanation.js';
import { medianGap } from './median-gap.js';
import { both } from './people-words.js';
import { count, daysWords, rhythmWords, sentence } from './words.js';

export interface ExpectedContactOptions extends LongWork {
  /**
   * How far to look ahead.
   *
   * @defaultValue "90d"
   */
  within?: Duration | undefined;
}

/**
 * What the odds of contact owe to each sign, against a tie of this network with average signs: 1 is
 * nothing, 2 doubles them, 0.5 halves them.
 */
export interface ContactFactors {
  /** The tie's own rhythm of days in touch. */
  rhythm: number;
  /** How short the silence is. */
  recency: number;
  /** Contact of the two of late. */
  contact: number;
  /** How much the one who is in touch less with everybody is so lately, beside what is usual for them. */
  quieter: number;
  /** The same of the other. */
  busier: number;
}

export interface ExpectedContactParts {
  /** Days looked ahead. */
  within: number;
  /** The chance of at least one day in touch. */
  chance: number | undefined;
  /** The chance that the tie lives, by its rhythm alone. It is shown and never ranks. */
  alive: number | undefined;
  /** Days in touch so far, mean and median days between them, and days since the last. */
  days: number;
  usualGap: number | undefined;
  medianGap: number | undefined;
  silence: number | undefined;
  factors: ContactFactors | undefined;
  model: ContactModel;
}

/**
 * How many days in touch are to be expected of each tie within a time from now, by default 90 days.
 *
 * 0 is none, 0.5 one in every second such tie, 12 a tie in touch every week. The odds that there is any
 * contact are a product of powers of the tie's rhythm (the MBG/NBD model), the silence to the millisecond,
 * contact of late, and how much the two are in touch with anybody; the powers are learned from what came
 * after earlier moments of the same network, and lean on those of other networks as far as it has little
 * past. Days after the first follow from those odds and the rhythm.
 *
 * Ties without recorded contact are unknown. A tie in touch once counts as any other: on little evidence.
 * `expectedContact.chance` gives the chance of any contact instead; both say what comes about by itself,
 * not what a tie is worth.
 *
 * Source: Batislam, Denizel & Filiztekin (2007), Int. J. Research in Marketing 24:201; Hoppe & Wagner
 * (2007), Marketing JRM 3:75; signs after Raeder et al. (2011), Social Networks 33:245.
 *
 * @throws RangeError if `within` is no duration; the reason of the work's signal.
 *
 * @example
 * // In touch every week for a year, the last time two days ago:
 * expectedContact(ties).get('ana', 'bo'); // 12.9
 */
export function expectedContact(
  ties: Ties,
  { within = '90d', ...work }: ExpectedContactOptions = {},
): TieScores {
  return scored(ties, within, work, 'expected');
}

/** The chance of at least one day in touch of each tie within a time from now, 0 to 1. */
expectedContact.chance = contactChance;

/** How the ties of this network go on as far as its own past tells, and how far that is known. */
expectedContact.model = contactModel;

/** Why so much contact is expected of a tie. */
expectedContact.explain = explainExpectedContact;

function contactChance(ties: Ties, { within = '90d', ...work }: ExpectedContactOptions = {}): TieScores {
  return scored(ties, within, work, 'chance');
}

function contactModel(ties: Ties, { within = '90d', ...work }: ExpectedContactOptions = {}): ContactModel {
  return outlooks(ties, durationMs(within), work).model;
}

function scored(ties: Ties, within: Duration, work: LongWork, what: 'expected' | 'chance'): TieScores {
  const { days } = ties.columns;
  const { at } = outlooks(ties, durationMs(within), work);
  return scoreTies(ties, (row) => (days[row] === 0 ? undefined : at(row)[what]), work);
}

function explainExpectedContact(
  ties: Ties,
  a: string,
  b: string,
  { within = '90d', ...work }: ExpectedContactOptions = {},
): Explanation<ExpectedContactParts> {
  const tie = tieOf(ties, a, b, 'expectedContact.explain');
  const ahead = outlooks(ties, durationMs(within), work);
  const outlook = tie.days === 0 ? undefined : ahead.at(tie.row);
  const evidence = ties.interactionsAt(tie.row);
  const parts: ExpectedContactParts = {
    within: durationMs(within) / MS_PER_DAY,
    chance: outlook?.chance,
    alive: outlook?.alive,
    days: tie.days,
    usualGap: tie.usualGap,
    medianGap: medianGap(evidence, ties.kinds),
    silence: tie.silence,
    factors: outlook && factorsOf(ahead.signs(tie.row), ahead.usualSigns, ahead.model.odds.weights),
    model: ahead.model,
  };
  return { value: outlook?.expected, parts, evidence, sentence: wordsOf(ties, tie, parts, outlook) };
}

function factorsOf(signs: Float64Array, usual: Float64Array, weights: readonly number[]): ContactFactors {
  const factor = (...names: ContactSign[]) =>
    Math.exp(
      names
        .map((sign) => CONTACT_SIGNS.indexOf(sign))
        .reduce((sum, j) => sum + weights[j] * (signs[j] - usual[j]), 0),
    );
  return {
    rhythm: factor('rhythm'),
    recency: factor('recency'),
    contact: factor('contact'),
    quieter: factor('quieterLately', 'quieterUsually'),
    busier: factor('busierLately', 'busierUsually'),
  };
}

function wordsOf(ties: Ties, tie: Tie, parts: ExpectedContactParts, outlook: Outlook | undefined): string {
  const who = both(ties, tie.a, tie.b);
  if (!outlook) {
    return sentence(
      `${who} are connected, but no contact is recorded, so nothing can be said of what is to come.`,
    );
  }
  const { days, silence = 0, usualGap = 0, medianGap: gap } = parts;
  const often = rhythmWords(days - 1, usualGap, gap);
  const far = `on ${count(days, 'day')} so far`;
  const past = often ? `are in touch ${often}, ${far}` : `were in touch ${far}`;
  const last = silence === 0 ? 'today among them' : `the last one ${daysWords(silence)} ago`;
  return sentence(`${who} ${past}, ${last}; ${outlookWords(outlook, parts.within)}.`);
}

/** `about 2 days in touch in the next 90 days; 1 in 3 that there will be none`. */
function outlookWords({ expected, chance }: Outlook, within: number): string {
  const days =
    expected < 0.75 ? 'less than a day' : `about ${count(Math.round(Math.max(1, expected)), 'day')}`;
  const ahead = within < 2 ? count(Math.round(24 * within), 'hour') : count(Math.round(within), 'day');
  return `expect ${days} in touch in the next ${ahead}; ${chanceWords(1 - chance)} that there will be none`;
}
