import {
  compareIds,
  type Duration,
  durationMs,
  type Instant,
  instantMs,
  type LongWork,
  MS_PER_DAY,
  type Tie,
  type Ties,
  TiewiseError,
} from '@tiewise/core';
import { dormancy } from './dormancy.js';
import type { Explanation } from './explanation.js';
import { countedDepth, type Reconnection, type ReconnectParts, suggestions } from './reconnection.js';

export interface ReconnectOptions extends LongWork {
  /**
   * For whom: an id.
   *
   * @defaultValue me
   */
  person?: string;
  /**
   * How many at most.
   *
   * @defaultValue 10
   */
  limit?: number;
  /**
   * Only ties quiet for at least so long. Sooner than a year a tie is hardly asleep: see `dormancy`
   * for silences that are merely unusual.
   *
   * @defaultValue "1y"
   */
  quietFor?: Duration;
  /**
   * Ids of people not to suggest, or one.
   *
   * @defaultValue none
   */
  exclude?: Iterable<string>;
  /**
   * Moments before which not to suggest people, by their ids: "ask me again in spring".
   *
   * @defaultValue none
   */
  snooze?: Readonly<Record<string, Instant>>;
  /**
   * Ids of people you know well, whatever the files show of them, or one: their ties count as at least as
   * deep as a year of close contact makes one, and need no rhythm. The suggestion says so.
   *
   * @defaultValue none
   */
  knownWell?: Iterable<string>;
}

/**
 * Ties worth waking: those quiet for longer than is usual for them, by depth x dormancy x novelty x
 * chance of an answer.
 *
 * People asked whom they would go back to name those they already know best, while the ones most
 * worth it are those of past trust who move in other circles now: so depth counts and not how often
 * you spoke, and overlap counts against. Left out are ties with no rhythm, those whose silence is not
 * unusual for them, those quiet for less than a year, and whoever is excluded or not to be suggested yet.
 *
 * Source: Levin, Walter & Murnighan (2011), Organization Science 22:923; Walter, Levin & Murnighan
 * (2015), "Reconnection choices", Organization Science 26:1447.
 *
 * @throws TypeError if there is no `me` and no `person`; TiewiseError `unknown-person` if nobody is `person`;
 * the reason of the work's signal.
 *
 * @example
 * for (const { person, because } of reconnect(ties, { limit: 3 })) console.log(person.name, because);
 */
export function reconnect(ties: Ties, options: ReconnectOptions = {}): Reconnection[] {
  const { person = ties.me, limit = 10, quietFor = '1y', signal, onProgress } = options;
  if (person === undefined) throw new TypeError('reconnect: needs a person, since the network has no me');

  const states = dormancy.states(ties, { signal, onProgress });
  const [left, well] = [leftOut(ties, options), idsOf(options.knownWell)];
  const latest = ties.today - durationMs(quietFor) / MS_PER_DAY;
  const { days, lastDay } = ties.columns;
  const asleep = rowsOf(ties, person)
    .filter((row) => days[row] === 0 || lastDay[row] <= latest)
    .filter((row) => states[row] === 'dormant' || (states[row] === 'unknown' && well.size > 0))
    .map((row) => ties.at(row, person))
    .filter(({ row, b }) => !left.has(b.id) && (states[row] === 'dormant' || well.has(b.id)));
  return best(asleep, {
    depthOf: (tie) => countedDepth(tie, well),
    suggest: suggestions(ties, person, well),
    limit,
  });
}

interface Best {
  depthOf: (tie: Tie) => number;
  suggest: (tie: Tie) => Reconnection;
  limit: number;
}

/** The best suggestions. None scores more than its depth, so the deepest are looked at first, and no more than need be. */
function best(ties: readonly Tie[], { depthOf, suggest, limit }: Best): Reconnection[] {
  const found: Reconnection[] = [];
  for (const tie of [...ties].sort((x, y) => depthOf(y) - depthOf(x))) {
    if (found.length >= limit && (limit <= 0 || found[limit - 1].score > depthOf(tie))) break;
    const next = suggest(tie);
    const place = found.findIndex((one) => (next.score - one.score || compareIds(one.tie, next.tie)) > 0);
    found.splice(place < 0 ? found.length : place, 0, next);
    found.splice(limit);
  }
  return found;
}

function rowsOf(ties: Ties, person: string): number[] {
  const number = ties.indexOf(person);
  if (number !== undefined) return [...ties.rowsOf(number)];
  throw new TiewiseError('unknown-person', `reconnect: nobody has the id ${JSON.stringify(person)}`);
}

/**
 * Why one tie is, or is not, worth waking: the same factors whatever its place in the list, even where
 * the silence is not unusual.
 *
 * @throws TiewiseError `unknown-person` if the two have no tie, or one without a rhythm.
 */
reconnect.explain = explainReconnect;

function explainReconnect(
  ties: Ties,
  a: string,
  b: string,
  { knownWell }: Pick<ReconnectOptions, 'knownWell'> = {},
): Explanation<ReconnectParts> {
  const tie = ties.get(a, b);
  const well = idsOf(knownWell);
  if (!tie || (tie.days < 2 && !well.has(b))) {
    throw new TiewiseError(
      'unknown-person',
      `reconnect.explain: ${JSON.stringify(a)} and ${JSON.stringify(b)} have no tie with a rhythm`,
    );
  }
  const { person: _, tie: __, score, factors, because, evidence, ...parts } = suggestions(ties, a, well)(tie);
  return { value: score, parts: { ...factors, ...parts }, evidence, sentence: because };
}

function leftOut(ties: Ties, { exclude, snooze = {} }: ReconnectOptions): Set<string> {
  const left = idsOf(exclude);
  for (const [id, until] of Object.entries(snooze)) if (instantMs(until) > ties.asOf) left.add(id);
  return left;
}

function idsOf(ids: Iterable<string> = []): Set<string> {
  return new Set(typeof ids === 'string' ? [ids] : ids);
}
