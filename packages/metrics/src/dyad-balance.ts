import { betaQuantile, betaShare } from './beta.js';
import { lnGamma } from './gamma.js';

/** What is given and received between two, and how sure that is. */
export interface DyadBalance {
  /** Evenness, `2 min / (given + received)`: 1 is even, 0 is one-sided; undefined if there is neither. */
  balance: number | undefined;
  /** The balance two people who take turns by a fair coin show on average at so few events. */
  fairBalance: number | undefined;
  /** Share given: the mean of Beta(1 + given, 1 + received); undefined if there is neither. */
  shareGiven: number | undefined;
  /** Where the share given lies with 95 % probability; undefined likewise. */
  interval: readonly [number, number] | undefined;
  /** How often a fair coin is as one-sided as this or more (two-sided binomial); undefined likewise. */
  fairChance: number | undefined;
}

/**
 * How even an exchange is, with the room that few events leave.
 *
 * From 2 against 3 a balance of 0.8 looks one-sided, but fair pairs show 0.63 on average at five
 * events: compare `balance` with `fairBalance`, or look whether `interval` holds 0.5.
 *
 * @throws RangeError if a count is negative or not whole.
 */
export function dyadBalance(given: number, received: number): DyadBalance {
  if (!(isCount(given) && isCount(received))) {
    throw new RangeError(`dyadBalance: counts must be whole and not negative, got ${given} and ${received}`);
  }
  const total = given + received;
  if (total === 0) return NOTHING_KNOWN;

  const fewer = Math.min(given, received);
  return {
    balance: (2 * fewer) / total,
    fairBalance: fairBalance(total),
    shareGiven: (1 + given) / (2 + total),
    interval: [betaQuantile(0.025, 1 + given, 1 + received), betaQuantile(0.975, 1 + given, 1 + received)],
    fairChance: given === received ? 1 : Math.min(1, 2 * betaShare(0.5, total - fewer, fewer + 1)),
  };
}

const NOTHING_KNOWN: DyadBalance = {
  balance: undefined,
  fairBalance: undefined,
  shareGiven: undefined,
  interval: undefined,
  fairChance: undefined,
};

/** `1 - E|2X - n| / n` for X of n tosses of a fair coin. */
function fairBalance(tosses: number): number {
  const half = Math.ceil(tosses / 2);
  const lnChoose = lnGamma(tosses + 1) - lnGamma(half + 1) - lnGamma(tosses - half + 1);
  const apart = (2 * half * Math.exp(lnChoose - tosses * Math.LN2)) / tosses;
  return Math.max(0, 1 - Number(apart.toPrecision(12)));
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
