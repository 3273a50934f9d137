import { MS_PER_DAY, type Ties } from '@tiewise/core';
import type { Cadence } from './cadence.js';
import type { GapCalibration } from './calibrated-tail.js';
import { climb } from './climb.js';
import { silenceTail } from './silence-tail.js';

/** Fewer ties than this with two gaps teach nothing. */
const ENOUGH_TIES = 30;
/** More ties than about this teach nothing more: of more, every second is asked, or every third. */
const PLENTY = 20_000;
/** Gaps that over half of all should outlast count as no more than that: days are too coarse to tell them apart. */
const TOP = 0.5;
/** Gaps rarer than one in a million count as that rare: one tie must not teach all others. */
const BOTTOM = 1e-6;

/**
 * How well a cadence foretold the last gap of each tie from the gaps before it, as the shift and stretch of the
 * logarithm of the odds under which those last gaps were most likely, with a weak prior around no change.
 *
 * Contact comes in bursts, and a cadence takes a pause between bursts for much rarer than it is. Only gaps that
 * ended teach, none that is going on: it is of gaps that two people came back from. With fewer than 30 ties of
 * two gaps nothing is learned.
 */
export function fitGapCalibration(ties: Ties, cadence: Cadence): GapCalibration {
  const odds = logOddsOfLastGaps(ties, cadence);
  return odds.length === 0 ? { shift: 0, stretch: 1, ties: 0 } : learn(odds);
}

/** Of ties with two gaps or more, the logarithms of the odds the others gave a gap longer than the last. */
function logOddsOfLastGaps(ties: Ties, { r, alpha, k }: Cadence): Float64Array {
  const { days, firstDay, lastDay } = ties.columns;
  let able = 0;
  for (let row = 0; row < ties.size; row++) if (days[row] > 2) able++;
  if (able < ENOUGH_TIES) return new Float64Array(0);

  const step = Math.ceil(able / PLENTY);
  const odds = new Float64Array(Math.ceil(able / step));
  const dayBefore = lastDayBefore(ties);
  let [seen, used] = [0, 0];
  for (let row = 0; row < ties.size; row++) {
    if (days[row] < 3 || seen++ % step > 0) continue;
    const before = dayBefore(row);
    const silence = lastDay[row] - before - 0.5;
    const gap = { gaps: days[row] - 2, sum: before - firstDay[row], silence, r, alpha, k };
    const tail = Math.max(BOTTOM, silenceTail(gap));
    odds[used++] = Math.log(tail) - Math.log1p(-tail);
  }
  return odds;
}

/** Reads the day in touch before the last one of a tie. */
function lastDayBefore(ties: Ties): (row: number) => number {
  const { log, kinds, first, end, rows } = ties.evidence();
  const { lastDay } = ties.columns;
  const contact = kinds.map((kind) => kind.contact !== false);
  return (row) => {
    for (let place = end[row] - 1; place >= first[row]; place--) {
      const day = Math.floor(log.at[rows[place]] / MS_PER_DAY);
      if (day < lastDay[row] && contact[log.kind[rows[place]]]) return day;
    }
    return lastDay[row];
  };
}

/** By how much, in logarithms, shift and stretch are thought to differ from none. */
const PRIOR = 0.5;

/** The logistic distribution most likely to have been drawn, known to be no more than the top. */
function learn(odds: Float64Array): GapCalibration {
  const top = Math.log(TOP / (1 - TOP));
  const below = odds.filter((x) => x <= top);
  const above = odds.length - below.length;
  const { point } = climb([0, 0], ([shift, logStretch]) => {
    const stretch = Math.exp(logStretch);
    const edge = shift + stretch * top;
    let value = below.length * logStretch - above * Math.log1p(Math.exp(edge));
    let [byShift, byStretch] = [-above * share(edge), below.length - above * share(edge) * stretch * top];
    for (let i = 0; i < below.length; i++) {
      const y = shift + stretch * below[i];
      const slope = 1 - 2 * share(y);
      value += y - 2 * Math.log1p(Math.exp(y));
      byShift += slope;
      byStretch += slope * stretch * below[i];
    }
    return {
      value: value - (shift ** 2 + logStretch ** 2) / (2 * PRIOR ** 2),
      slopes: [byShift - shift / PRIOR ** 2, byStretch - logStretch / PRIOR ** 2],
    };
  });
  return { shift: point[0], stretch: Math.exp(point[1]), ties: odds.length };
}

function share(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
