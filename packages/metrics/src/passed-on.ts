import {
  type Duration,
  durationMs,
  type Interaction,
  inSlices,
  type LongWork,
  MS_PER_DAY,
  PersonScores,
  type Ties,
  TiewiseError,
} from '@tiewise/core';
import type { Explanation } from './explanation.js';
import { type FavourEvents, type FavourKinds, favourEvents } from './favour-events.js';
import { called } from './people-words.js';
import { count, daysWords, sentence } from './words.js';

export interface PassedOnOptions extends LongWork {
  /**
   * The time within which what was received counts as passed on.
   *
   * @defaultValue "1y"
   */
  delta?: Duration;
  /**
   * What counts as a favour, as in `payItForward`.
   *
   * @defaultValue "favours"
   */
  kinds?: FavourKinds;
}

export interface PassedOnParts {
  /** Favours received at least delta ago: for these it is known whether one followed. */
  received: number;
  /** Of these, how many were followed within delta by one to somebody else than they came from. */
  passedOn: number;
  /** Favours received since: too young to tell. */
  pending: number;
  /** The time half of those passed on had been by, in days. */
  medianDays: number | undefined;
}

/**
 * How often what somebody received was followed by something they did for a third person: of the favours
 * that are at least `delta` old, the share after which, within `delta`, they did one for somebody else
 * than it came from. 0 never, 0.5 every other time, 1 every time.
 *
 * It tells what followed, not why, and nothing of what anyone is like: favours done out of sight are not
 * in it. Younger favours are left out, since it cannot be known yet. Unknown for who received none that
 * old and, in an export of one's own, for everybody with whom only I have exchanged favours: what they do
 * for others cannot be seen.
 *
 * @throws As `payItForward`.
 *
 * @example
 * // Ana helped Bo in 2019 and in 2021; Bo helped Cy a month after the first time. As of 2025:
 * payItForward.ofPeople(ties).get('bo'); // 0.5
 */
export function passedOn(
  ties: Ties,
  { delta = '1y', kinds = 'favours', signal, onProgress }: PassedOnOptions = {},
): PersonScores {
  const events = favourEvents(ties, kinds, 'payItForward.ofPeople');
  const ms = durationMs(delta);
  const next = nextToThird(events);
  const [old, followed] = [new Uint32Array(ties.people), new Uint32Array(ties.people)];
  inSlices({ phase: 'favours', total: events.size }, { signal, onProgress }, (first, end) => {
    for (let rank = first; rank < end; rank++) {
      if (events.at[rank] + ms > ties.asOf) continue;
      old[events.to[rank]]++;
      if (isWithin(events, rank, next[rank], ms)) followed[events.to[rank]]++;
    }
  });
  const seen = seenPeople(events);
  return new PersonScores(
    ties,
    Float64Array.from(old, (many, person) =>
      seen[person] && many > 0 ? followed[person] / many : Number.NaN,
    ),
  );
}

/** @throws TiewiseError `unknown-person` if nobody has that id. */
export function explainPassedOn(
  ties: Ties,
  person: string,
  { delta = '1y', kinds = 'favours' }: PassedOnOptions = {},
): Explanation<PassedOnParts> {
  const number = ties.indexOf(person);
  if (number === undefined) {
    throw new TiewiseError(
      'unknown-person',
      `payItForward.explain: nobody has the id ${JSON.stringify(person)}`,
    );
  }
  const events = favourEvents(ties, kinds, 'payItForward.explain');
  const ms = durationMs(delta);
  const next = nextToThird(events);
  const received = [...events.to.keys()].filter((rank) => events.to[rank] === number);
  const old = received.filter((rank) => events.at[rank] + ms <= ties.asOf);
  const followed = old.filter((rank) => isWithin(events, rank, next[rank], ms));
  const seen = seenPeople(events)[number] === 1;
  const parts: PassedOnParts = {
    received: old.length,
    passedOn: followed.length,
    pending: received.length - old.length,
    medianDays: median(followed.map((rank) => (events.at[next[rank]] - events.at[rank]) / MS_PER_DAY)),
  };
  return {
    value: seen && old.length > 0 ? followed.length / old.length : undefined,
    parts,
    evidence: interactionsOf(ties, events, [...received, ...followed.map((rank) => next[rank])]),
    sentence: sentence(words(called(ties, ties.person(number)), { parts, seen, ms, events })),
  };
}

/** Per event, the rank of the first later one of who received it to somebody else than it came from; or none. */
function nextToThird({ size, people, from, to, at }: FavourEvents): Uint32Array {
  const next = new Uint32Array(size).fill(NONE);
  const [first, other] = [new Uint32Array(people).fill(NONE), new Uint32Array(people).fill(NONE)];
  for (let end = size; end > 0; ) {
    let begin = end - 1;
    while (begin > 0 && at[begin - 1] === at[end - 1]) begin--;
    for (let rank = begin; rank < end; rank++) {
      const soonest = first[to[rank]];
      next[rank] = soonest !== NONE && to[soonest] === from[rank] ? other[to[rank]] : soonest;
    }
    for (let rank = end - 1; rank >= begin; rank--) {
      const giver = from[rank];
      if (first[giver] !== NONE && to[first[giver]] !== to[rank]) other[giver] = first[giver];
      first[giver] = rank;
    }
    end = begin;
  }
  return next;
}

const NONE = 0xffff_ffff;

function isWithin({ at }: FavourEvents, rank: number, next: number, ms: number): boolean {
  return next !== NONE && at[next] - at[rank] <= ms;
}

/** Whose favours to others than me can be seen. */
function seenPeople({ size, people, from, to, me }: FavourEvents): Uint8Array {
  const seen = new Uint8Array(people).fill(me === undefined ? 1 : 0);
  if (me === undefined) return seen;
  seen[me] = 1;
  for (let rank = 0; rank < size; rank++) {
    if (from[rank] === me || to[rank] === me) continue;
    seen[from[rank]] = 1;
    seen[to[rank]] = 1;
  }
  return seen;
}

/** Each once, in order of time. */
function interactionsOf(ties: Ties, { row }: FavourEvents, ranks: readonly number[]): Interaction[] {
  const inOrder = [...new Set(ranks)].sort((x, y) => x - y);
  return [...new Set(inOrder.map((rank) => row[rank]))].map((each) => ties.evidence().at(each));
}

function median(days: readonly number[]): number | undefined {
  if (days.length === 0) return undefined;
  const sorted = days.toSorted((x, y) => x - y);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

interface Told {
  parts: PassedOnParts;
  seen: boolean;
  ms: number;
  events: FavourEvents;
}

function words(who: string, { parts, seen, ms, events }: Told): string {
  const { received, passedOn, pending, medianDays = 0 } = parts;
  const noun = events.areFavours ? 'favour' : 'contact';
  const within = spanWords(ms);
  if (received === 0) {
    return pending === 0
      ? `no ${noun} ${who} received is recorded, so nothing can be said of passing on.`
      : `${who} received ${count(pending, noun)}, none of them ${within} ago yet, so it is too early to tell.`;
  }
  const got = `${who} received ${count(received, noun)} more than ${within} ago`;
  if (!seen) return `${got}; what ${who} did for others cannot be seen from here.`;
  if (passedOn === 0) return `${got}, and did none for somebody else within ${within} of that.`;
  const after =
    received === 1 ? 'after it' : passedOn === received ? 'after each' : `after ${passedOn} of them`;
  const soon = passedOn < 3 ? '' : `, half of the time within ${daysWords(medianDays)}`;
  return `${got}; ${after} ${who} did one for somebody else within ${within}${soon}.`;
}

/** `30 days`, `1 year`. */
function spanWords(ms: number): string {
  const days = ms / MS_PER_DAY;
  return Number.isInteger(days) && days < 100 ? count(days, 'day') : daysWords(days);
}
