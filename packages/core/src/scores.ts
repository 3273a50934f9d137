import { inSlices, type LongWork } from './long-work.js';
import { nameOf, type Person } from './person.js';
import { compareIds, type Tie, type Ties } from './ties.js';

/** A tie and its score. */
export interface ScoredTie {
  tie: Tie;
  score: number;
}

/** A score per tie. Unknown is `undefined` outside and `NaN` in the column. */
export class TieScores implements Iterable<ScoredTie> {
  readonly ties: Ties;
  /** One number per row of the ties; `NaN` is unknown. */
  readonly column: Float64Array;

  constructor(ties: Ties, column: Float64Array) {
    this.ties = ties;
    this.column = column;
  }

  /** The score of two people's tie; undefined if unknown, or if they have no tie. */
  get(a: string, b: string): number | undefined {
    const row = this.ties.rowOf(a, b);
    return row === undefined ? undefined : this.at(row);
  }

  /** The score of a row. */
  at(row: number): number | undefined {
    return known(this.column[row]);
  }

  /** The `n` ties with the highest scores, highest first; equal ones by id. */
  top(n = 10): ScoredTie[] {
    return [...this].sort((x, y) => y.score - x.score || compareIds(x.tie, y.tie)).slice(0, n);
  }

  /** Every tie whose score is known. */
  *[Symbol.iterator](): IterableIterator<ScoredTie> {
    for (let row = 0; row < this.column.length; row++) {
      const score = this.at(row);
      if (score !== undefined) yield { tie: this.ties.at(row), score };
    }
  }
}

/** A person and a score of theirs: never of their worth, always of how they are tied. */
export interface ScoredPerson {
  person: Person;
  score: number;
}

/** A score per person. Unknown is `undefined` outside and `NaN` in the column. */
export class PersonScores implements Iterable<ScoredPerson> {
  readonly ties: Ties;
  /** One number per person of the network; `NaN` is unknown. */
  readonly column: Float64Array;

  constructor(ties: Ties, column: Float64Array) {
    this.ties = ties;
    this.column = column;
  }

  get(person: string): number | undefined {
    const index = this.ties.indexOf(person);
    return index === undefined ? undefined : known(this.column[index]);
  }

  /** The `n` people with the highest scores, highest first; equal ones by name. */
  top(n = 10): ScoredPerson[] {
    const byName = (x: Person, y: Person) => (nameOf(x) + x.id < nameOf(y) + y.id ? -1 : 1);
    return [...this].sort((x, y) => y.score - x.score || byName(x.person, y.person)).slice(0, n);
  }

  /** Everyone whose score is known. */
  *[Symbol.iterator](): IterableIterator<ScoredPerson> {
    for (let index = 0; index < this.column.length; index++) {
      const score = known(this.column[index]);
      if (score !== undefined) yield { person: this.ties.person(index), score };
    }
  }
}

/**
 * Scores every tie; `score` gets the tie's row and returns undefined where it cannot tell.
 *
 * @throws The reason of the work's signal.
 */
export function scoreTies(
  ties: Ties,
  score: (row: number) => number | undefined,
  work: LongWork = {},
): TieScores {
  return new TieScores(ties, scored('ties', ties.size, score, work));
}

/**
 * Scores every person; `score` gets the person's number and returns undefined where it cannot tell.
 *
 * @throws The reason of the work's signal.
 */
export function scorePeople(
  ties: Ties,
  score: (person: number) => number | undefined,
  work: LongWork = {},
): PersonScores {
  return new PersonScores(ties, scored('people', ties.people, score, work));
}

function scored(
  phase: string,
  total: number,
  score: (index: number) => number | undefined,
  work: LongWork,
): Float64Array {
  const column = new Float64Array(total);
  inSlices({ phase, total }, work, (first, end) => {
    for (let index = first; index < end; index++) column[index] = score(index) ?? Number.NaN;
  });
  return column;
}

function known(score: number | undefined): number | undefined {
  return score === undefined || Number.isNaN(score) ? undefined : score;
}
