import type { Interaction, LongWork, Person, Tie, Ties } from '@tiewise/core';
import { favourLedger } from './favour-ledger.js';
import {
  askedReasons,
  type GiveReason,
  helpedReasons,
  openReasons,
  type RankedReason,
} from './give-reasons.js';
import { numberOf, observed, type SeenOptions } from './observed.js';
import { personWithId } from './people-words.js';
import { quadrant } from './quadrant.js';
import { sentence } from './words.js';

export interface GiveOptions extends SeenOptions, LongWork {
  /**
   * For whom: an id.
   *
   * @defaultValue me
   */
  person?: string | undefined;
  /**
   * How many people at most.
   *
   * @defaultValue 10
   */
  limit?: number | undefined;
  /**
   * Which open favours come first: the oldest, or those of the people with the most open, by the weights
   * of kinds.
   *
   * @defaultValue "oldest"
   */
  order?: 'oldest' | 'largest' | undefined;
  /**
   * Ids of people not to suggest, or one.
   *
   * @defaultValue none
   */
  exclude?: Iterable<string> | undefined;
  /**
   * Ids of the people close to `person`, or one, whose helpers are named.
   *
   * @defaultValue those of deep ties: see `quadrant`
   */
  close?: Iterable<string> | undefined;
}

/** Somebody to help or thank. */
export interface Giving {
  person: Person;
  /** Theirs with the one the list is for; undefined if they have none. */
  tie: Tie | undefined;
  /** At least one, and at most one of each sort. */
  reasons: readonly GiveReason[];
  /** All reasons in one sentence. */
  because: string;
  evidence: readonly Interaction[];
}

/**
 * Whom one could help or thank, with the reasons: who did one a favour that nothing, or not all, has gone back for
 * (the oldest first, unless told otherwise), who did a favour for somebody close (the latest first), and who asked
 * for something and has had no contact from one since (the latest first). The list takes from the three in turn, and
 * names each person once with all there is to say. `asOf` is the moment of the ties.
 *
 * An invitation to be kind, not an account: an open favour may be long forgotten, or never meant to come
 * back. Favours to others are named where the log happens to show them; who else helped stays unknown.
 * An ask of more than three people is nobody's in particular and left out. Where the log does not see
 * all ties of the person (see `observed`), only those it sees whole say what is open or unanswered.
 *
 * @throws TypeError if there is no `me` and no `person`, or no such `order`; RangeError if `limit` is negative;
 * TiewiseError `unknown-person` if nobody is `person`, or one of `close`.
 *
 * @example
 * give(ties, { limit: 1 })[0].because;
 * // 'Hana Sato recommended you on 22 November 2019, 7 years ago: a chance to give something back.'
 */
export function give(ties: Ties, options: GiveOptions = {}): Giving[] {
  const { person = ties.me, limit = 10, order = 'oldest', exclude = [], close, seen, ...work } = options;
  if (person === undefined) throw new TypeError('give: needs a person, since the network has no me');
  if (!['oldest', 'largest'].includes(order)) {
    throw new TypeError(`give: order must be oldest or largest, got ${order}`);
  }
  if (!(limit >= 0)) throw new RangeError(`give: limit must be 0 or more, got ${limit}`);

  const number = numberOf(ties, person, 'give');
  const left = new Set([person, ...idsOf(exclude)]);
  favourLedger(ties, work);
  const sees = observed(ties, seen);
  const near =
    close === undefined ? deepOf(ties, number) : Array.from(idsOf(close), (id) => numberOf(ties, id, 'give'));
  const queues = [
    openReasons(ties, number, { sees, order }),
    helpedReasons(ties, number, near),
    askedReasons(ties, number, sees),
  ].map((reasons) => inOrder(reasons.filter(({ id }) => !left.has(id))));
  return inTurn(queues)
    .slice(0, limit)
    .map((id) => giving(ties, person, id, queues.flat()));
}

/** The numbers of those a person has a deep tie with. */
function deepOf(ties: Ties, person: number): number[] {
  const { a, b } = ties.columns;
  const deep = Array.from(ties.rowsOf(person)).filter((row) => {
    const where = quadrant(ties.at(row));
    return where === 'close' || where === 'dormant';
  });
  return deep.map((row) => (a[row] === person ? b[row] : a[row]));
}

function inOrder(reasons: RankedReason[]): RankedReason[] {
  return reasons.sort((x, y) => x.rank - y.rank || y.reason.days - x.reason.days || (x.id < y.id ? -1 : 1));
}

/** Ids from the queues in turn, each once. */
function inTurn(queues: readonly RankedReason[][]): string[] {
  const longest = Math.max(...queues.map((queue) => queue.length));
  const ids = new Set<string>();
  for (let place = 0; place < longest; place++) {
    for (const queue of queues) if (place < queue.length) ids.add(queue[place].id);
  }
  return [...ids];
}

function giving(ties: Ties, person: string, id: string, all: readonly RankedReason[]): Giving {
  const reasons = all.filter((one) => one.id === id).map(({ reason }) => reason);
  const clauses = reasons.map(({ because }) => because);
  return {
    person: personWithId(ties, id),
    tie: ties.get(person, id),
    reasons,
    because: sentence(`${clauses.join('; ')}.`),
    evidence: eachOnce(reasons.flatMap(({ evidence }) => evidence)),
  };
}

/** In order of time; a favour to several may be there for more than one reason. */
function eachOnce(evidence: readonly Interaction[]): Interaction[] {
  const once = new Map(evidence.map((interaction) => [JSON.stringify(interaction), interaction]));
  return [...once.values()].sort((x, y) => x.at - y.at);
}

function idsOf(ids: Iterable<string>): Iterable<string> {
  return typeof ids === 'string' ? [ids] : ids;
}
