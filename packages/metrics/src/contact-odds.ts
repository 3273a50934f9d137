import type { Ties } from '@tiewise/core';
import { climb } from './climb.js';
import type { ContactParameters } from './contact-model.js';
import type { PastMoment } from './contact-past.js';
import { CONTACT_SIGNS, writeSigns } from './contact-signs.js';
import { evenly } from './evenly.js';

/** How the signs of `CONTACT_SIGNS` multiply into the odds that a tie is in touch within a step. */
export interface ContactOdds {
  /** The power each sign is raised to, in order. */
  weights: readonly number[];
  /** The logarithm of the odds where every sign is 1. */
  intercept: number;
}

/**
 * What holds of most networks: learned on the first two thirds of ten public logs, each counting alike, from
 * their own earlier and later parts. Which logs: docs/metrics/expected-contact.md.
 */
const USUAL_WEIGHTS: readonly number[] = [0.24, 0.14, 0.73, 0.34, -0.03, 0.65, -0.46];

/** How firmly a network's own numbers are held near the usual ones: one over their variance. */
const WEIGHT_PRIOR = 50;
const INTERCEPT_PRIOR = 0.3;

/** Of more ties than this, so many are learned from, taken evenly. */
const MOST = 30_000;

const SIGNS = CONTACT_SIGNS.length;

/**
 * The odds under which what came after past moments is most likely: a logistic regression with an intercept
 * for every moment, of which the last one's counts for now. As far as a network has little past, the weights
 * are held near the usual ones, and the intercepts near where the ties are as often in touch as by their rhythms.
 */
export function learnOdds(
  ties: Ties,
  [now, ...past]: readonly PastMoment[],
  of: ContactParameters,
): ContactOdds {
  const lessons = past.map((moment) => lessonOf(ties, moment, of));
  const intercept = interceptByRhythm(lessonOf(ties, now, of));
  const usual = [...USUAL_WEIGHTS, ...past.map(() => intercept)];
  const { point } = climb(usual, (at) => {
    const slopes = at.map((x, i) => (i < SIGNS ? WEIGHT_PRIOR : INTERCEPT_PRIOR) * (usual[i] - x));
    let value = -0.5 * slopes.reduce((sum, slope, i) => sum + slope * (usual[i] - at[i]), 0);
    lessons.forEach((lesson, i) => {
      value += taught(lesson, at, SIGNS + i, slopes);
    });
    return { value, slopes };
  });
  return { weights: point.slice(0, SIGNS), intercept: point[SIGNS] };
}

/** The intercept at which the usual weights give as many ties in touch as their rhythms do, by bisection. */
function interceptByRhythm({ signs, came }: Lesson): number {
  const usual = { weights: USUAL_WEIGHTS, intercept: 0 };
  const odds = Float64Array.from(came, (_, i) => Math.exp(logOddsOf(usual, signs.subarray(i * SIGNS))));
  const byRhythm = odds.reduce((sum, _, i) => sum + Math.exp(signs[i * SIGNS]), 0);
  let [low, high] = [-30, 30];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    const factor = Math.exp(middle);
    const inTouch = odds.reduce((sum, each) => sum + (factor * each) / (1 + factor * each), 0);
    if (inTouch < byRhythm) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The logarithm of the odds that signs multiply to. */
export function logOddsOf({ weights, intercept }: ContactOdds, signs: Float64Array): number {
  let sum = intercept;
  for (let j = 0; j < SIGNS; j++) sum += weights[j] * signs[j];
  return sum;
}

/** Ties at a past moment, and whether each was in touch within a step from it. */
interface Lesson {
  signs: Float64Array;
  came: Uint8Array;
}

function lessonOf(ties: Ties, moment: PastMoment, of: ContactParameters): Lesson {
  const rows = evenly(moment.days, MOST);
  const signs = new Float64Array(rows.length * SIGNS);
  rows.forEach((row, i) => {
    writeSigns(ties, moment, row, of, signs.subarray(i * SIGNS));
  });
  return { signs, came: Uint8Array.from(rows, (row) => Math.min(1, moment.came[row])) };
}

/** The logarithm of the likelihood of a lesson; adds its derivatives to `slopes`. */
function taught({ signs, came }: Lesson, at: readonly number[], intercept: number, slopes: number[]): number {
  const weights = Float64Array.from(at);
  const bySign = new Float64Array(SIGNS);
  let [value, byIntercept] = [0, 0];
  for (let i = 0, start = 0; i < came.length; i++, start += SIGNS) {
    let odds = weights[intercept];
    for (let j = 0; j < SIGNS; j++) odds += weights[j] * signs[start + j];
    const chance = 1 / (1 + Math.exp(-odds));
    value -= Math.log1p(Math.exp(came[i] === 1 ? -odds : odds));
    const missed = came[i] - chance;
    byIntercept += missed;
    for (let j = 0; j < SIGNS; j++) bySign[j] += missed * signs[start + j];
  }
  for (let j = 0; j < SIGNS; j++) slopes[j] += bySign[j];
  slopes[intercept] += byIntercept;
  return value;
}
