import { type Person, PersonScores, type Tie, TieScores, type TieSide, type Ties } from '@tiewise/core';
import { type ExportOptions, known } from './tie-table.js';

/** The ties as one JSON object: what `tiesToJson` writes. Dates are ISO 8601. What is unknown is left out. */
export interface TiesJson {
  /** The moment looked from. */
  asOf?: string;
  /** The id of whose network it is. */
  me?: string;
  people: (Person & { scores?: Record<string, number> })[];
  ties: TieJson[];
}

/** A tie seen from `a`; `silence` and `usualGap` are in days. */
export interface TieJson {
  a: string;
  b: string;
  since?: string;
  first?: string;
  last?: string;
  daysInTouch: number;
  silence?: number;
  usualGap?: number;
  warmth?: number;
  depth?: number;
  given: { contacts: number; days: number; warmth?: number };
  received: { contacts: number; days: number; warmth?: number };
  together: number;
  scores?: Record<string, number>;
}

/**
 * The ties as JSON, in pieces, a person or tie a line: whole people, and per tie what `Tie` holds, in the shape of
 * `TiesJson`. A number that is unknown is left out, never `NaN` or null.
 */
export function* jsonPieces(ties: Ties, { scores = {} }: ExportOptions = {}): Generator<string> {
  const all = Object.entries(scores);
  const ofPeople = all.filter((entry): entry is [string, PersonScores] => entry[1] instanceof PersonScores);
  const ofTies = all.filter((entry): entry is [string, TieScores] => entry[1] instanceof TieScores);
  yield `{${[
    ...(known(ties.asOf) === undefined ? [] : [`"asOf":${JSON.stringify(isoTime(ties.asOf))},`]),
    ...(ties.me === undefined ? [] : [`"me":${JSON.stringify(ties.me)},`]),
  ].join('')}\n"people":[`;
  for (let index = 0; index < ties.people; index++) {
    const scored = scoresOf(ofPeople, ({ column }) => known(column[index]));
    yield `${index === 0 ? '' : ','}\n${JSON.stringify({ ...ties.person(index), scores: scored })}`;
  }
  yield '],\n"ties":[';
  for (const tie of ties) {
    const scored = scoresOf(ofTies, (score) => score.at(tie.row));
    yield `${tie.row === 0 ? '' : ','}\n${JSON.stringify({ ...tieJson(tie), scores: scored })}`;
  }
  yield ']}\n';
}

/** The same as one text. */
export function tiesToJson(ties: Ties, options: ExportOptions = {}): string {
  return [...jsonPieces(ties, options)].join('');
}

/** `JSON.stringify` leaves out what is undefined. */
function tieJson({ a, b, since, first, last, days, silence, usualGap, warmth, depth, ...rest }: Tie): object {
  return {
    a: a.id,
    b: b.id,
    since: isoTime(since),
    first: isoTime(first),
    last: isoTime(last),
    daysInTouch: days,
    silence: known(silence),
    usualGap: known(usualGap),
    warmth: known(warmth),
    depth: known(depth),
    given: sideJson(rest.given),
    received: sideJson(rest.received),
    together: rest.together,
  };
}

function sideJson({ contacts, days, warmth }: TieSide): object {
  return { contacts, days, warmth: known(warmth) };
}

function isoTime(ms: number | undefined): string | undefined {
  return known(ms) === undefined ? undefined : new Date(ms ?? 0).toISOString();
}

function scoresOf<T>(
  scores: readonly [string, T][],
  scoreOf: (score: T) => number | undefined,
): Record<string, number> | undefined {
  const found = scores.flatMap(([name, score]) => {
    const value = known(scoreOf(score));
    return value === undefined ? [] : [[name, value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
