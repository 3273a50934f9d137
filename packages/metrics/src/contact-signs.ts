import { MS_PER_DAY, type Ties } from '@tiewise/core';
import { anyChance, type ContactHistory, type ContactParameters } from './contact-model.js';
import type { PastMoment } from './contact-past.js';

/**
 * What speaks for contact within a step from a moment. All are natural logarithms, so that a weighed sum of
 * them multiplies odds.
 */
export const CONTACT_SIGNS = [
  /** The chance of it by the tie's own rhythm: `anyChance`. */
  'rhythm',
  /** How short the silence is, to the millisecond. */
  'recency',
  /** Contact of the two of late. */
  'contact',
  /** How much the one who is less in touch with everybody is so lately, and usually. */
  'quieterLately',
  'quieterUsually',
  /** The same of the other. */
  'busierLately',
  'busierUsually',
] as const;

export type ContactSign = (typeof CONTACT_SIGNS)[number];

/** Writes the signs of a tie at a moment into `into`, from the place `start` on. */
export function writeSigns(
  { columns }: Ties,
  moment: PastMoment,
  row: number,
  of: ContactParameters,
  into: Float64Array,
  start = 0,
): void {
  const { step, lately, usually } = moment;
  const [a, b] = [columns.a[row], columns.b[row]];
  const rhythm = anyChance(of, historyAt(columns.firstDay, moment, row), step / MS_PER_DAY);
  into[start] = Math.log(rhythm + 1e-6);
  into[start + 1] = -Math.log((moment.at - moment.last[row]) / step + 1e-3);
  into[start + 2] = Math.log(moment.contact[row] + 0.01);
  into[start + 3] = Math.log(Math.min(lately[a], lately[b]) + 0.01);
  into[start + 4] = Math.log(Math.min(usually[a], usually[b]) + 0.01);
  into[start + 5] = Math.log(Math.max(lately[a], lately[b]) + 0.01);
  into[start + 6] = Math.log(Math.max(usually[a], usually[b]) + 0.01);
}

/** Days in touch of a tie up to a moment, in days. */
export function historyAt(firstDay: Int32Array, moment: PastMoment, row: number): ContactHistory {
  return {
    repeats: moment.days[row] - 1,
    last: moment.lastDay[row] - firstDay[row],
    age: moment.today - firstDay[row],
  };
}
