import {
  type Duration,
  durationMs,
  inSlices,
  type LongWork,
  MS_PER_DAY,
  scoreTies,
  type TieScores,
  type Ties,
} from '@tiewise/core';
import type { Cadence } from './cadence.js';
import { type Explanation, tieOf } from './explanation.js';
import type { GapCalibration } from './gap-calibration.js';
import { medianGap } from './median-gap.js';
import { type SilenceModel, type SilenceModelOptions, silenceModel } from './silence-model.js';
import { both, count, daysWords, rhythmWords, sentence } from './words.js';

/** How a tie's silence looks against its own rhythm. */
export type DormancyState = 'active' | 'cooling' | 'dormant' | 'unknown';

/** What the silences are judged by: by default what is learned from all ties. */
export interface DormancyOptions extends LongWork, SilenceModelOptions {}

export interface DormancyReturnsOptions extends DormancyOptions {
  /**
   * How soon.
   *
   * @defaultValue the usual gap of each tie
   */
  within?: Duration | undefined;
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
  /** The chance that the silence ends within one more usual gap; see `dormancy.returns`. */
  returnChance: number | undefined;
  cadence: Cadence;
  calibration: GapCalibration;
}

/**
 * How unusual each tie's silence is for that tie: `1 - P(gap > silence)` under its own rhythm, which leans on the
 * rhythm of all ties as far as it has few gaps itself, and is put right by how long the last gaps of all ties
 * turned out to be.
 *
 * 0 on a day in touch, 0.5 for a silence that half of its gaps outlast, 0.95 for one that only one gap in twenty
 * would: of the gaps that ended, as counted in docs/evidence.md. A friend met every five years is not dormant after
 * two years of silence; a weekly one is after three months. It says nothing of whether the tie is over:
 * `dormancy.returns` does.
 *
 * Ties with fewer than two days in touch have no rhythm and are unknown. Beyond a chance of one in 10^16 the score
 * is 1 and no longer ranks: `explain` gives the tail itself.
 *
 * Source: the negative binomial model of repeat events, see `silenceTail`, put right as in `fitGapCalibration`;
 * states by Navarro et al. (2017), EPJ Data Science 6:31.
 *
 * @throws The reason of the work's signal.
 *
 * @example
 * // In touch every week for a year, then silent for three months:
 * dormancy(ties).get('ana', 'bo'); // 0.9999
 */
export function dormancy(ties: Ties, { signal, onProgress, ...options }: DormancyOptions = {}): TieScores {
  const model = silenceModel(ties, options);
  return scoreTies(ties, (row) => unusual(model.tail(row)), { signal, onProgress });
}

/** The state of each tie, by row. */
dormancy.states = dormancyStates;

/**
 * The chance that each tie is in touch again within a time, by default within one more of its usual gaps.
 *
 * It knows that the tie may have ended: after every day in touch one does with a small probability of its own,
 * and the longer the silence, the likelier that it has. 0.06 says that of a hundred such ties about six come back
 * so soon. Ties with fewer than two days in touch are unknown.
 *
 * @throws RangeError if `within` is no duration above 0; the reason of the work's signal.
 */
dormancy.returns = dormancyReturns;

/** Why a tie counts as dormant, or not. */
dormancy.explain = explainDormancy;

function dormancyStates(
  ties: Ties,
  { signal, onProgress, ...options }: DormancyOptions = {},
): DormancyState[] {
  const model = silenceModel(ties, options);
  const states = new Array<DormancyState>(ties.size);
  inSlices({ phase: 'ties', total: ties.size }, { signal, onProgress }, (first, end) => {
    for (let row = first; row < end; row++) states[row] = stateAt(ties, row, model);
  });
  return states;
}

function dormancyReturns(
  ties: Ties,
  { signal, onProgress, within, ...options }: DormancyReturnsOptions = {},
): TieScores {
  const model = silenceModel(ties, options);
  const days = within === undefined ? undefined : durationMs(within) / MS_PER_DAY;
  return scoreTies(ties, (row) => model.returnChance(row, days ?? usualGapAt(ties, row)), {
    signal,
    onProgress,
  });
}

function explainDormancy(
  ties: Ties,
  a: string,
  b: string,
  { signal, onProgress, ...options }: DormancyOptions = {},
): Explanation<DormancyParts> {
  signal?.throwIfAborted();
  const tie = tieOf(ties, a, b, 'dormancy.explain');
  const { row, silence, usualGap } = tie;
  const evidence = ties.interactionsAt(row);
  const model = silenceModel(ties, options);
  const tail = model.tail(row);
  const known = tail !== undefined && silence !== undefined && usualGap !== undefined;
  const parts: DormancyParts = {
    state: stateAt(ties, row, model),
    silence,
    usualGap,
    medianGap: medianGap(evidence, ties.kinds),
    longestGap: known ? ties.columns.longestGap[row] : undefined,
    ratio: known ? silence / usualGap : undefined,
    gaps: Math.max(0, tie.days - 1),
    tail,
    returnChance: known ? model.returnChance(row, usualGap) : undefined,
    cadence: model.cadence,
    calibration: model.calibration,
  };
  onProgress?.({ phase: 'ties', done: 1, total: 1 });
  const who = both(ties, tie.a, tie.b);
  return {
    value: unusual(tail),
    parts,
    evidence,
    sentence: known
      ? knownSentence(who, tie.a.id === ties.me || tie.b.id === ties.me ? 'you' : 'them', parts)
      : unknownSentence(who, tie.days),
  };
}

function unusual(tail: number | undefined): number | undefined {
  return tail === undefined ? undefined : 1 - tail;
}

/** Mean days between days in touch. */
function usualGapAt({ columns: { days, firstDay, lastDay } }: Ties, row: number): number {
  return (lastDay[row] - firstDay[row]) / (days[row] - 1);
}

/** Gaps from which a mean gap is one to measure eight of. */
const ENOUGH_GAPS = 3;

/** Dormant never sooner than 30 days or two usual gaps, and always after eight where there are enough. */
function stateAt(ties: Ties, row: number, model: SilenceModel): DormancyState {
  const tail = model.tail(row);
  if (tail === undefined) return 'unknown';

  const { days, lastDay } = ties.columns;
  const silence = ties.today - lastDay[row];
  const usualGap = usualGapAt(ties, row);
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
  const their = them === 'you' ? 'your' : 'their';
  const byRule = state === 'dormant' && tail >= 0.05;
  const times = byRule ? `, ${Math.round(silence / usualGap)} times ${their} usual gap` : '';
  return sentence(`${quiet}${times}; by ${their} rhythm ${pauses(tail)} would last longer${before}.`);
}

function pauses(tail: number): string {
  return tail < 0.01 ? 'fewer than 1 in 100 pauses' : `about ${Math.round(100 * tail)} in 100 pauses`;
}

function unknownSentence(who: string, days: number): string {
  return days === 0
    ? sentence(`${who} are connected, but no contact is recorded, so nothing can be said of their silence.`)
    : sentence(`${who} were in touch on one day only, so they have no rhythm to fall silent from.`);
}
