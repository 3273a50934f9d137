import { type Deed, deedOf } from './deed-words.js';
import { type SurvivalCurve, survivalAt } from './kaplan-meier.js';
import { type Two, twoWords } from './two-words.js';
import { count, daysWords, sentence } from './words.js';

/** Favours that have to have come back before it can be said how long that takes. */
const ENOUGH_RETURNS = 5;

/** A favour that waits or waited for a return. */
export interface FavourTold extends Deed {
  /** Whether `a` did it for `b`. */
  fromA: boolean;
  open: boolean;
  /** Days until all of it had come back, or so far. */
  days: number;
  /** The last thing that came back for it, if anything did. */
  back: Deed | undefined;
}

export interface FavourFacts {
  /** Whether the log sees all that passes between the two. */
  observed: boolean;
  /** Oldest first. */
  favours: readonly FavourTold[];
  /** How long favours take to come back. */
  times: SurvivalCurve;
}

/** What was done between two, what is open, and how usual that is, in one sentence. */
export function favourSentence({ observed, favours, times }: FavourFacts, two: Two): string {
  if (!observed) {
    return sentence(
      `not all that ${twoWords(two)} do for each other shows here, so what is open between them is unknown.`,
    );
  }
  if (favours.length === 0) {
    return sentence(
      `no favour between ${twoWords(two)} is recorded, which does not mean that there was none.`,
    );
  }
  const open = favours.filter((favour) => favour.open);
  return sentence(
    open.length > 0 ? `${openWords(open, two)}${usualWords(open[0].days, times)}.` : evenWords(favours, two),
  );
}

/** `you recommended Bo on 3 May 2019, the oldest of 3 favours that are open; part of it has come back so far`. */
function openWords(open: readonly FavourTold[], two: Two): string {
  const [favour] = open;
  const oldest = open.length > 1 ? `, the oldest of ${open.length} favours that are open` : '';
  const way = favour.fromA === (two.me !== 'b') ? 'come' : 'gone';
  const back = favour.back ? `part of it has ${way} back so far` : `nothing has ${way} back yet`;
  return `${done(favour, favour.fromA, two)}${oldest}; ${back}`;
}

/** How many favours here take longer than this one so far. */
function usualWords(days: number, times: SurvivalCurve): string {
  const longer = survivalAt(times, days);
  if (times.ended < ENOUGH_RETURNS || longer === undefined) {
    return ', and too few favours here have come back to say how long that takes';
  }
  const share = Math.round(100 * longer);
  if (share === 0) return `, after ${daysWords(days)}`;
  const half = times.median !== undefined && days < times.median;
  return half
    ? `, and half of the favours here take longer than ${daysWords(times.median ?? days)} to come back`
    : `, and about ${share} in 100 favours here take longer than these ${daysWords(days)} to come back`;
}

function evenWords(favours: readonly FavourTold[], two: Two): string {
  const [favour] = [...favours].sort((x, y) => closedAt(y) - closedAt(x));
  const { fromA, days, back } = favour;
  const before = favours.length > 1 ? `${count(favours.length, 'favour')} came back, the last so: ` : '';
  const later = days > 0 ? `${daysWords(days)} later` : 'the same day';
  return `${before}${done(favour, fromA, two)}; ${later}, ${back ? done(back, !fromA, two) : ''}.`;
}

function closedAt({ back }: FavourTold): number {
  return back?.at ?? Number.NEGATIVE_INFINITY;
}

function done(deed: Deed, fromA: boolean, { a, b }: Two): string {
  return deedOf(deed, fromA ? a : b, fromA ? b : a);
}
