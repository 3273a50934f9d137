import { type Person, type Ties, type TieWeight, TiewiseError } from '@tiewise/core';
import { type CirclesSeen, circleSeen } from './circle-seen.js';
import { compareNames } from './people-words.js';
import { tieWeights } from './tie-weights.js';

export interface BrokerageOfOptions {
  /**
   * What a tie weighs, both directions together: recent contact, depth or number of interactions.
   *
   * @defaultValue "warmth"
   */
  weight?: TieWeight;
  /**
   * Whose circles the log can see. What only `me` exported shows little of whom others know, so all but
   * `me` are unknown, and `me`, too, where nothing is known between two others; `all` says the log sees
   * everyone alike.
   *
   * @defaultValue "me" where the network has one, else "all"
   */
  seen?: CirclesSeen | undefined;
}

/** What one of a person's people adds to their place. */
export interface BrokerageShare {
  person: Person;
  /** The share of all the weight the one looked at has. */
  share: number;
  /** What of the constraint is this person's. */
  constraint: number;
  /** How far others lead here as well, 0 to 1: what is taken off the effective size. */
  redundancy: number;
  /** Whom of the others this person is tied to as well: how many. */
  common: number;
}

/** A person's place between the people they are tied to. */
export interface BrokerageParts {
  constraint: number;
  /** Burt's, with weights. */
  effectiveSize: number;
  /**
   * Borgatti's simplification, in which every tie counts alike: the number of ties less the mean number
   * of ties their people have to each other. The same as Burt's where all ties weigh the same.
   */
  effectiveSizeUnweighted: number;
  efficiency: number;
  hierarchy: number;
  /** How many people they are tied to. */
  ties: number;
  /** Each of these people, those who constrain most first. */
  people: readonly BrokerageShare[];
}

/**
 * One person's place between others; undefined where it is unknown. See `brokerage`.
 *
 * @throws TiewiseError `unknown-person` if nobody has the id; otherwise as `brokerage` does.
 */
export function brokerageOf(
  ties: Ties,
  person: string,
  { weight = 'warmth', seen }: BrokerageOfOptions = {},
): BrokerageParts | undefined {
  const index = ties.indexOf(person);
  if (index === undefined) {
    throw new TiewiseError('unknown-person', `brokerage.of: nobody has the id ${JSON.stringify(person)}`);
  }
  const { me, others } = circleSeen(ties, seen, 'brokerage');
  const people = sharesOf(ties, index, tieWeights(ties, weight, 'brokerage'));
  return people.length > 0 && (me === undefined || (others && me === index)) ? together(people) : undefined;
}

function together(people: BrokerageShare[]): BrokerageParts {
  const many = people.length;
  const sum = (value: (each: BrokerageShare) => number) =>
    people.reduce((total, each) => total + value(each), 0);
  const constraint = sum((each) => each.constraint);
  const effectiveSize = many - sum((each) => each.redundancy);
  const uneven = ({ constraint: local }: BrokerageShare) =>
    local > 0 ? (local / constraint) * Math.log((many * local) / constraint) : 0;
  return {
    constraint,
    effectiveSize,
    effectiveSizeUnweighted: many - sum((each) => each.common) / many,
    efficiency: effectiveSize / many,
    hierarchy: many > 1 ? Math.max(0, sum(uneven) / Math.log(many)) : 1,
    ties: many,
    people: people.sort((x, y) => y.constraint - x.constraint || compareNames(x.person, y.person)),
  };
}

/** Looks through the ties of each of the person's people once. */
function sharesOf(ties: Ties, person: number, weights: Float64Array): BrokerageShare[] {
  const mine = circleOf(ties, person, weights);
  const total = sumOf(mine.values());
  const invested = new Map(Array.from(mine, ([other, weight]) => [other, weight / total]));
  const found = new Map<number, { redundancy: number; common: number }>();
  for (const [other, weight] of mine) {
    const theirs = circleOf(ties, other, weights);
    const [all, most] = [sumOf(theirs.values()), mostOf(theirs.values())];
    let [redundancy, common] = [0, 0];
    for (const [third, between] of theirs) {
      const tied = mine.get(third);
      if (tied === undefined) continue;
      invested.set(third, (invested.get(third) ?? 0) + (weight / total) * (between / all));
      redundancy += (tied / total) * (between / most);
      common++;
    }
    found.set(other, { redundancy, common });
  }
  return Array.from(mine, ([other, weight]) => ({
    person: ties.person(other),
    share: weight / total,
    constraint: (invested.get(other) ?? 0) ** 2,
    redundancy: found.get(other)?.redundancy ?? 0,
    common: found.get(other)?.common ?? 0,
  }));
}

/** Whom a person is tied to, by number, and how much. */
function circleOf(ties: Ties, person: number, weights: Float64Array): Map<number, number> {
  const { a, b } = ties.columns;
  const circle = new Map<number, number>();
  for (const row of ties.rowsOf(person)) {
    if (weights[row] > 0) circle.set(a[row] === person ? b[row] : a[row], weights[row]);
  }
  return circle;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function mostOf(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most;
}
