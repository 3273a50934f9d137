import { nameOf, type Person, PersonScores, type Tie, TieScores, type Ties } from '@tiewise/core';

/** What is written of a person or tie: undefined where it is unknown. */
export type CellValue = string | number | boolean | undefined;

/** What stands above a column. */
export interface Heading {
  name: string;
  /** What its values are. */
  type: 'string' | 'double' | 'boolean';
}

/** A thing written of every person, tie or direction of a tie. */
export interface Column<T> extends Heading {
  value: (of: T) => CellValue;
}

export interface ExportOptions {
  /**
   * Scores to write, each under its name here: those of ties on the ties, those of people on the people. What is
   * unknown is left out.
   *
   * @defaultValue none
   */
  scores?: Readonly<Record<string, TieScores | PersonScores>> | undefined;
}

/** One direction of a tie. */
export interface Direction {
  tie: Tie;
  from: Person;
  to: Person;
  side: Tie['given'];
  /** Interactions from one to the other, those of both together among them. */
  contacts: number;
}

/** What is written of each person, but for the id. */
export function personColumns(ties: Ties, { scores = {} }: ExportOptions): Column<number>[] {
  const listed = (of: (person: Person) => readonly string[] | undefined) => (index: number) => {
    const texts = of(ties.person(index)) ?? [];
    return texts.length === 0 ? undefined : texts.map((text) => text.replaceAll('|', '/')).join('|');
  };
  return [
    { name: 'label', type: 'string', value: (index) => nameOf(ties.person(index)) },
    { name: 'me', type: 'boolean', value: (index) => ties.person(index).id === ties.me || undefined },
    { name: 'emails', type: 'string', value: listed(({ emails }) => emails) },
    { name: 'phones', type: 'string', value: listed(({ phones }) => phones) },
    { name: 'tags', type: 'string', value: listed(({ tags }) => tags) },
    ...Object.entries(scores).flatMap(([name, score]): Column<number>[] =>
      score instanceof PersonScores ? [{ name, type: 'double', value: (i) => known(score.column[i]) }] : [],
    ),
  ];
}

/** What is written of each tie as a whole. */
export function tieColumns({ scores = {} }: ExportOptions): Column<Tie>[] {
  return [
    { name: 'since', type: 'string', value: ({ since }) => isoDay(since) },
    { name: 'first', type: 'string', value: ({ first }) => isoDay(first) },
    { name: 'last', type: 'string', value: ({ last }) => isoDay(last) },
    { name: 'daysInTouch', type: 'double', value: ({ days }) => days },
    { name: 'silence', type: 'double', value: ({ silence }) => known(silence) },
    { name: 'usualGap', type: 'double', value: ({ usualGap }) => known(usualGap) },
    { name: 'depth', type: 'double', value: ({ depth }) => known(depth) },
    ...Object.entries(scores).flatMap(([name, score]): Column<Tie>[] =>
      score instanceof TieScores ? [{ name, type: 'double', value: ({ row }) => score.at(row) }] : [],
    ),
  ];
}

/** What is written of each direction of a tie, on top of the tie itself. */
export const DIRECTION_COLUMNS: readonly Column<Direction>[] = [
  { name: 'weight', type: 'double', value: ({ side }) => known(side.warmth) ?? 0 },
  { name: 'warmth', type: 'double', value: ({ side }) => known(side.warmth) },
  { name: 'contacts', type: 'double', value: ({ contacts }) => contacts },
  { name: 'days', type: 'double', value: ({ side }) => side.days },
];

/** The directions of a tie that have contact; both where no contact is recorded, so that the tie is not lost. */
export function directionsOf(tie: Tie): Direction[] {
  const there = { tie, from: tie.a, to: tie.b, side: tie.given, contacts: tie.given.contacts + tie.together };
  const back = {
    tie,
    from: tie.b,
    to: tie.a,
    side: tie.received,
    contacts: tie.received.contacts + tie.together,
  };
  if (there.contacts + back.contacts === 0) return [there, back];
  return [there, back].filter(({ contacts }) => contacts > 0);
}

/** A finite number; undefined for any other. */
export function known(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

/** The day of a moment, in UTC. */
export function isoDay(ms: number | undefined): string | undefined {
  return known(ms) === undefined ? undefined : new Date(ms ?? 0).toISOString().slice(0, 10);
}
