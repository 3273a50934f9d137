import { MS_PER_DAY } from '@tiewise/core';
import { dormancy, expectedContact, silenceTail } from '@tiewise/metrics';

/** What Tiewise says of each tie, by row; higher means sooner back, `NaN` is unknown. */
export function tiewiseScores(ties, days) {
  const { warmthAB, warmthBA, depth } = ties.columns;
  return {
    expectedContact: expectedDays(ties, days),
    ...tiewiseChances(ties, days),
    dormancy: dormancy(ties).column.map((unusual) => -unusual),
    depth,
    warmth: warmthAB.map((warmth, row) => warmth + warmthBA[row]),
  };
}

/** How many days in touch each tie is expected to have within so many days. */
export function expectedDays(ties, days) {
  return expectedContact(ties, { within: days * MS_PER_DAY }).column;
}

/** The chance that each tie is in touch again within so many days. */
export function tiewiseChances(ties, days) {
  const within = days * MS_PER_DAY;
  return {
    'expectedContact.chance': expectedContact.chance(ties, { within }).column,
    'dormancy.returns': dormancy.returns(ties, { within }).column,
  };
}

/** What leaves the chances of a cadence as they are. */
const PLAIN = { shift: 0, stretch: 1, ties: 0 };

/**
 * Two models of silence: that of the gaps alone, and what Tiewise makes of it. `tail` is the chance of a gap
 * longer than a silence after so many gaps that add up to `sum` days; `returns` the chance, by row, that the
 * silence at the cut ends within one more usual gap.
 */
export function silenceModels(ties) {
  const row = ties.columns.days.findIndex((days) => days > 1);
  const { a, b } = ties.at(row);
  const { cadence, calibration } = dormancy.explain(ties, a.id, b.id).parts;
  const plain = (gaps, sum, silence) => silenceTail({ gaps, sum, silence, ...cadence });
  return {
    'gaps alone': { tail: plain, returns: returnChances(ties, plain), cadence, calibration: PLAIN },
    Tiewise: {
      tail: (gaps, sum, silence) => putRight(plain(gaps, sum, silence), calibration),
      returns: dormancy.returns(ties).column,
      cadence,
      calibration,
    },
  };
}

/** Shift and stretch of the logarithm of the odds, written out here once more. */
function putRight(tail, { shift, stretch }) {
  const odds = Math.exp(shift) * (tail / (1 - tail)) ** stretch;
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}

/** `1 - tail(silence + usual gap) / tail(silence)`: as if no tie ever ended. */
function returnChances(ties, tail) {
  const { days, firstDay, lastDay } = ties.columns;
  return Float64Array.from(days, (many, row) => {
    const [gaps, sum, silence] = [many - 1, lastDay[row] - firstDay[row], ties.today - lastDay[row]];
    const now = gaps < 1 ? Number.NaN : tail(gaps, sum, silence);
    return now === 0 ? 0 : 1 - tail(gaps, sum, silence + sum / gaps) / now;
  });
}
