import { dayOf, type Interaction, type Ties } from '@tiewise/core';
import { type FavourLedger, matchesOf } from './favour-ledger.js';

/** Some of a favour that came back. */
export interface FavourReturn {
  /** With what. */
  by: Interaction;
  amount: number;
  /** Days after the favour. */
  days: number;
}

/** A favour between two people, and what came back for it. */
export interface LedgerFavour {
  favour: Interaction;
  /** The ids of who gave it and, of those it went to, the one whose tie this is. */
  from: string;
  to: string;
  /** How much it gave, less what of it was itself a return; in weights of kinds. */
  amount: number;
  /** What of that has not come back; 0 once all of it has. */
  open: number;
  /** Days until all of it had come back, or so far. */
  days: number;
  /** What came back, in order of time. */
  returns: readonly FavourReturn[];
}

/**
 * The favours of a tie that wait or waited for a return, oldest first; those that only returned others are among
 * `returns`.
 */
export function ledgerFavours(ties: Ties, ledger: FavourLedger, row: number): LedgerFavour[] {
  const { start, fresh } = ledger;
  const returns = returnsOf(ties, ledger, row);
  const favours: LedgerFavour[] = [];
  for (let place = start[row]; place < start[row + 1]; place++) {
    if (fresh[place] > 0) favours.push(favourAt(ties, ledger, row, place, returns.get(place) ?? []));
  }
  return favours;
}

/** Those of the same moment, as a favour to several is one to each, by the ids of their people. */
export function oldestFirst(x: LedgerFavour, y: LedgerFavour): number {
  return x.favour.at - y.favour.at || compareText(x.from, y.from) || compareText(x.to, y.to);
}

function compareText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The interactions of a tie that are favours, in order of time. */
export function favourInteractions(
  ties: Ties,
  { start, row: rows }: FavourLedger,
  row: number,
): Interaction[] {
  const { at } = ties.evidence();
  return Array.from(rows.subarray(start[row], start[row + 1]), at);
}

function favourAt(
  ties: Ties,
  { row: rows, fromA, fresh, open }: FavourLedger,
  row: number,
  place: number,
  returns: FavourReturn[],
): LedgerFavour {
  const favour = ties.evidence().at(rows[place]);
  const [a, b] = [ties.person(ties.columns.a[row]).id, ties.person(ties.columns.b[row]).id];
  return {
    favour,
    from: fromA[place] ? a : b,
    to: fromA[place] ? b : a,
    amount: fresh[place],
    open: open[place],
    days: open[place] > 0 ? ties.today - dayOf(favour.at) : returns[returns.length - 1].days,
    returns,
  };
}

function returnsOf(ties: Ties, ledger: FavourLedger, row: number): Map<number, FavourReturn[]> {
  const { at, log } = ties.evidence();
  const dayAt = (place: number) => dayOf(log.at[ledger.row[place]]);
  const returns = new Map<number, FavourReturn[]>();
  matchesOf(ledger, row, (favour, by, amount) => {
    const some = { by: at(ledger.row[by]), amount, days: dayAt(by) - dayAt(favour) };
    const known = returns.get(favour);
    if (known) known.push(some);
    else returns.set(favour, [some]);
  });
  return returns;
}
