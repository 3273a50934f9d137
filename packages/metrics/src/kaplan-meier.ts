/** One time at which something ended. */
export interface SurvivalStep {
  time: number;
  /** How many were still under way just before it, ended at it, and were lost sight of since the step before. */
  atRisk: number;
  ended: number;
  censored: number;
  /** The share that lasts longer than this. */
  survival: number;
  /** Where that share lies with 95 % probability; undefined where nothing is left to last longer. */
  interval: readonly [number, number] | undefined;
}

/** How long something lasts, learnt also from what has not ended yet. */
export interface SurvivalCurve {
  /** One step per time at which something ended, in order of time; before the first the share is 1. */
  steps: readonly SurvivalStep[];
  ended: number;
  censored: number;
  /** The longest time anything was followed: nothing is known of longer times. Undefined of nothing. */
  followed: number | undefined;
  /** The time by which half have ended; undefined where fewer have. */
  median: number | undefined;
  /** Where that time lies with 95 % probability; an end is undefined where the curve cannot tell. */
  medianInterval: readonly [number | undefined, number | undefined];
}

const Z = 1.959963984540054;

/** What rounding may leave between a half and a product of fractions that is one. */
const ROUNDING = 1e-12;

/**
 * How long something lasts, from the times at which some of it ended and the times for which the rest
 * has been followed without an end: the Kaplan-Meier curve. What has not ended is censored: it lasts at
 * least so long, and counts among those at risk until then, and it is never taken for endless.
 *
 * At each time something ended, the share that lasts longer is multiplied by `1 - ended / atRisk`. The
 * interval is the log-log one on Greenwood's variance, which stays between 0 and 1. What is lost sight
 * of at the very time something ends was still at risk then. Takes times in any order and unit.
 *
 * Source: Kaplan & Meier (1958), JASA 53:457; Kalbfleisch & Prentice (1980) for the interval; Brookmeyer
 * & Crowley (1982), Biometrics 38:29, for that of the median.
 *
 * @throws RangeError if a time is negative or not a number.
 *
 * @example
 * // Four things: one ended after 2 days, one after 5; two have been going on for 3 and for 9.
 * kaplanMeier([2, 5], [3, 9]).steps.map(({ survival }) => survival); // [0.75, 0.375]
 */
export function kaplanMeier(ended: ArrayLike<number>, censored: ArrayLike<number>): SurvivalCurve {
  const ends = sorted(ended);
  const losses = sorted(censored);
  const steps = stepsOf(ends, losses);
  const half = (share: (step: SurvivalStep) => number | undefined) =>
    steps.find((step) => (share(step) ?? 1) <= 0.5 + ROUNDING)?.time;
  const all = [...ends.subarray(-1), ...losses.subarray(-1)];
  return {
    steps,
    ended: ends.length,
    censored: losses.length,
    followed: all.length > 0 ? Math.max(...all) : undefined,
    median: half(({ survival }) => survival),
    medianInterval: [half(({ interval }) => interval?.[0]), half(({ interval }) => interval?.[1])],
  };
}

/** The share that lasts longer than a time; undefined beyond what was followed. */
export function survivalAt(curve: SurvivalCurve, time: number): number | undefined {
  if (curve.followed === undefined || time > curve.followed) return undefined;
  return curve.steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

function stepsOf(ends: Float64Array, losses: Float64Array): SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let [end, loss, survival, variance] = [0, 0, 1, 0];
  while (end < ends.length) {
    const time = ends[end];
    const [firstEnd, firstLoss] = [end, loss];
    while (losses[loss] < time) loss++;
    const atRisk = ends.length - end + losses.length - loss;
    while (ends[end] === time) end++;
    const endedNow = end - firstEnd;
    survival *= 1 - endedNow / atRisk;
    variance += endedNow / (atRisk * (atRisk - endedNow));
    steps.push({
      time,
      atRisk,
      ended: endedNow,
      censored: loss - firstLoss,
      survival,
      interval: intervalOf(survival, variance),
    });
  }
  return steps;
}

/** On the scale of `ln(-ln S)`, whose variance is Greenwood's sum over `ln(S)^2`. */
function intervalOf(survival: number, variance: number): readonly [number, number] | undefined {
  if (!(survival > 0)) return undefined;
  const reach = Math.exp((Z * Math.sqrt(variance)) / -Math.log(survival));
  return [survival ** reach, survival ** (1 / reach)];
}

function sorted(times: ArrayLike<number>): Float64Array {
  const inOrder = Float64Array.from(times).sort();
  const worst = inOrder[0] < 0 ? inOrder[0] : inOrder[inOrder.length - 1];
  if (inOrder.length === 0 || (inOrder[0] >= 0 && worst < Number.POSITIVE_INFINITY)) return inOrder;
  throw new RangeError(`kaplanMeier: times must be 0 or more, got ${worst}`);
}
