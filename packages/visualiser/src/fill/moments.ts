import type { Step } from '../picture.js';

/** The texels of the largest texture that every device takes, 4096 x 4096: no more states than that are kept. */
export const MOST_STATES = 4096 * 4096;
/** Quarters are told apart on a slider up to so many. */
const MOST_QUARTERS = 160;
/** Up to so many months, quarters would be too few. */
const FEW_MONTHS = 24;

const MONTHS: Readonly<Record<Step, number>> = { month: 1, quarter: 3, year: 12 };

/** The steps of a picture's time. */
export interface Steps {
  step: Step;
  /** Epoch milliseconds of the last instant of each step, earliest first; of the last step, the moment looked from. */
  moments: Float64Array;
}

/**
 * The steps from the first contact up to the moment looked from: months for less than two years, quarters for less
 * than forty, else years; and longer steps where `rows` times steps would come to more states than are kept.
 */
export function stepsBetween(first: number, asOf: number, rows: number): Steps {
  const fits = ({ moments }: Steps) => rows * moments.length <= MOST_STATES;
  const months = stepsOf('month', first, asOf);
  if (months.moments.length <= FEW_MONTHS && fits(months)) return months;

  const quarters = stepsOf('quarter', first, asOf);
  return quarters.moments.length <= MOST_QUARTERS && fits(quarters) ? quarters : stepsOf('year', first, asOf);
}

function stepsOf(step: Step, first: number, asOf: number): Steps {
  const moments: number[] = [];
  const begin = new Date(first);
  const [year, months] = [begin.getUTCFullYear(), MONTHS[step]];
  let month = Math.floor(begin.getUTCMonth() / months) * months + months;
  for (let end = Date.UTC(year, month) - 1; end < asOf; end = Date.UTC(year, month) - 1) {
    moments.push(end);
    month += months;
  }
  return { step, moments: Float64Array.from([...moments, asOf]) };
}
