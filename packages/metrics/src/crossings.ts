import {
  type Duration,
  durationMs,
  type LongWork,
  MS_PER_DAY,
  scoreTies,
  type TieScores,
  type Ties,
} from '@tiewise/core';
import { CrossingDays } from './crossing-days.js';
import { crossingSentence } from './crossing-sentence.js';
import { type Explanation, tieOf } from './explanation.js';
import { observed, type SeenOptions } from './observed.js';
import { type Crossings, crossingsAt, crossingWeight, crossingYears, runsOf } from './tie-crossings.js';

export type { CrossingContext } from './crossing-contexts.js';
export type { Crossing, Crossings } from './tie-crossings.js';

/** One number of a tie's crossings: years, crossings, or their weight; see `Crossings`. */
export type CrossingMeasure = 'years' | 'crossings' | 'weight';

export interface CrossingsOptions extends LongWork, SeenOptions {
  /**
   * What is scored.
   *
   * @defaultValue "years"
   */
  measure?: CrossingMeasure | undefined;
  /**
   * Days less than this after the one before are of the same crossing, and what is answered in less than this
   * counts as shared.
   *
   * @defaultValue "180d"
   */
  pause?: Duration | undefined;
  /**
   * Whether days on which only one of the two turned to the other count too.
   *
   * @defaultValue false
   */
  oneSided?: boolean | undefined;
}

/**
 * In how many different years two people's paths crossed.
 *
 * A day counts if both had a part in it: they were together (a meeting, or anything of a mutual kind, also in
 * company), or one turned to the other and the other turned back within `pause`. What only one of the two sent does
 * not count (unless `oneSided`). The score is the largest number of such days that lie in different calendar years
 * (UTC) and at least `pause` apart: a holiday over New Year is one year, a meeting every June is one a year, forty
 * photographs of one trip are one. As `crossings` it is the number of runs of such days with less than `pause`
 * between them, so two who never part have one; as `weight` each run counts with the largest `1/(n - 1)` of its
 * interactions of n people (Newman 2001), so a conference of 200 adds 0.005.
 *
 * 1 is a single year; there is no upper end. More days never lower it. Ties without such a day are unknown,
 * as nobody's log has all meetings in it, and so are ties the log does not see (`seen`). Interactions of more
 * people than the network's `maxGroup` make no tie; `ties.leftOut` counts them.
 *
 * Source for shared weight: Newman (2001), Phys. Rev. E 64:016132.
 *
 * @throws RangeError if `pause` is shorter than a day; TypeError if `measure` is none.
 *
 * @example
 * // Ana and Bo met at three conferences, in 2015, 2019 and 2025.
 * crossings(ties).get('ana', 'bo'); // 3
 */
export function crossings(ties: Ties, options: CrossingsOptions = {}): TieScores {
  const { days, measure, sees } = read(ties, options);
  const score = MEASURES[measure];
  return scoreTies(
    ties,
    (row) => {
      const count = sees(row) && days.possible(row) ? days.read(row) : 0;
      return count === 0 ? undefined : score(days, count);
    },
    options,
  );
}

/**
 * Every crossing of one tie, and what they came of; none where the log does not see the tie.
 *
 * @throws TiewiseError `unknown-person` if the two have no tie.
 */
crossings.of = crossingsOf;

/** Why two people's paths count as crossed so often. */
crossings.explain = explainCrossings;

function crossingsOf(ties: Ties, a: string, b: string, options: CrossingsOptions = {}): Crossings {
  const { row } = tieOf(ties, a, b, 'crossings.of');
  const { days, sees } = read(ties, options);
  return crossingsAt(ties, row, days, sees(row));
}

function explainCrossings(
  ties: Ties,
  a: string,
  b: string,
  options: CrossingsOptions = {},
): Explanation<Crossings> {
  const tie = tieOf(ties, a, b, 'crossings.explain');
  const parts = crossingsOf(ties, a, b, options);
  const values = { years: parts.years, crossings: parts.crossings.length, weight: parts.weight };
  return {
    value: parts.years === undefined ? undefined : values[read(ties, options).measure],
    parts,
    evidence: parts.crossings.flatMap(({ evidence }) => evidence),
    sentence: crossingSentence(ties, tie, parts),
  };
}

const MEASURES: Readonly<Record<CrossingMeasure, (days: CrossingDays, count: number) => number>> = {
  years: crossingYears,
  crossings: runsOf,
  weight: crossingWeight,
};

function read(ties: Ties, options: CrossingsOptions) {
  const { measure = 'years', pause: length = '180d', oneSided = false, seen } = options;
  if (!Object.hasOwn(MEASURES, measure)) {
    throw new TypeError(`crossings: measure must be years, crossings or weight, got ${String(measure)}`);
  }
  const pause = durationMs(length) / MS_PER_DAY;
  if (pause < 1) throw new RangeError(`crossings: pause must be at least a day, got ${length}`);
  return { days: new CrossingDays(ties, { pause, oneSided }), measure, sees: observed(ties, seen).tie };
}
