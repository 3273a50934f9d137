import { MS_PER_DAY } from '@tiewise/core/time';
import { dateWords, daysWords } from '@tiewise/metrics/words';
import { MOST_WARMTH } from './clocks-at.js';
import { isMet } from './filters.js';
import type { Picture } from './picture.js';
import { type TieFacts, tieFacts } from './tie-facts.js';
import { tiesOf, tiesWithMe } from './tie-lists.js';

/** What a column holds: words, a number to one decimal, how many, how many days, or a day since 1970. */
export type ColumnKind = 'text' | 'number' | 'count' | 'days' | 'day';

/** A column of a table of people or of ties. */
export interface Column {
  /** As in written data: the title and, where it is not plain from that, the unit. */
  key: string;
  title: string;
  kind: ColumnKind;
  /** What it holds for a person or tie; undefined is unknown. */
  value(row: number): string | number | undefined;
}

/** The people in the picture at a time, but for `me`. */
export function peopleRows(picture: Picture, time: number): number[] {
  const rows: number[] = [];
  for (let person = 0; person < picture.people.size; person++) {
    if (person !== picture.me && isMet(picture, person, time)) rows.push(person);
  }
  return rows;
}

/** The ties in the picture at a time. */
export function tieRows({ ties, moments }: Picture, time: number): number[] {
  const moment = Math.min(moments.length - 1, Math.max(0, Math.floor(time)));
  const rows: number[] = [];
  for (let tie = 0; tie < ties.size; tie++) {
    if (ties.states[4 * (tie * moments.length + moment) + 3] > 0) rows.push(tie);
  }
  return rows;
}

/** Of people: what is known of their tie with `me`; without `me`, of all their ties. */
export function peopleColumns(picture: Picture, time: number): Column[] {
  const { people, communities, me } = picture;
  const who = [
    column('Name', 'text', (person) => people.name[person]),
    column('Community', 'text', (person) => communities[people.community[person]]?.name),
  ];
  if (me < 0) return [...who, ...sumColumns(picture, time)];

  const mine = tiesWithMe(picture);
  const facts = remembered((person) =>
    mine[person] < 0 ? undefined : tieFacts(picture, mine[person], time),
  );
  return [...who, ...factColumns(facts, ['You reached out', 'They reached out', 'You owe', 'They owe'])];
}

export function tieColumns(picture: Picture, time: number): Column[] {
  const { ties, people } = picture;
  const facts = remembered((tie) => tieFacts(picture, tie, time));
  return [
    column('One', 'text', (tie) => people.name[ties.a[tie]]),
    column('Other', 'text', (tie) => people.name[ties.b[tie]]),
    ...factColumns(facts, ['One reached out', 'Other reached out', 'One owes', 'Other owes']),
  ];
}

/** `youReachedOutDays` of `You reached out` in `Days`. */
function column(title: string, kind: ColumnKind, value: Column['value'], unit = ''): Column {
  const [first, ...rest] = title.split(' ');
  const words = rest.map((word) => word[0].toUpperCase() + word.slice(1));
  return { key: [first.toLowerCase(), ...words, unit].join(''), title, kind, value };
}

function factColumns(
  facts: (row: number) => TieFacts | undefined,
  [fromA, fromB, owedByA, owedByB]: readonly [string, string, string, string],
): Column[] {
  const of = (title: string, kind: ColumnKind, fact: keyof TieFacts, unit?: string) =>
    column(title, kind, (row) => facts(row)?.[fact], unit);
  return [
    of('Depth', 'number', 'depth'),
    of('Warmth', 'number', 'warmth'),
    of('Last contact', 'day', 'lastDay'),
    of('Silence', 'days', 'silence', 'Days'),
    of('Average gap', 'days', 'usualGap', 'Days'),
    column('State', 'text', (row) => known(facts(row)?.state)),
    of(fromA, 'count', 'fromA', 'Days'),
    of(fromB, 'count', 'fromB', 'Days'),
    of(owedByA, 'count', 'openByB', 'Favours'),
    of(owedByB, 'count', 'openByA', 'Favours'),
  ];
}

function known(state: string | undefined): string | undefined {
  return state === 'unknown' ? undefined : state;
}

function sumColumns(picture: Picture, time: number): Column[] {
  const facts = remembered((person) =>
    Array.from(tiesOf(picture, person), (tie) => tieFacts(picture, tie, time)).filter(
      ({ state }) => state !== 'unmet',
    ),
  );
  const all =
    (fact: 'depth' | 'warmth' | 'lastDay', together: (x: number, y: number) => number) =>
    (person: number) => {
      const numbers = facts(person).flatMap((tie) => tie[fact] ?? []);
      return numbers.length > 0 ? numbers.reduce((x, y) => together(x, y)) : undefined;
    };
  const sum = (x: number, y: number) => x + y;
  return [
    column('Ties', 'count', (person) => facts(person).length),
    column('Depth', 'number', all('depth', sum)),
    column('Warmth', 'number', all('warmth', sum)),
    column('Last contact', 'day', all('lastDay', Math.max)),
  ];
}

/** Works out each row once. */
function remembered<Value>(work: (row: number) => Value): (row: number) => Value {
  const known = new Map<number, Value>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const value = work(row);
    known.set(row, value);
    return value;
  };
}

/** A value as it is read; unknown is said to be. */
export function cellText({ kind, value }: Column, row: number): string {
  const held = value(row);
  if (held === undefined) return 'unknown';
  if (typeof held === 'string' || kind === 'count') return String(held);
  if (kind === 'number') return numberText(held);
  return kind === 'day' ? shortDate(held) : daysText(held);
}

/** `3 May 2019`, `20 Aug 2025`. */
function shortDate(day: number): string {
  return dateWords(day * MS_PER_DAY).replace(/([A-Z][a-z]{2})[a-z]+/, '$1');
}

function daysText(days: number): string {
  return days === 0 ? 'today' : daysWords(days).replace(' and a half', '½');
}

/** `4.2`; `under 0.1`; `over 500` where no more is known. */
export function numberText(number: number): string {
  if (number === Number.POSITIVE_INFINITY) return `over ${MOST_WARMTH}`;
  return number < 0.05 ? 'under 0.1' : number.toFixed(1);
}
