import { dayOf, type Evidence, type LongWork, type TieColumns, type Ties } from '@tiewise/core';
import { type FavourLedger, favourLedger, givingKinds } from './favour-ledger.js';
import { observed, type Seen } from './observed.js';

/** What the signs of an exchange are read from. */
export interface ExchangeLog {
  readonly ties: Ties;
  readonly columns: TieColumns;
  readonly evidence: Evidence;
  readonly ledger: FavourLedger;
  /** By the number of a kind: 1 if it gives, asks, is contact, is mutual. */
  readonly gives: Uint8Array;
  readonly asks: Uint8Array;
  readonly isContact: Uint8Array;
  readonly isMutual: Uint8Array;
  /** Whether asks are recorded anywhere by then, and favours of more than one kind. */
  readonly hasAsks: boolean;
  readonly favoursDiffer: boolean;
  /** Scratch: the kinds met in a tie, and who began in it. */
  readonly met: Uint8Array;
  readonly begun: { byA: number; byB: number };
  sees(row: number): boolean;
}

export function exchangeLog(ties: Ties, seen: Seen | undefined, work: LongWork): ExchangeLog {
  const evidence = ties.evidence();
  const { kinds } = evidence;
  const ledger = favourLedger(ties, work);
  const asks = Uint8Array.from(kinds, ({ ask }) => (ask ? 1 : 0));
  return {
    ties,
    columns: ties.columns,
    evidence,
    ledger,
    gives: givingKinds(evidence),
    asks,
    hasAsks: evidence.log.kind.some((kind, row) => asks[kind] === 1 && evidence.log.at[row] <= ties.asOf),
    favoursDiffer: ledger.row.some((row) => evidence.log.kind[row] !== evidence.log.kind[ledger.row[0]]),
    isContact: Uint8Array.from(kinds, ({ contact = true }) => (contact ? 1 : 0)),
    isMutual: Uint8Array.from(kinds, ({ mutual }) => (mutual ? 1 : 0)),
    met: new Uint8Array(kinds.length),
    begun: { byA: 0, byB: 0 },
    sees: observed(ties, seen).tie,
  };
}

/** The UTC day of a row of the log. */
export function dayAt({ evidence }: ExchangeLog, row: number): number {
  return dayOf(evidence.log.at[row]);
}

/** The rows of the log a tie rests on, in order of time. */
export function rowsOf({ evidence: { rows, first, end } }: ExchangeLog, row: number): number[] {
  return Array.from(rows.subarray(first[row], end[row]));
}
