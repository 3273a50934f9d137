import { scoreTies, type TieScores, type Ties } from '@tiewise/core';
import { type Cadence, fitCadence } from './cadence.js';
import { type Explanation, tieOf } from './explanation.js';
import { medianGap } from './median-gap.js';
import { silenceTail } from './silence-tail.js';
import { both, count, daysWords, rhythmWords, sentence } from './words.js';

/** How a tie's silence looks against its own rhythm. */
export type DormancyState = 'active' | 'cooling' | 'dormant' | 'unknown';

export interface DormancyOptions {
  /**
   * The rhythm that ties with few gaps lean on.
   *
   * @defaultValue fitted to all ties
   */
  cadence?: Cadence;
}

export interface DormancyParts {
  state: DormancyState;
  /** Days since the last day in touch. */
  silence: number | undefined;
  /** Mean days between days in touch. */
  usualGap: number | undefined;
  /** The gap that half of the gaps outlast. */
  medianGap: number | undefined;
  longestGap: number | undefined;
  /** The silence in usual gaps. */
  ratio: number | undefined;
  /** Gaps the rhythm is known from. */
  gaps: number;
  /** The chance of a silence longer than this one: 1 minus the score, but exact where that is nearly 1. */
  tail: number | undefined;
  cadence: Cadence;
}

/**
 * How unusual each tie's silence is for that tie: `1 - P(gap > silence)` under its own rhythm,
 * which leans on the rhythm of all ties as far as it has few gaps itself.
 *
 * 0 on a day in touch, 0.5 for a silence that half of its gaps outlast, 0.95 for one that only one
 * gap in twenty would. A friend met every five years is not dormant after two years of silence; a
 * weekly one is after three months. It says nothing of whether the tie is over.
 *
 * Ties with fewer than two days in touch have no rhythm and are unknown. Beyond a chance of one in
 * 10^16 the score is 1 and no longer ranks: `explain` gives the tail itself.
 *
 * Source: the negative binomial model of repeat events, see `silenceTail`; states by Navarro et al.
 * (2017), EPJ Data Science 6:31.
 *
 * @example
 * // In touch every week for a year, then silent for three months:
 * dormancy(ties).get('ana', 'bo'); // 0.9999
 */
export function dormancy(ties: Ties, { cadence = fitCadence(ties) }: DormancyOptions = {}): TieScores {
  return scoreTies(ties, (row) => {
    const tail = tailAt(ties, row, cadence);
    return tail === undefined ? undefined : 1 - tail;
  });
}

/** The state of each tie, by row. */
dormancy.states = dormancyStates;

/** Why a tie counts as dormant, or not. */
dormancy.explain = explainDormancy;

function dormancyStates(ties: Ties, { cadence = fitCadence(ties) }: DormancyOptions = {}): DormancyState[] {
  return Array.from({ length: ties.size }, (_, row) => stateAt(ties, row, cadence));
}

function explainDormancy(
  ties: Ties,
  a: string,
  b: string,
  { cadence = fitCadence(ties) }: DormancyOptions = {},
): Explanation<DormancyParts> {
  const tie = tieOf(ties, a, b, 'dormancy.explain');
  const { row, silence, usualGap } = tie;
  const evidence = ties.interactionsAt(row);
  const tail = tailAt(ties, row, cadence);
  const known = tail !== undefined && silence !== undefined && usualGap !== undefined;
  const parts: DormancyParts = {
    state: stateAt(ties, row, cadence),
    silence,
    usualGap,
    medianGap: medianGap(evidence, ties.kinds),
    longestGap: known ? ties.columns.longestGap[row] : undefined,
    ratio: known ? silence / usualGap : undefined,
    gaps: Math.max(0, tie.days - 1),
    tail,
    cadence,
  };
  const who = both(ties, tie.a, tie.b);
  return {
    value: tail === undefined ? undefined : 1 - tail,
    parts,
    evidence,
    sentence: known
      ? knownSentence(who, tie.a.id === ties.me || tie.b.id === ties.me ? 'you' : 'them', parts)
      : unknownSentence(who, tie.days),
  };
}

/** The chance of a longer silence; undefined without a gap. */
function tailAt({ columns, today }: Ties, row: number, { r, alpha, k }: Cadence): number | undefined {
  const { days, firstDay, lastDay } = columns;
  if (days[row] < 2) return undefined;

  const sum = lastDay[row] - firstDay[row];
  return silenceTail({ gaps: days[row] - 1, sum, silence: today - lastDay[row], r, alpha, k });
}

/** Gaps from which a mean gap is one to measure eight of. */
const ENOUGH_GAPS = 3;

/** Dormant never sooner than 30 days or two usual gaps, and always after eight where there are enough. */
function stateAt(ties: Ties, row: number, cadence: Cadence): DormancyState {
  const tail = tailAt(ties, row, cadence);
  if (tail === undefined) return 'unknown';

  const { days, firstDay, lastDay } = ties.columns;
  const silence = ties.today - lastDay[row];
  const usualGap = (lastDay[row] - firstDay[row]) / (days[row] - 1);
  const eightfold = days[row] > ENOUGH_GAPS && silence > 8 * usualGap;
  if (silence >= Math.max(30, 2 * usualGap) && (tail < 0.05 || eightfold)) return 'dormant';
  return tail > 0.2 ? 'active' : 'cooling';
}

function knownSentence(who: string, them: string, parts: DormancyParts): string {
  const { gaps, state, silence = 0, usualGap = 0, longestGap = 0, medianGap, tail = 1 } = parts;
  const often = rhythmWords(gaps, usualGap, medianGap);
  const days = `on ${count(gaps + 1, 'day')} so far`;
  const rhythm = often ? `${who} are in touch ${often}, ${days}` : `${who} were in touch ${days}`;
  if (silence === 0) return sentence(`${rhythm}, today among them.`);

  const quiet = `${rhythm}; it has been quiet for ${daysWords(silence)}`;
  if (state === 'active') return sentence(`${quiet}, which is usual between ${them}.`);
  const before =
    longestGap >= silence
      ? `, though ${them === 'you' ? 'you' : 'they'} once came back after ${daysWords(longestGap)}`
      : '';
  return sentence(
    `${quiet}; by ${them === 'you' ? 'your' : 'their'} rhythm ${pauses(tail)} would last longer${before}.`,
  );
}

function pauses(tail: number): string {
  return tail < 0.01 ? 'fewer than 1 in 100 pauses' : `about ${Math.round(100 * tail)} in 100 pauses`;
}

function unknownSentence(who: string, days: number): string {
  return days === 0
    ? sentence(`${who} are connected, but no contact is recorded, so nothing can be said of their silence.`)
    : sentence(`${who} were in touch on one day only, so they have no rhythm to fall silent from.`);
}
