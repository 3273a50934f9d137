import {
  type Duration,
  durationMs,
  type Interaction,
  inSlices,
  type LongWork,
  MS_PER_DAY,
  type Person,
  type Ties,
  TiewiseError,
} from '@tiewise/core';
import { momentsOf } from './chain-counter.js';
import { type FavourEvents, type FavourKinds, favourEvents } from './favour-events.js';
import { called, deedWords } from './people-words.js';
import { windowsOf } from './timed-events.js';
import { dateWords, daysWords, sentence } from './words.js';

export interface FavourChainsOptions extends LongWork {
  /**
   * The most time from one favour of a chain to the next.
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
  /**
   * Favours in a chain; at least 2.
   *
   * @defaultValue 2
   */
  length?: number;
  /**
   * The id of somebody who has to be in it, anywhere.
   *
   * @defaultValue anybody
   */
  person?: string;
  /**
   * How many chains at most; at least 1.
   *
   * @defaultValue 10
   */
  limit?: number;
}

/** Favours passed on from hand to hand. */
export interface FavourChain {
  /** Who began, and whom each favour went to: one more than there are favours. */
  readonly people: readonly Person[];
  /** The favours, in order of time. */
  readonly evidence: readonly Interaction[];
  /** Days from the first to the last. */
  readonly days: number;
  /** Whether the last favour went to who began. */
  readonly cameBack: boolean;
  readonly sentence: string;
}

/**
 * Chains of favours as they happened, those that end last first: each favour is done by whom the one
 * before was done for, later, at most `delta` later, and for somebody who is not yet in the chain, except
 * that the last of three or more may come back to who began. Of several along the same people the latest
 * is listed.
 *
 * @throws As `payItForward`; RangeError if `length` or `limit` is out of range; TiewiseError
 * `unknown-person` if nobody has the id `person`.
 *
 * @example
 * payItForward.chains(ties, { person: 'bo' })[0].sentence;
 * // "Ana helped Bo on 1 January 2024; Bo helped Cy 6 weeks later."
 */
export function favourChains(ties: Ties, options: FavourChainsOptions = {}): FavourChain[] {
  const { delta = '1y', kinds = 'favours', length = 2, person, limit = 10, signal, onProgress } = options;
  checkAtLeast('length', length, 2);
  checkAtLeast('limit', limit, 1);
  const number = person === undefined ? undefined : ties.indexOf(person);
  if (person !== undefined && number === undefined) {
    throw new TiewiseError(
      'unknown-person',
      `payItForward.chains: nobody has the id ${JSON.stringify(person)}`,
    );
  }

  const events = favourEvents(ties, kinds, 'payItForward.chains');
  const search = new ChainSearch(events, durationMs(delta), { length, limit, person: number });
  inSlices({ phase: 'chains', total: events.size }, { signal, onProgress }, (first, end) => {
    for (let i = first; i < end && !search.isDone; i++) search.endingWith(events.size - 1 - i);
  });
  return search.found.map((ranks) => chainOf(ties, events, ranks));
}

interface Sought {
  length: number;
  limit: number;
  person: number | undefined;
}

class ChainSearch {
  /** Ranks of the favours of each chain, in order of time. */
  readonly found: number[][] = [];
  readonly #events: FavourEvents;
  readonly #sought: Sought;
  readonly #since: Uint32Array;
  readonly #moment: Uint32Array;
  /** By rank, the latest earlier event to the same person, plus 1. */
  readonly #before: Uint32Array;
  /** By rank, the latest earlier event to whom it comes from, plus 1. */
  readonly #received: Uint32Array;
  readonly #steps: Uint8Array | undefined;
  readonly #known = new Set<string>();

  constructor(events: FavourEvents, delta: number, sought: Sought) {
    this.#events = events;
    this.#sought = sought;
    this.#since = windowsOf(events.at, delta).since;
    this.#moment = momentsOf(events.at);
    this.#before = new Uint32Array(events.size);
    this.#received = new Uint32Array(events.size);
    const latest = new Uint32Array(events.people);
    for (let rank = 0; rank < events.size; rank++) {
      this.#received[rank] = latest[events.from[rank]];
      this.#before[rank] = latest[events.to[rank]];
      latest[events.to[rank]] = rank + 1;
    }
    this.#steps = sought.person === undefined ? undefined : stepsTo(events, sought.person, sought.length);
  }

  get isDone(): boolean {
    return this.found.length >= this.#sought.limit;
  }

  endingWith(rank: number): void {
    const { from, to } = this.#events;
    this.#extend([rank], [from[rank], to[rank]]);
  }

  /** Goes on from the first event of a chain to those before it. */
  #extend(ranks: number[], people: number[]): void {
    const { length, person } = this.#sought;
    const left = length - ranks.length;
    if (this.#steps && person !== undefined && !people.includes(person) && this.#steps[people[0]] > left)
      return;
    if (left === 0) {
      this.#add(ranks, people);
      return;
    }
    const { from } = this.#events;
    const tried = new Set<number>();
    for (let next = this.#received[ranks[0]]; next > this.#since[ranks[0]]; next = this.#before[next - 1]) {
      const giver = from[next - 1];
      if (next > this.#moment[ranks[0]] || tried.has(giver)) continue;
      tried.add(giver);
      const comesBack = left === 1 && length > 2 && giver === people[people.length - 1];
      if (!people.includes(giver) || comesBack) this.#extend([next - 1, ...ranks], [giver, ...people]);
      if (this.isDone) return;
    }
  }

  #add(ranks: number[], people: number[]): void {
    const key = people.join(' ');
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.found.push(ranks);
  }
}

/** By person, over how many favours back they are reached from one; more than `most` where that takes more. */
function stepsTo({ size, people, from, to }: FavourEvents, person: number, most: number): Uint8Array {
  const steps = new Uint8Array(people).fill(Math.min(255, most + 1));
  steps[person] = 0;
  for (let step = 1; step <= Math.min(most, 254); step++) {
    for (let rank = 0; rank < size; rank++) {
      if (steps[from[rank]] === step - 1 && steps[to[rank]] > step) steps[to[rank]] = step;
    }
  }
  return steps;
}

function chainOf(ties: Ties, events: FavourEvents, ranks: readonly number[]): FavourChain {
  const { from, to, at, row } = events;
  const numbers = [from[ranks[0]], ...ranks.map((rank) => to[rank])];
  const people = numbers.map((number) => ties.person(number));
  const evidence = ranks.map((rank) => ties.evidence().at(row[rank]));
  const cameBack = numbers[0] === numbers[numbers.length - 1];
  const deeds = evidence.map((favour, i) => stepWords(ties, favour, people[i + 1], evidence[i - 1]?.at));
  return {
    people,
    evidence,
    days: (at[ranks[ranks.length - 1]] - at[ranks[0]]) / MS_PER_DAY,
    cameBack,
    sentence: sentence(`${deeds.join('; ')}${cameBack ? ', and so it came back' : ''}.`),
  };
}

/** `Ana helped Bo on 1 January 2024`; the next ones `Bo helped Cy 6 weeks later`. */
function stepWords(ties: Ties, favour: Interaction, to: Person, before: number | undefined): string {
  const kind = ties.kinds.get(favour.kind);
  const giver = called(ties, ties.person(ties.indexOf(favour.from) ?? 0));
  const on = ` on ${dateWords(favour.at)}`;
  const deed = kind?.favour
    ? deedWords(ties, favour, to.id).slice(0, -on.length)
    : `${giver} turned to ${called(ties, to)} (${favour.kind})`;
  if (before === undefined) return deed + on;
  return `${deed} ${daysWords((favour.at - before) / MS_PER_DAY)} later`;
}

function checkAtLeast(name: string, value: number, least: number): void {
  if (value >= least) return;
  throw new RangeError(`payItForward.chains: ${name} must be at least ${least}, got ${value}`);
}
