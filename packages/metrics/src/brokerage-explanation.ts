import type { Person, Ties } from '@tiewise/core';
import type { BrokerageMeasure } from './brokerage.js';
import { interactionsOfRows } from './evidence-of-rows.js';
import type { Explanation } from './explanation.js';
import { called, peopleWords } from './people-words.js';
import { type BrokerageOfOptions, type BrokerageParts, brokerageOf } from './person-brokerage.js';
import { count, sentence } from './words.js';

export interface ExplainBrokerageOptions extends BrokerageOfOptions {
  /**
   * Which of Burt's measures is the value; the parts have all of them.
   *
   * @defaultValue "constraint"
   */
  measure?: BrokerageMeasure;
}

/**
 * A person's constraint, or what measure is asked for, what it is made of and what it is known from: their own
 * ties, and those of their people with each other. `parts` is undefined where it is unknown.
 *
 * @throws TiewiseError `unknown-person` if nobody has the id; otherwise as `brokerage` does.
 */
export function explainBrokerage(
  ties: Ties,
  person: string,
  { measure = 'constraint', ...options }: ExplainBrokerageOptions = {},
): Explanation<BrokerageParts | undefined> {
  const parts = brokerageOf(ties, person, options);
  const index = ties.indexOf(person) ?? -1;
  return {
    value: parts?.[measure],
    parts,
    evidence: interactionsOfRows(ties, rowsAround(ties, index)),
    sentence: sentence(words(ties, ties.person(index), parts)),
  };
}

/** The rows of a person's ties, and of the ties between those they are tied to. */
function rowsAround(ties: Ties, person: number): Set<number> {
  const { a, b } = ties.columns;
  const other = (row: number, one: number) => (a[row] === one ? b[row] : a[row]);
  const rows = new Set(ties.rowsOf(person));
  const circle = new Set(Array.from(rows, (row) => other(row, person)));
  for (const each of circle) {
    for (const row of ties.rowsOf(each)) if (circle.has(other(row, each))) rows.add(row);
  }
  return rows;
}

function words(ties: Ties, person: Person, parts: BrokerageParts | undefined): string {
  const who = called(ties, person);
  const you = who === 'you';
  if (parts === undefined) {
    return `too little is known of who knows whom around ${who} to say whom ${you ? 'you' : 'they'} connect.`;
  }
  const { ties: many, people } = parts;
  const tied = `${who} ${you ? 'are' : 'is'} tied to`;
  if (many === 1) return `${tied} ${peopleWords(ties, [people[0].person])} alone, as far as is known.`;
  return `${tied} ${count(many, 'person', 'people')}, ${knowingWords(ties, parts)}.`;
}

function knowingWords(ties: Ties, { effectiveSize, people }: BrokerageParts): string {
  const knowing = people.filter(({ common }) => common > 0).length;
  if (knowing === 0) return 'none of whom are known to be tied to each other';

  const [first, second] = people;
  const size = count(Math.round(10 * effectiveSize) / 10, 'separate contact');
  const most =
    first.constraint > second.constraint
      ? `; more leads back to ${peopleWords(ties, [first.person])} than to anyone else`
      : '';
  return `${knowing} of whom are tied to others among them, which makes them like ${size}${most}`;
}
