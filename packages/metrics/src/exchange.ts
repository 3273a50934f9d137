import {
  type Interaction,
  type LongWork,
  scoreTies,
  type Tie,
  type TieScores,
  type Ties,
} from '@tiewise/core';
import { asks, exactness, promptness, standing } from './exchange-favour-signs.js';
import { type ExchangeLog, exchangeLog } from './exchange-log.js';
import type { ExchangePartName, ExchangeSign, Leaning } from './exchange-part.js';
import { initiative, kinds, pause, regularity, span } from './exchange-time-signs.js';
import { tieOf } from './explanation.js';
import type { SeenOptions } from './observed.js';
import { both } from './people-words.js';
import { seenFrom } from './seen-from.js';
import { count } from './words.js';

export interface ExchangeOptions extends SeenOptions, LongWork {}

/** One sign, and what it rests on. */
export interface ExchangePart {
  name: ExchangePartName;
  /** Undefined where too little is known, or the log does not see all that passes between the two. */
  value: number | undefined;
  /** What the value speaks for; undefined where it speaks for neither, or is unknown. */
  leansTo: Leaning | undefined;
  /** From which values it leans which way, in words. */
  threshold: string;
  source: string;
  /** How many events it rests on: asks and favours, favours, gaps, days, contacts or beginnings. */
  events: number;
  /** What was found, in one sentence. */
  because: string;
  evidence: readonly Interaction[];
}

/** The signs of one tie. There is no sum of them. */
export interface ExchangeParts {
  /** Always all of them, in the same order. */
  parts: readonly ExchangePart[];
  /** Which sign leans where, in one sentence. */
  sentence: string;
}

const SIGNS: readonly ExchangeSign[] = [
  asks,
  promptness,
  exactness,
  standing,
  regularity,
  span,
  kinds,
  initiative,
  pause,
];

/**
 * What speaks for an exchange in a tie, where what is given is counted and returned, and what for a
 * communal one, where it is given for the asking or without: nine signs side by side, each with its
 * value, which way it leans from which threshold on, and what it rests on.
 *
 * | sign | value | leans |
 * |---|---|---|
 * | `asks` | share of asks among asks and favours | both ways |
 * | `promptness` | share of favours back within 7 days, of those that had 7 days | both ways |
 * | `exactness` | share closed by one return of the same kind and size, of those that came back | both ways |
 * | `standing` | days the longest favour stood open while the two stayed in touch | communal |
 * | `regularity` | burstiness of the gaps between days in touch, -1 to 1 | neither |
 * | `span` | years from the first to the last day in touch | communal |
 * | `kinds` | kinds of contact | communal |
 * | `initiative` | share of contacts after a quiet week that the first of the two began | neither |
 * | `pause` | days of the longest pause the tie came back from | communal |
 *
 * There is no sum and no label: most ties show some of both, one log sees a part of each, and the
 * thresholds are conventions. What it says is said of the tie, not of anyone in it. The hours of contact
 * are no sign here, since a log does not know in which time zones people live.
 *
 * Source: Clark & Mills (1979), JPSP 37:12; Clark (1984), JPSP 47:549; each sign names its own.
 *
 * @throws TiewiseError `unknown-person` if the two have no tie.
 *
 * @example
 * // Ana and Bo helped each other four times, each time back within the week.
 * exchange(ties, 'ana', 'bo').parts[1]; // { name: 'promptness', value: 1, leansTo: 'exchange', ... }
 */
export function exchange(
  ties: Ties,
  a: string,
  b: string,
  { seen, ...work }: ExchangeOptions = {},
): ExchangeParts {
  const tie = tieOf(ties, a, b, 'exchange');
  const log = exchangeLog(ties, seen, work);
  const parts = SIGNS.map((sign) => partOf(sign, log, tie));
  return { parts, sentence: sentenceOf(ties, tie, parts) };
}

/** The names of the signs, in their order. */
exchange.names = SIGNS.map(({ name }) => name);

/**
 * One sign of all ties, in one pass; `initiative` is that of the first of a tie as `ties.at(row)` has
 * them: `me`, or of two others the lower id.
 *
 * @throws TypeError if there is no such sign.
 */
exchange.column = exchangeColumn;

/** Which way a value of a sign leans; undefined for neither. */
exchange.leaning = (name: ExchangePartName, value: number): Leaning | undefined =>
  signOf(name).leaning(value);

function exchangeColumn(
  ties: Ties,
  name: ExchangePartName,
  { seen, ...work }: ExchangeOptions = {},
): TieScores {
  const { value, turned, hidden } = signOf(name);
  const log = exchangeLog(ties, seen, work);
  if (hidden?.(log)) return scoreTies(ties, () => undefined, work);
  if (!turned) return scoreTies(ties, (row) => (log.sees(row) ? value(log, row) : undefined), work);

  const isTurned = seenFrom(ties);
  const seenFromFirst = (row: number) => {
    const found = log.sees(row) ? value(log, row) : Number.NaN;
    return !Number.isNaN(found) && isTurned(row) ? turned(found) : found;
  };
  return scoreTies(ties, seenFromFirst, work);
}

function signOf(name: ExchangePartName): ExchangeSign {
  const sign = SIGNS.find((sign) => sign.name === name);
  if (sign) return sign;
  throw new TypeError(`exchange: there are ${exchange.names.join(', ')}, not ${String(name)}`);
}

function partOf(sign: ExchangeSign, log: ExchangeLog, tie: Tie): ExchangePart {
  const { name, threshold, source, turned } = sign;
  const { ties, evidence, columns } = log;
  if (!log.sees(tie.row)) {
    const because = `Not all contact between ${both(ties, tie.a, tie.b)} shows here.`;
    return {
      ...{ name, value: undefined, leansTo: undefined, threshold, source },
      events: 0,
      because,
      evidence: [],
    };
  }
  const hidden = sign.hidden?.(log);
  const found = hidden ? Number.NaN : sign.value(log, tie.row);
  const known = !Number.isNaN(found);
  const isTurned = ties.person(columns.a[tie.row]).id !== tie.a.id;
  const value = known ? (turned && isTurned ? turned(found) : found) : undefined;
  const events = sign.events(log, tie.row);
  return {
    name,
    value,
    leansTo: value === undefined ? undefined : sign.leaning(value),
    threshold,
    source,
    events,
    because:
      value === undefined
        ? (hidden ?? `Too little is known of ${sign.looksAt}: ${count(events, 'event')} of this tie.`)
        : sign.words(log, tie, value),
    evidence: sign.rows(log, tie.row).map(evidence.at),
  };
}

function sentenceOf(ties: Ties, tie: Tie, parts: readonly ExchangePart[]): string {
  const two = both(ties, tie.a, tie.b);
  const looks = (leaning: Leaning) =>
    parts.filter(({ leansTo }) => leansTo === leaning).map(({ name }) => signOf(name).looksAt);
  const unknown = parts.filter(({ value }) => value === undefined).length;
  const [counted, given] = [looks('exchange'), looks('communal')];
  if (unknown === parts.length)
    return `Too little is known of the tie of ${two} to say how its give and take works.`;

  const leanings = [
    counted.length > 0 ? `signs of an exchange: ${listed(counted)}` : '',
    given.length > 0 ? `signs of giving without an account: ${listed(given)}` : '',
  ].filter(Boolean);
  const told = leanings.length > 0 ? leanings.join('; ') : 'no sign leans either way';
  return `In the tie of ${two}, ${told}; ${unknown} of ${parts.length} signs are unknown.`;
}

function listed(texts: readonly string[]): string {
  const [last, ...before] = [...texts].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
}
