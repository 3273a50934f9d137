import { type LongWork, MS_PER_DAY, type Ties } from '@tiewise/core';
import { aliveChance, anyChance, type ContactParameters, expectedIfAny } from './contact-model.js';
import { type ContactOdds, learnOdds, logOddsOf } from './contact-odds.js';
import { type PastMoment, pastMoments } from './contact-past.js';
import { type ContactRepeats, learnRepeats, repeatsOf, rhythmRepeats } from './contact-repeats.js';
import { type ContactRhythm, fitRhythm } from './contact-rhythm.js';
import { CONTACT_SIGNS, historyAt, writeSigns } from './contact-signs.js';
import { evenly } from './evenly.js';

/** How the ties of a network go on, as far as its own past tells. */
export interface ContactModel extends ContactRhythm {
  /** Days that a moment of the past is asked for: the time looked ahead, or a third of the past if that is shorter. */
  stepDays: number;
  /** How often, at the moments learned from, ties did and did not come back; without any the usual odds stand. */
  cameBack: number;
  stayedAway: number;
  odds: ContactOdds;
  repeats: ContactRepeats;
  /** Where the time looked ahead is longer than a step: the factor on all odds, and on all days after the first. */
  longer: { odds: number; repeats: number };
}

/** What is to be expected of one tie. */
export interface Outlook {
  /** Days in touch. */
  expected: number;
  /** The chance of at least one. */
  chance: number;
  /** The chance that the tie lives, by its own rhythm alone. */
  alive: number;
}

/** What is to be expected of all ties. */
export interface Outlooks {
  model: ContactModel;
  /** The outlook of a row that has contact. */
  at(row: number): Outlook;
  /** The signs of a row, as `CONTACT_SIGNS` names them. */
  signs(row: number): Float64Array;
  /** The mean signs of all ties. */
  usualSigns: Float64Array;
}

/** What is to be expected within a time, in milliseconds; kept for as long as the ties are. */
export function outlooks(ties: Ties, within: number, work: LongWork = {}): Outlooks {
  const known = kept.get(ties) ?? new Map<number, Outlooks>();
  kept.set(ties, known);
  const found = known.get(within) ?? look(ties, within, work);
  known.set(within, found);
  return found;
}

const kept = new WeakMap<Ties, Map<number, Outlooks>>();

/** Milliseconds: of a shorter past nothing is learned of days to come. */
const LEAST_STEP = 3_600_000;

/** Ties that averages are taken over, evenly. */
const MOST = 10_000;

function look(ties: Ties, within: number, work: LongWork): Outlooks {
  const step = Math.max(LEAST_STEP, Math.min(within, pastOf(ties) / 3));
  const moments = pastMoments(ties, step, work);
  const [now, ...past] = moments;
  const rhythm = fitRhythm(ties, now);
  work.signal?.throwIfAborted();
  const odds = learnOdds(ties, moments, rhythm.parameters);
  work.signal?.throwIfAborted();
  const cameBack = past.reduce((sum, { came }) => sum + above(came), 0);
  const model: ContactModel = {
    ...rhythm,
    stepDays: step / MS_PER_DAY,
    cameBack,
    stayedAway: past.reduce((sum, { days }) => sum + above(days), 0) - cameBack,
    odds,
    repeats: learnRepeats(ties, past, rhythm.parameters, odds),
    longer: longerBy(ties, now, rhythm.parameters, within),
  };
  return outlooksOf(ties, now, model, within / MS_PER_DAY);
}

function outlooksOf(ties: Ties, now: PastMoment, model: ContactModel, days: number): Outlooks {
  const { parameters, odds, repeats, longer } = model;
  const { firstDay } = ties.columns;
  const signs = new Float64Array(CONTACT_SIGNS.length);
  const stretch = Math.log(longer.odds);
  const at = (row: number) => {
    writeSigns(ties, now, row, parameters, signs);
    const logOdds = logOddsOf(odds, signs);
    const chance = 1 / (1 + Math.exp(-logOdds - stretch));
    const further =
      longer.repeats * repeatsOf(repeats, logOdds, rhythmRepeats(firstDay, now, row, parameters));
    return {
      expected: chance * Math.min(1 + further, Math.max(1, days)),
      chance,
      alive: aliveChance(parameters, historyAt(firstDay, now, row)),
    };
  };
  const signsOf = (row: number) => {
    writeSigns(ties, now, row, parameters, signs);
    return signs.slice();
  };
  return { model, at, signs: signsOf, usualSigns: meanOf(evenly(now.days, MOST), signsOf) };
}

/** How much likelier, and how much more, contact is within a time than within a step, by the rhythms of all ties. */
function longerBy({ columns }: Ties, now: PastMoment, of: ContactParameters, within: number) {
  if (within <= now.step) return { odds: 1, repeats: 1 };

  const [short, long] = [now.step, within].map((time) => {
    let [any, repeats] = [0, 0];
    const rows = evenly(now.days, MOST);
    for (const row of rows) {
      const history = historyAt(columns.firstDay, now, row);
      any += anyChance(of, history, time / MS_PER_DAY);
      repeats += expectedIfAny(of, history, time / MS_PER_DAY) - 1;
    }
    return { odds: any / (rows.length - any), repeats };
  });
  return { odds: long.odds / short.odds || 1, repeats: long.repeats / short.repeats || 1 };
}

/** Milliseconds since the first contact of any two. */
function pastOf({ columns, size, asOf }: Ties): number {
  let earliest = asOf;
  for (let row = 0; row < size; row++) {
    if (columns.days[row] > 0) earliest = Math.min(earliest, columns.first[row]);
  }
  return asOf - earliest;
}

function meanOf(rows: Uint32Array, signsOf: (row: number) => Float64Array): Float64Array {
  const mean = new Float64Array(CONTACT_SIGNS.length);
  for (const row of rows) {
    const signs = signsOf(row);
    for (let j = 0; j < mean.length; j++) mean[j] += signs[j] / rows.length;
  }
  return mean;
}

function above(column: Uint32Array): number {
  let many = 0;
  for (let i = 0; i < column.length; i++) if (column[i] > 0) many++;
  return many;
}
