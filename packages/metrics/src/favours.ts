import type { Interaction, LongWork, Tie, Ties } from '@tiewise/core';
import { type Explanation, tieOf } from './explanation.js';
import { favourLedger } from './favour-ledger.js';
import { type FavourTold, favourSentence } from './favour-sentence.js';
import { type SurvivalCurve, survivalAt } from './kaplan-meier.js';
import { favourInteractions, type LedgerFavour, ledgerFavours } from './ledger-favour.js';
import { observed, type SeenOptions } from './observed.js';
import { deedTo, twoOf } from './people-words.js';
import { type FavourSide, favoursOfNetwork, favoursOfPeople, favoursOfPerson } from './person-favours.js';
import { returnTimes } from './return-times.js';
import { favoursOfTies } from './tie-favours.js';

/** A favour and what came back for it. */
export interface ReturnedFavour {
  favour: Interaction;
  /** What closed it. */
  by: Interaction;
  /** Days between the two. */
  days: number;
}

/** What two people did for each other. */
export interface Favours {
  /** From the first to the second, and not come back yet: open, not refused. */
  given: readonly Interaction[];
  /** From the second to the first, and not come back yet. */
  received: readonly Interaction[];
  /** Either way, and come back. */
  returned: readonly ReturnedFavour[];
}

export interface ExplainFavoursOptions extends SeenOptions, LongWork {
  /**
   * How long favours take to come back: pass it where many ties are explained.
   *
   * @defaultValue `favours.returnTimes(ties)` of all that the log sees
   */
  times?: SurvivalCurve | undefined;
}

/** What favours of two people come to. */
export interface FavoursParts {
  /** Whether the log sees all that passes between them; else none of the rest can be told. */
  observed: boolean;
  given: FavourSide | undefined;
  received: FavourSide | undefined;
  /** Either way, oldest first. */
  open: readonly LedgerFavour[];
  returned: readonly LedgerFavour[];
  /** How long favours take to come back, in all that the log sees unless told otherwise. */
  times: SurvivalCurve;
  /** The share of those that take longer than the oldest open one here has so far; undefined if none is open. */
  longer: number | undefined;
}

/**
 * The favours of a tie, oldest first. A favour gives as much as its kind weighs, times its own weight,
 * shared among those it went to; what comes back returns the oldest open favours first, and a favour is
 * open until all of it has come back. What is left of a return is a favour of its own, so favours are
 * open one way only.
 *
 * Says what is recorded, whoever recorded it: see `favours.explain` for ties the log does not see whole.
 *
 * @throws TiewiseError `unknown-person` if the two have no tie.
 *
 * @example
 * // Ana recommended Bo in 2019; Bo endorsed Ana in 2020, which is worth a third of it.
 * favours(ties, 'ana', 'bo').given.length; // 1
 */
export function favours(ties: Ties, a: string, b: string): Favours {
  const tie = tieOf(ties, a, b, 'favours');
  const all = ledgerFavours(ties, favourLedger(ties), tie.row);
  const open = all.filter((favour) => favour.open > 0);
  const returned = all.filter((favour) => favour.open === 0).map(withReturn);
  return {
    given: open.filter(({ from }) => from === a).map(({ favour }) => favour),
    received: open.filter(({ from }) => from === b).map(({ favour }) => favour),
    returned: returned.sort((x, y) => x.by.at - y.by.at),
  };
}

/**
 * Favours of all ties in columns, in one pass: how many were given, received, came back and are open, and
 * the open balance. See `TieFavours` for who is first. Ties without a recorded favour, and those the log
 * does not see whole, are unknown in every column: nothing recorded is not nothing done.
 */
favours.ofTies = favoursOfTies;

/**
 * The ledger of one person over all their ties: what is open either way, oldest first, and what came
 * back. Ties the log does not see whole are left out and counted as `unseen`.
 *
 * @throws TiewiseError `unknown-person` if the network does not know them.
 */
favours.of = favoursOfPerson;

/** How many favours each person gave and received, and how many are open: of what is recorded, not of anyone's worth. */
favours.ofPeople = favoursOfPeople;

/** Favours of the network as a whole. */
favours.ofNetwork = favoursOfNetwork;

/**
 * How long favours take to come back, in days, as a Kaplan-Meier curve: `steps` say what share takes
 * longer, with its 95 % interval and how many it rests on; `median` is unknown while fewer than half
 * have come back. Favours still open are censored: they count as not back so far, never as refused.
 * Those that only returned earlier ones wait for nothing and are not among them.
 *
 * The interval takes favours for independent; those of one tie are alike, so it is too narrow where a
 * few ties have most of them.
 *
 * @throws TypeError if `direction` or `back` is none of those named, or a direction is asked of nobody;
 * TiewiseError `unknown-person` if nobody is `person`.
 */
favours.returnTimes = returnTimes;

/**
 * What is open between two, and what came back. The value is the open balance seen from the first: how
 * much of what they gave is open, less how much of what they received; 0 is even. Undefined where no
 * favour is recorded, and where the log does not see all that passes between the two.
 *
 * @throws TiewiseError `unknown-person` if the two have no tie.
 */
favours.explain = explainFavours;

function explainFavours(
  ties: Ties,
  a: string,
  b: string,
  { seen, times: known, ...work }: ExplainFavoursOptions = {},
): Explanation<FavoursParts> {
  const tie = tieOf(ties, a, b, 'favours.explain');
  const ledger = favourLedger(ties, work);
  const evidence = favourInteractions(ties, ledger, tie.row);
  const times = known ?? returnTimes(ties, { seen, ...work });
  const sees = observed(ties, seen).tie(tie.row);
  const all = sees ? ledgerFavours(ties, ledger, tie.row) : [];
  const open = all.filter((favour) => favour.open > 0);
  const given = sees ? sideOf(tie.a.id, all, evidence) : undefined;
  const received = sees ? sideOf(tie.b.id, all, evidence) : undefined;
  return {
    value: given && received && evidence.length > 0 ? given.openAmount - received.openAmount : undefined,
    parts: {
      observed: sees,
      given,
      received,
      open,
      returned: all.filter((favour) => favour.open === 0),
      times,
      longer: open.length > 0 ? survivalAt(times, open[0].days) : undefined,
    },
    evidence,
    sentence: favourSentence(
      { observed: sees, favours: all.map((favour) => told(ties, tie, favour)), times },
      twoOf(ties, tie.a, tie.b),
    ),
  };
}

function told(ties: Ties, tie: Tie, { favour, from, to, open, days, returns }: LedgerFavour): FavourTold {
  const last = returns.at(-1);
  return {
    ...deedTo(ties, favour, to),
    fromA: from === tie.a.id,
    open: open > 0,
    days,
    back: last && deedTo(ties, last.by, from),
  };
}

function sideOf(person: string, all: readonly LedgerFavour[], evidence: readonly Interaction[]): FavourSide {
  const theirs = all.filter(({ from }) => from === person);
  const open = theirs.filter((favour) => favour.open > 0);
  return {
    favours: evidence.filter(({ from }) => from === person).length,
    returned: theirs.length - open.length,
    open: open.length,
    openAmount: open.reduce((sum, favour) => sum + favour.open, 0),
  };
}

function withReturn({ favour, days, returns }: LedgerFavour): ReturnedFavour {
  return { favour, by: returns[returns.length - 1].by, days };
}
