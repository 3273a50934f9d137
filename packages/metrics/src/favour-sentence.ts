import type { Tie, Ties } from '@tiewise/core';
import { type SurvivalCurve, survivalAt } from './kaplan-meier.js';
import type { LedgerFavour } from './ledger-favour.js';
import { deedWords } from './reconnect-sentence.js';
import { both, count, daysWords, sentence } from './words.js';

/** Favours that have to have come back before it can be said how long that takes. */
const ENOUGH_RETURNS = 5;

interface FavourFacts {
  observed: boolean;
  favours: readonly LedgerFavour[];
  times: SurvivalCurve;
}

/** What was done between two, what is open, and how usual that is, in one sentence. */
export function favourSentence(ties: Ties, tie: Tie, { observed, favours, times }: FavourFacts): string {
  const two = both(ties, tie.a, tie.b);
  if (!observed) {
    return sentence(
      `not all that ${two} do for each other shows in this log, so what is open between them is unknown.`,
    );
  }
  if (favours.length === 0) {
    return sentence(`no favour between ${two} is recorded, which does not mean that there was none.`);
  }
  const open = favours.filter((favour) => favour.open > 0);
  return sentence(
    open.length > 0
      ? `${openWords(ties, tie, open)}${usualWords(open[0].days, times)}.`
      : evenWords(ties, favours),
  );
}

/** `you recommended Bo on 3 May 2019, the oldest of 3 favours that are open; part of it has come back so far`. */
function openWords(ties: Ties, tie: Tie, open: readonly LedgerFavour[]): string {
  const [{ favour, to, from, returns }] = open;
  const viewer = tie.b.id === ties.me ? tie.b.id : tie.a.id;
  const oldest = open.length > 1 ? `, the oldest of ${open.length} favours that are open` : '';
  const way = from === viewer ? 'come' : 'gone';
  const back = returns.length > 0 ? `part of it has ${way} back so far` : `nothing has ${way} back yet`;
  return `${deedWords(ties, favour, to)}${oldest}; ${back}`;
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
    ? `, and half of the favours here take longer than ${daysWords(times.median ?? days)} to`
    : `, and about ${share} in 100 favours here take longer than these ${daysWords(days)} to`;
}

function evenWords(ties: Ties, favours: readonly LedgerFavour[]): string {
  const [{ favour, to, from, days, returns }] = [...favours].sort((x, y) => closedAt(y) - closedAt(x));
  const before = favours.length > 1 ? `${count(favours.length, 'favour')} came back, the last so: ` : '';
  const later = days > 0 ? `${daysWords(days)} later` : 'the same day';
  const back = deedWords(ties, returns[returns.length - 1].by, from);
  return `${before}${deedWords(ties, favour, to)}; ${later}, ${back}.`;
}

function closedAt({ returns }: LedgerFavour): number {
  return returns[returns.length - 1].by.at;
}
