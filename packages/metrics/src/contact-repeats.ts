import { MS_PER_DAY, type Ties } from '@tiewise/core';
import { climb } from './climb.js';
import { type ContactParameters, expectedIfAny } from './contact-model.js';
import { type ContactOdds, logOddsOf } from './contact-odds.js';
import type { PastMoment } from './contact-past.js';
import { CONTACT_SIGNS, historyAt, writeSigns } from './contact-signs.js';
import { evenly } from './evenly.js';

/**
 * How many days in touch follow the first one within a step: `e^start * odds^byOdds * rhythm^byRhythm`, of
 * the odds that there is one and of what the tie's own rhythm has follow.
 */
export interface ContactRepeats {
  start: number;
  byOdds: number;
  byRhythm: number;
}

/** What holds of most networks. */
const USUAL = [0, 0.3, 0.5];
const PRIOR = 1;
const MOST = 30_000;

/**
 * The numbers under which how often ties came back after past moments is most likely: a Poisson regression,
 * held near the usual numbers as far as few did.
 */
export function learnRepeats(
  ties: Ties,
  past: readonly PastMoment[],
  of: ContactParameters,
  odds: ContactOdds,
): ContactRepeats {
  const { causes, repeats } = lessonOf(ties, past, of, odds);
  const { point } = climb(USUAL, (at) => {
    const slopes = at.map((x, j) => PRIOR * (USUAL[j] - x));
    let value = -0.5 * slopes.reduce((sum, slope, j) => sum + slope * (USUAL[j] - at[j]), 0);
    for (let i = 0; i < repeats.length; i++) {
      const log = Math.min(MOST_LOG, at[0] + at[1] * causes[2 * i] + at[2] * causes[2 * i + 1]);
      const missed = repeats[i] - Math.exp(log);
      value += repeats[i] * log - Math.exp(log);
      slopes[0] += missed;
      slopes[1] += missed * causes[2 * i];
      slopes[2] += missed * causes[2 * i + 1];
    }
    return { value, slopes };
  });
  const [start, byOdds, byRhythm] = point;
  return { start, byOdds, byRhythm };
}

/** Beyond any number of days; keeps a step too far in the climb from overflowing. */
const MOST_LOG = 20;

/** The days that follow the first, from the logarithms of the odds and of the rhythm. */
export function repeatsOf(
  { start, byOdds, byRhythm }: ContactRepeats,
  logOdds: number,
  logRhythm: number,
): number {
  return Math.exp(Math.min(MOST_LOG, start + byOdds * logOdds + byRhythm * logRhythm));
}

/** The logarithm of the days in touch that follow the first within a step, by a tie's own rhythm. */
export function rhythmRepeats(
  firstDay: Int32Array,
  moment: PastMoment,
  row: number,
  of: ContactParameters,
): number {
  const expected = expectedIfAny(of, historyAt(firstDay, moment, row), moment.step / MS_PER_DAY);
  return Math.log(expected - 1 + 1e-3);
}

/** Ties that came back within a step of past moments, each as two causes and the days after the first. */
function lessonOf(ties: Ties, past: readonly PastMoment[], of: ContactParameters, odds: ContactOdds) {
  const back = past.map((moment) => evenly(moment.came, MOST));
  const total = back.reduce((sum, rows) => sum + rows.length, 0);
  const causes = new Float64Array(2 * total);
  const repeats = new Float64Array(total);
  const signs = new Float64Array(CONTACT_SIGNS.length);
  let i = 0;
  past.forEach((moment, m) => {
    for (const row of back[m]) {
      writeSigns(ties, moment, row, of, signs);
      causes[2 * i] = logOddsOf(odds, signs);
      causes[2 * i + 1] = rhythmRepeats(ties.columns.firstDay, moment, row, of);
      repeats[i++] = moment.came[row] - 1;
    }
  });
  return { causes, repeats };
}
