import type { Ties } from '@tiewise/core';
import type { ContactParameters } from './contact-model.js';
import type { PastMoment } from './contact-past.js';
import { evenly } from './evenly.js';
import { fitContacts } from './fit-contacts.js';

/** The rhythm of all ties of a network, and how far it is known. */
export interface ContactRhythm {
  /** Of MBG/NBD, with times in days. */
  parameters: ContactParameters;
  /** Ties in touch on at least one day, and on more than one. */
  ties: number;
  repeated: number;
  /** False where too few ties have repeats: then the prior stands. */
  fitted: boolean;
  /** Whether the fit came to rest. */
  converged: boolean;
  /** Whether every parameter is within a tenth of its prior, so that the data say little. */
  priorDominated: boolean;
}

/** Fewer ties with repeats than this are not fitted: such a fit runs away. */
const ENOUGH_TIES = 30;

/** Of more ties than this, so many are fitted, taken evenly. */
const MOST = 50_000;

/** The rhythm of all ties by MBG/NBD, with a prior around `r = 1`, the median tie's mean gap, `a = 1` and `b = 2`. */
export function fitRhythm({ columns, size }: Ties, now: PastMoment): ContactRhythm {
  let [ties, repeated] = [0, 0];
  for (let row = 0; row < size; row++) {
    if (now.days[row] > 0) ties++;
    if (now.days[row] > 1) repeated++;
  }
  const rows = evenly(now.days, MOST);
  const repeats = Float64Array.from(rows, (row) => now.days[row] - 1);
  const last = Float64Array.from(rows, (row) => now.lastDay[row] - columns.firstDay[row]);
  const centre = medianGap(repeats, last);
  if (repeated < ENOUGH_TIES) {
    const parameters: ContactParameters = { r: 1, alpha: centre, a: 1, b: 2, endings: 1 };
    return { parameters, ties, repeated, fitted: false, converged: false, priorDominated: true };
  }
  const age = Float64Array.from(rows, (row) => now.today - columns.firstDay[row]);
  const { parameters, converged } = fitContacts({ repeats, last, age }, { centre });
  const priorDominated = isNear(parameters, centre);
  return { parameters, ties, repeated, fitted: true, converged, priorDominated };
}

/** The median over the ties of their mean gap, in days; 30 where none has a gap. */
function medianGap(repeats: Float64Array, last: Float64Array): number {
  const gaps = last
    .map((days, i) => days / repeats[i])
    .filter((gap) => gap > 0)
    .sort();
  return gaps.length === 0 ? 30 : gaps[gaps.length >> 1];
}

function isNear({ r, alpha, a, b }: ContactParameters, centre: number): boolean {
  return [r, alpha / centre, a, b / 2].every((ratio) => Math.abs(Math.log(ratio)) < Math.log(1.1));
}
