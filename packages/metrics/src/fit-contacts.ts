import { climb } from './climb.js';
import { type ContactParameters, endedLogOdds, log1pExp } from './contact-model.js';
import { digamma, lnGamma } from './gamma.js';

/** Histories of many ties, in columns; see `ContactHistory`. */
export interface ContactHistories {
  repeats: ArrayLike<number>;
  last: ArrayLike<number>;
  age: ArrayLike<number>;
}

export interface FitContactsOptions {
  /**
   * See `ContactParameters`.
   *
   * @defaultValue 1
   */
  endings?: 0 | 1 | undefined;
  /**
   * How firmly the parameters are held near `r = 1`, `alpha = centre`, `a = 1`, `b = 2`: one over the variance of
   * their logarithms. Without a prior a fit to a small address book runs away.
   *
   * @defaultValue 1
   */
  prior?: number | undefined;
  /**
   * Where the prior has `alpha`.
   *
   * @defaultValue 10
   */
  centre?: number | undefined;
}

export interface ContactFit {
  parameters: ContactParameters;
  /** The logarithm of the likelihood, without the prior. */
  logLikelihood: number;
  /** Whether the climb came to rest. */
  converged: boolean;
}

/**
 * The parameters under which the histories, weighed by the prior, are most likely.
 *
 * By Fletcher and Reeves' quasi-Newton climb on their logarithms, with exact slopes; the time is scaled to the
 * oldest tie. Sums of gamma functions are taken once for each number of repeats.
 */
export function fitContacts(
  histories: ContactHistories,
  { endings = 1, prior = 1, centre = 10 }: FitContactsOptions = {},
): ContactFit {
  const scale = oldest(histories);
  const ofRepeats = manyOf(histories.repeats);
  const middle = [0, Math.log(centre / scale), 0, Math.log(2)];
  const at = (logs: readonly number[]) =>
    likelihoodAt(parametersOf(logs, endings), histories, ofRepeats, scale);
  const { point, converged } = climb(middle, (logs) => {
    const { value, slopes } = at(logs);
    return {
      value: logs.reduce((sum, log, i) => sum - 0.5 * prior * (log - middle[i]) ** 2, value),
      slopes: slopes.map((slope, i) => slope - prior * (logs[i] - middle[i])),
    };
  });
  const fitted = parametersOf(point, endings);
  let repeats = 0;
  for (const [count, ties] of ofRepeats) repeats += count * ties;
  return {
    parameters: { ...fitted, alpha: fitted.alpha * scale },
    logLikelihood: at(point).value - repeats * Math.log(scale),
    converged,
  };
}

function parametersOf([r, alpha, a, b]: readonly number[], endings: 0 | 1): ContactParameters {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b), endings };
}

/** The logarithm of the likelihood, and its derivatives by the logarithms of `r`, `alpha`, `a` and `b`. */
function likelihoodAt(
  of: ContactParameters,
  histories: ContactHistories,
  ofRepeats: ReadonlyMap<number, number>,
  scale: number,
): { value: number; slopes: number[] } {
  const { r, alpha, a, b } = of;
  const gammas = gammasAt(of, ofRepeats);
  let { value, byR } = gammas;
  let [byAlpha, ended, byB] = [0, 0, gammas.byB];
  const tie = { repeats: 0, last: 0, age: 0 };
  const { repeats, last, age } = histories;
  for (let i = 0; i < repeats.length; i++) {
    tie.repeats = repeats[i];
    tie.last = last[i] / scale;
    tie.age = age[i] / scale;
    const odds = endedLogOdds(of, tie);
    const dead = 1 / (1 + Math.exp(-odds));
    const shape = r + tie.repeats;
    const whole = Math.log(alpha + tie.age);
    value += log1pExp(odds) - shape * whole;
    byR -= whole;
    byAlpha -= shape / (alpha + tie.age);
    if (dead > 0) {
      byR += dead * (whole - Math.log(alpha + tie.last));
      byAlpha += dead * shape * (1 / (alpha + tie.age) - 1 / (alpha + tie.last));
      ended += dead;
      byB -= dead / (b + tie.repeats + of.endings - 1);
    }
  }
  byAlpha += (r * repeats.length) / alpha;
  return { value, slopes: [r * byR, alpha * byAlpha, a * gammas.byA + ended, b * byB] };
}

/** What depends on the repeats alone, once for each number of them. */
function gammasAt({ r, alpha, a, b, endings }: ContactParameters, ofRepeats: ReadonlyMap<number, number>) {
  let [value, byR, byA, byB] = [0, 0, 0, 0];
  for (const [repeats, ties] of ofRepeats) {
    const lasted = b + repeats + endings;
    value += ties * (lnGamma(r + repeats) - lnGamma(r) + r * Math.log(alpha));
    value += ties * (lnGamma(a + b) + lnGamma(lasted) - lnGamma(b) - lnGamma(a + lasted));
    byR += ties * (digamma(r + repeats) - digamma(r) + Math.log(alpha));
    byA += ties * (digamma(a + b) - digamma(a + lasted));
    byB += ties * (digamma(a + b) + digamma(lasted) - digamma(b) - digamma(a + lasted));
  }
  return { value, byR, byA, byB };
}

function oldest({ age }: ContactHistories): number {
  let most = 0;
  for (let i = 0; i < age.length; i++) most = Math.max(most, age[i]);
  return most || 1;
}

function manyOf(values: ArrayLike<number>): Map<number, number> {
  const many = new Map<number, number>();
  for (let i = 0; i < values.length; i++) many.set(values[i], (many.get(values[i]) ?? 0) + 1);
  return many;
}
