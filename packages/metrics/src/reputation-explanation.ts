import type { Person, Ties } from '@tiewise/core';
import { interactionsOfLog } from './evidence-of-rows.js';
import type { Explanation } from './explanation.js';
import { called, peopleByName, peopleWords } from './people-words.js';
import type { Reach } from './reputation.js';
import { vouchedWays } from './vouched-ways.js';
import type { Vouches } from './vouches.js';
import { count, sentence } from './words.js';

/** A way by which somebody is known. */
export interface ReputationWay {
  /** From the one it starts with to the one vouched for, each vouching for the next. */
  people: readonly Person[];
  /** The share of the score that comes this very way. */
  share: number;
}

export interface ReputationParts {
  /** Who vouched for the person, of those that are reached, in order of their names. */
  vouchedBy: readonly Person[];
  /** The ways of at most three steps by which most of the score comes, at most three. */
  ways: readonly ReputationWay[];
  /** The share of the score that is starting over at the person, who is one of those it starts with. */
  restart: number;
}

/** Through whom somebody is known. The evidence is what those who vouched, and those on the ways, said. */
export function explainWays(
  ties: Ties,
  person: number,
  {
    words,
    into,
    start,
    visits: { shares, length, passing },
    known,
    damping = 0.85,
    hops = 3,
  }: Reach & { damping?: number; hops?: number },
): Explanation<ReputationParts> {
  const value = known(person);
  const me = ties.me === undefined ? undefined : ties.indexOf(ties.me);
  const startsAtMe = me !== undefined && start[me] === 1;
  const vouching = Array.from(into.target.subarray(into.offset[person], into.offset[person + 1]));
  const reached = vouching.filter((each) => passing[each] > 0 && value !== undefined);
  const found =
    value === undefined
      ? []
      : vouchedWays(into, start, person, { damping, limit: 3, steps: Math.min(3, hops) });
  const ofScore = (visits: number) => visits / (shares[person] * length);
  const ways = found.map((way) => ({
    people: way.people.map((each) => ties.person(each)),
    share: ofScore(way.visits),
  }));
  const parts: ReputationParts = {
    vouchedBy: peopleByName(ties, reached),
    ways,
    restart: value === undefined ? 0 : ofScore(start[person]),
  };
  const steps = found.flatMap(({ people }) => people.slice(1).map((to, at) => [people[at], to] as const));
  const evidence = words ? said(words, [...steps, ...reached.map((from) => [from, person] as const)]) : [];
  return {
    value,
    parts,
    evidence: interactionsOfLog(ties, evidence),
    sentence: sentence(wordsOf(ties, ties.person(person), parts, startsAtMe)),
  };
}

/** Rows of the log in which one of these spoke of the other. */
function said({ from, to, row }: Vouches, steps: readonly (readonly [number, number])[]): Set<number> {
  const wanted = new Set(steps.map(([one, other]) => `${one} ${other}`));
  return new Set(row.filter((_, at) => wanted.has(`${from[at]} ${to[at]}`)));
}

function wordsOf(ties: Ties, person: Person, { vouchedBy, ways }: ReputationParts, toYou: boolean): string {
  const who = called(ties, person);
  if (vouchedBy.length === 0) {
    return `nobody ${toYou ? 'you reach by way of those you vouched for' : 'that is reached'} is known to have vouched for ${who}.`;
  }
  const others = vouchedBy.filter(({ id }) => id !== ties.me);
  const reasons = [
    others.length < vouchedBy.length ? 'since you vouched for them' : '',
    others.length > 0 ? throughWords(ties, others) : '',
  ].filter(Boolean);
  const [way] = ways;
  const from = way && way.people.length > 2 ? `; the widest way leads ${wayWords(ties, way)}` : '';
  return `${who} ${who === 'you' ? 'are' : 'is'} known${toYou ? ' to you' : ''} ${reasons.join(', and ')}${from}.`;
}

function throughWords(ties: Ties, others: readonly Person[]): string {
  const names = peopleWords(ties, others);
  return others.length === 1
    ? `through ${names}, who vouched for them`
    : `through ${count(others.length, 'person', 'people')} who vouched for them, ${names}`;
}

/** `from you to Ana to Bo`. */
function wayWords(ties: Ties, { people }: ReputationWay): string {
  return `from ${people.map((each) => called(ties, each)).join(' to ')}`;
}
