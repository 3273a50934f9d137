import { lnGamma } from './gamma.js';

/** What is known of one tie, all from its first day in touch and in one unit of time. */
export interface ContactHistory {
  /** Days in touch after the first. */
  repeats: number;
  /** From the first to the last of them; 0 without repeats. */
  last: number;
  /** From the first until now. */
  age: number;
}

/**
 * How ties of a network are in touch and cease to be: while a tie lives, contact comes at random at a
 * rate of its own; the rates follow a gamma distribution (shape `r`, rate `alpha`). After a contact it
 * ends with a probability of its own, which follow a beta distribution (`a`, `b`).
 */
export interface ContactParameters {
  r: number;
  alpha: number;
  a: number;
  b: number;
  /**
   * 1 where a tie may end with its first contact too (MBG/NBD), 0 where only repeats end it (BG/NBD): then
   * whoever was in touch once only counts as alive for ever.
   */
  endings: 0 | 1;
}

/**
 * The chance that a tie lives: that contact may come at all. It says nothing of how much, so it must not
 * rank: a weekly friend silent for a month has less of it than an acquaintance of yesterday.
 */
export function aliveChance(of: ContactParameters, tie: ContactHistory): number {
  return 1 / (1 + Math.exp(endedLogOdds(of, tie)));
}

/** The chance of at least one day in touch within a time from now. */
export function anyChance(of: ContactParameters, tie: ContactHistory, within: number): number {
  return aliveChance(of, tie) * anyIfAlive(of, tie, within);
}

/** The days in touch to be expected within a time from now. */
export function expectedContacts(of: ContactParameters, tie: ContactHistory, within: number): number {
  return aliveChance(of, tie) * expectedIfAlive(of, tie, within);
}

/** The days in touch to be expected within a time from now once there is one. */
export function expectedIfAny(of: ContactParameters, tie: ContactHistory, within: number): number {
  return expectedIfAlive(of, tie, within) / anyIfAlive(of, tie, within);
}

function anyIfAlive({ r, alpha }: ContactParameters, tie: ContactHistory, within: number): number {
  return -Math.expm1(-(r + tie.repeats) * Math.log1p(within / (alpha + tie.age)));
}

/**
 * By the published formula where ties end soon, else by Euler's transformation of its hypergeometric
 * function, with `a - 1` taken out of the series: the one overflows where the other does not, and the
 * second passes smoothly through `a = 1`.
 */
function expectedIfAlive(of: ContactParameters, tie: ContactHistory, within: number): number {
  const { r, alpha, a, b, endings } = of;
  const shape = r + tie.repeats;
  const lasting = b + tie.repeats + endings;
  const whole = a + lasting - 1;
  const share = within / (alpha + tie.age + within);
  if (a - 1 > shape) {
    const none = (1 - share) ** shape * (1 + seriesFrom(shape * lasting, shape, lasting, whole, share));
    return (whole * (1 - none)) / (a - 1);
  }
  const left = (a - 1) * Math.log1p(-share);
  const direct = a === 1 ? -Math.log1p(-share) : -Math.expm1(left) / (a - 1);
  return whole * (direct - Math.exp(left) * seriesFrom(whole - shape, whole - shape, a - 1, whole, share));
}

/** How likely this history is under the model, as a logarithm. */
export function logLikelihood(of: ContactParameters, tie: ContactHistory): number {
  const { r, alpha, a, b, endings } = of;
  const { repeats, age } = tie;
  const rate =
    lnGamma(r + repeats) - lnGamma(r) + r * Math.log(alpha) - (r + repeats) * Math.log(alpha + age);
  const lasted = repeats + endings;
  const ending = lnGamma(a + b) + lnGamma(b + lasted) - lnGamma(b) - lnGamma(a + b + lasted);
  return rate + ending + log1pExp(endedLogOdds(of, tie));
}

/** The logarithms of the odds that a tie has ended; minus infinity where nothing could have ended it. */
export function endedLogOdds(
  { r, alpha, a, b, endings }: ContactParameters,
  { repeats, last, age }: ContactHistory,
): number {
  if (repeats + endings === 0) return Number.NEGATIVE_INFINITY;
  const silent = Math.log((alpha + age) / (alpha + last));
  return Math.log(a / (b + repeats + endings - 1)) + (r + repeats) * silent;
}

export function log1pExp(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** The terms after the first of the hypergeometric series `2F1(a, b; c; u)`, times `first / (a b)`. */
function seriesFrom(first: number, a: number, b: number, c: number, u: number): number {
  let term = (first / c) * u;
  let sum = term;
  for (let n = 1; n < 100_000 && Math.abs(term) > 1e-15 * Math.abs(sum); n++) {
    term *= ((a + n) * (b + n) * u) / ((c + n) * (n + 1));
    sum += term;
  }
  return sum;
}
