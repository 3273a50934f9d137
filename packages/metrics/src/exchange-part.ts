import type { Tie } from '@tiewise/core';
import type { ExchangeLog } from './exchange-log.js';

/** What a sign speaks for: keeping count of what is given, or giving without counting. */
export type Leaning = 'exchange' | 'communal';

/** The signs, in the order in which they are told. */
export type ExchangePartName =
  | 'asks'
  | 'promptness'
  | 'exactness'
  | 'standing'
  | 'regularity'
  | 'span'
  | 'kinds'
  | 'initiative'
  | 'pause';

/** How one sign is read off a tie. */
export interface ExchangeSign {
  name: ExchangePartName;
  /** What it looks at, as part of a sentence. */
  looksAt: string;
  /** From which values it leans which way, in words. */
  threshold: string;
  source: string;
  /** Why the log cannot tell of any tie, if it cannot. */
  hidden?: (log: ExchangeLog) => string | undefined;
  leaning(value: number): Leaning | undefined;
  /** The number of the tie in a row, seen from its column `a`; `NaN` where too little is known. */
  value(log: ExchangeLog, row: number): number;
  /** What the value is called seen from the other side, where that differs. */
  turned?: (value: number) => number;
  /** How many events it rests on, and how many it takes. */
  events(log: ExchangeLog, row: number): number;
  /** Rows of the log it rests on, in order of time. */
  rows(log: ExchangeLog, row: number): number[];
  /** What was found, in one sentence, from a known value. */
  words(log: ExchangeLog, tie: Tie, value: number): string;
}

/** Events that a share has to rest on. */
export const ENOUGH = 3;
