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
import type { GapCalibration } from './calibrated-tail.js';
import { dormancySentence } from './dormancy-sentence.js';
import { type DormancyState, dormancyState } from './dormancy-state.js';
import { type Explanation, tieOf } from './explanation.js';
import { medianGap } from './median-gap.js';
import { twoOf } from './people-words.js';
import { type SilenceModel, type SilenceModelOptions, silenceModel } from './silence-model.js';

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
  return {
    value: unusual(tail),
    parts,
    evidence,
    sentence: dormancySentence(parts, twoOf(ties, tie.a, tie.b)),
  };
}

function unusual(tail: number | undefined): number | undefined {
  return tail === undefined ? undefined : 1 - tail;
}

/** Mean days between days in touch. */
function usualGapAt({ columns: { days, firstDay, lastDay } }: Ties, row: number): number {
  return (lastDay[row] - firstDay[row]) / (days[row] - 1);
}

function stateAt(ties: Ties, row: number, model: SilenceModel): DormancyState {
  const { days, lastDay } = ties.columns;
  return dormancyState({
    tail: model.tail(row),
    gaps: days[row] - 1,
    silence: ties.today - lastDay[row],
    usualGap: usualGapAt(ties, row),
  });
}
