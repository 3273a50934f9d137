import { TiewiseError } from './errors.js';
import type { Evidence } from './evidence.js';
import type { Interaction } from './interaction.js';
import type { Kinds } from './kinds.js';
import type { LeftOut } from './left-out.js';
import type { Person } from './person.js';
import type { TieColumns } from './tie-columns.js';
import { dayOf } from './time.js';

/** What a snapshot of ties is taken from. */
export interface TieSource {
  readonly people: number;
  /** The number of `me`, if there is one. */
  readonly me: number | undefined;
  readonly kinds: Kinds;
  person(index: number): Person;
  indexOf(id: string): number | undefined;
  /** Interactions of two people, by number, up to a moment, in order of time. */
  interactions(a: number, b: number, asOf: number): Interaction[];
  /** What all ties of these columns rest on, up to a moment. */
  evidence(columns: TieColumns, asOf: number): Evidence;
}

/** One direction of a tie. */
export interface TieSide {
  /** Interactions. */
  contacts: number;
  /** Days with at least one of them. */
  days: number;
  /** Undefined where no contact of the two is recorded at all. */
  warmth: number | undefined;
}

/** The relationship of two people at a moment, seen from `a`. Undefined is unknown. */
export interface Tie {
  /** Row in the ties' columns. */
  row: number;
  a: Person;
  b: Person;
  /** Epoch milliseconds of the first sign that they know each other. */
  since: number;
  /** Epoch milliseconds of the first and last contact. */
  first: number | undefined;
  last: number | undefined;
  /** Days in touch; 0 if no contact is recorded. */
  days: number;
  /** Days since the last day in touch. */
  silence: number | undefined;
  /** Mean days between days in touch; unknown with fewer than two. */
  usualGap: number | undefined;
  /** Recent contact, both ways together. */
  warmth: number | undefined;
  /** Trust gained over time. */
  depth: number | undefined;
  /** From `a` to `b`. */
  given: TieSide;
  /** From `b` to `a`. */
  received: TieSide;
  /** Interactions both took part in. */
  together: number;
}

/**
 * The ties of a network at one moment: an immutable snapshot in columns, one row per pair.
 *
 * Iterating gives `Tie` objects, those of `me` seen from `me`. Metrics read `columns`.
 */
export class Ties implements Iterable<Tie> {
  readonly columns: TieColumns;
  readonly size: number;
  /** Epoch milliseconds of the moment looked from; `NaN` for ties of a plain graph. */
  readonly asOf: number;
  /** The UTC day of `asOf`, counted from 1970-01-01. */
  readonly today: number;
  /** Interactions no tie was made of. */
  readonly leftOut: Readonly<LeftOut>;
  readonly #source: TieSource;
  #evidence: Evidence | undefined;
  #rowsOf: { start: Uint32Array; rows: Uint32Array } | undefined;

  constructor(columns: TieColumns, source: TieSource, asOf: number, leftOut: LeftOut) {
    this.columns = columns;
    this.size = columns.a.length;
    this.asOf = asOf;
    this.today = dayOf(asOf);
    this.leftOut = leftOut;
    this.#source = source;
  }

  /** The id of `me`, if the network has one. */
  get me(): string | undefined {
    return this.#source.me === undefined ? undefined : this.person(this.#source.me).id;
  }

  get kinds(): Kinds {
    return this.#source.kinds;
  }

  /** How many people the network knows, tied or not; they are numbered from 0. */
  get people(): number {
    return this.#source.people;
  }

  person(index: number): Person {
    return this.#source.person(index);
  }

  /** The number of a person, or undefined if the network does not know them. */
  indexOf(id: string): number | undefined {
    return this.#source.indexOf(id);
  }

  /** The row of two people's tie, or undefined if there is none. */
  rowOf(a: string, b: string): number | undefined {
    const x = this.indexOf(a);
    const y = this.indexOf(b);
    return x === undefined || y === undefined ? undefined : this.rowBetween(x, y);
  }

  /** The same by the people's numbers. */
  rowBetween(x: number, y: number): number | undefined {
    if (x === y) return undefined;
    const c = this.columns;
    const [few, other] = this.rowsOf(x).length <= this.rowsOf(y).length ? [x, y] : [y, x];
    return this.rowsOf(few).find((row) => c.a[row] === other || c.b[row] === other);
  }

  /** The rows of all ties of a person, by number. */
  rowsOf(person: number): Uint32Array {
    this.#rowsOf ??= rowsByPerson(this.columns, this.people);
    const { start, rows } = this.#rowsOf;
    return rows.subarray(start[person], start[person + 1]);
  }

  /** The tie of two people seen from the first, or undefined if there is none. */
  get(a: string, b: string): Tie | undefined {
    const row = this.rowOf(a, b);
    return row === undefined ? undefined : this.at(row, a);
  }

  /**
   * All ties of a person, seen from them.
   *
   * @throws TiewiseError `unknown-person` if the network does not know them.
   */
  of(person: string): Tie[] {
    const index = this.indexOf(person);
    if (index === undefined) {
      throw new TiewiseError('unknown-person', `ties.of: nobody has the id ${JSON.stringify(person)}`);
    }
    return Array.from(this.rowsOf(index), (row) => this.at(row, person));
  }

  /** The tie of a row, seen from `from`, by default `me`; one of two others from the lower id. */
  at(row: number, from: string | undefined = this.me): Tie {
    const c = this.columns;
    const [low, high] = [this.person(c.a[row]), this.person(c.b[row])];
    const turned = high.id === from || (low.id !== from && high.id < low.id);
    const known = c.days[row] > 0;
    const together = c.contactsMutual[row];
    const inContact = c.contactsAB[row] + c.contactsBA[row] + together > 0;
    const ab = side(c.contactsAB[row], c.daysAB[row], inContact ? c.warmthAB[row] : undefined);
    const ba = side(c.contactsBA[row], c.daysBA[row], inContact ? c.warmthBA[row] : undefined);
    const days = c.days[row];
    return {
      row,
      a: turned ? high : low,
      b: turned ? low : high,
      since: c.since[row],
      first: known ? c.first[row] : undefined,
      last: known ? c.last[row] : undefined,
      days,
      silence: known ? this.today - c.lastDay[row] : undefined,
      usualGap: days > 1 ? (c.lastDay[row] - c.firstDay[row]) / (days - 1) : undefined,
      warmth: inContact ? c.warmthAB[row] + c.warmthBA[row] : undefined,
      depth: known ? c.depth[row] : undefined,
      given: turned ? ba : ab,
      received: turned ? ab : ba,
      together,
    };
  }

  /** The `n` ties with the highest warmth or depth, highest first; those unknown are not among them. */
  top(by: 'warmth' | 'depth', n = 10): Tie[] {
    if (by !== 'warmth' && by !== 'depth') throw new TypeError(`top: by warmth or depth, not ${String(by)}`);

    return Array.from(this)
      .filter((tie) => tie[by] !== undefined)
      .sort((x, y) => (y[by] ?? 0) - (x[by] ?? 0) || compareIds(x, y))
      .slice(0, n);
  }

  /** The interactions a tie rests on, in order of time: the evidence of every score. */
  interactions(a: string, b: string): Interaction[] {
    const row = this.rowOf(a, b);
    return row === undefined ? [] : this.interactionsAt(row);
  }

  /** The interactions behind a row. */
  interactionsAt(row: number): Interaction[] {
    return this.#source.interactions(this.columns.a[row], this.columns.b[row], this.asOf);
  }

  /** The interactions behind all ties in columns, for metrics; gathered when first asked for. */
  evidence(): Evidence {
    this.#evidence ??= this.#source.evidence(this.columns, this.asOf);
    return this.#evidence;
  }

  *[Symbol.iterator](): IterableIterator<Tie> {
    for (let row = 0; row < this.size; row++) yield this.at(row);
  }
}

/** Orders ties by the ids of their people, so that equal scores come in the same order every time. */
export function compareIds(x: Tie, y: Tie): number {
  return compareText(x.a.id, y.a.id) || compareText(x.b.id, y.b.id);
}

function compareText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

function side(contacts: number, days: number, warmth: number | undefined): TieSide {
  return { contacts, days, warmth };
}

function rowsByPerson({ a, b }: TieColumns, people: number): { start: Uint32Array; rows: Uint32Array } {
  const start = new Uint32Array(people + 1);
  for (let row = 0; row < a.length; row++) {
    start[a[row] + 1]++;
    start[b[row] + 1]++;
  }
  for (let person = 0; person < people; person++) start[person + 1] += start[person];
  const next = start.slice();
  const rows = new Uint32Array(2 * a.length);
  for (let row = 0; row < a.length; row++) {
    rows[next[a[row]]++] = row;
    rows[next[b[row]]++] = row;
  }
  return { start, rows };
}
