import { type Duration, durationMs, inSlices, type LongWork, type Ties } from '@tiewise/core';
import { type AgainstChance, againstChance } from './against-chance.js';
import { ChainCounter, type Followed, momentsOf } from './chain-counter.js';
import { CycleCounter } from './cycle-counter.js';
import { eventPairs } from './event-pairs.js';
import { favourChains } from './favour-chains.js';
import { type FavourEvents, type FavourKinds, favourEvents } from './favour-events.js';
import { explainPassedOn, passedOn } from './passed-on.js';
import { type ShuffleWithin, timeShuffle } from './time-shuffle.js';
import { windowsOf } from './timed-events.js';

export interface PayItForwardOptions extends LongWork {
  /** Random numbers from 0 up to, not including, 1, by which times are shuffled. */
  rng: () => number;
  /**
   * The time within which what was received counts as passed on; several to be seen side by side.
   *
   * @defaultValue ["30d", "1y", "5y"]
   */
  delta?: Duration | readonly Duration[];
  /**
   * What counts as a favour: kinds that give something, all kinds that go from one person to another (as
   * for a forum whose answers are a kind of their own), or these kinds.
   *
   * @defaultValue "favours"
   */
  kinds?: FavourKinds;
  /**
   * Favours in the longest chains counted; at least 2.
   *
   * @defaultValue 4
   */
  longest?: number;
  /**
   * How often times are shuffled; 0 counts only.
   *
   * @defaultValue 100
   */
  shuffles?: number;
  /**
   * Among whose favours times are shuffled: `everyone` keeps who helped whom and how often, and when help
   * was given at all; `giver` shuffles among the favours of each giver, and so keeps also when each person
   * was there to give.
   *
   * @defaultValue "everyone"
   */
  within?: ShuffleWithin;
}

/** Chains of so many favours. */
export interface ChainsAgainstChance extends AgainstChance {
  /** Favours in each. */
  readonly length: number;
}

/** What was passed on within one delta. Undefined is unknown. */
export interface PaidForward {
  readonly delta: Duration;
  /** A helped B, then B helped C. */
  readonly forward: AgainstChance | undefined;
  /** The other way round in time: B helped C, then A, who is not C, helped B. */
  readonly backward: AgainstChance | undefined;
  /** A helped B, then B helped A. */
  readonly paybacks: AgainstChance | undefined;
  /** A helped B, B helped C, C helped A: it came back through others, from first to last within delta. */
  readonly cycles: AgainstChance | undefined;
  /** Chains of 2 favours up to the longest, each within delta of the one before; those of 2 are `forward`. */
  readonly chains: readonly ChainsAgainstChance[];
}

export interface PayItForward {
  /** Favours counted, one to several people being one to each. */
  readonly favours: number;
  /**
   * Whether favours between two people other than me are in the log at all. Where none are, what passed
   * through me is all that can be seen: cycles and longer chains are unknown.
   */
  readonly othersSeen: boolean;
  readonly shuffles: number;
  /** One for each delta, in the order given. */
  readonly within: readonly PaidForward[];
}

/**
 * How often favours are paid forward, paid back or come back through others, against chance.
 *
 * Counted are pairs of favours `a to b`, `b to c` with `c` not `a`, the second later than the first by at
 * most `delta`; pairs `a to b`, `b to a`; triples `a to b`, `b to c`, `c to a`; and longer chains, none of
 * whose favours goes straight back. A favour is in as many as it can be: two received and three given make
 * six. What happens at the same moment does not follow from each other.
 *
 * Each count stands beside the same count with times shuffled `shuffles` times, which keeps who helped
 * whom and how often. A count above chance says that helping is near being helped in time, not that it
 * follows from it: people come and go, and who is there both asks and helps. Shuffling `within: 'giver'`
 * takes part of that out. `backward` takes out the rest: it counts the same favours of the same people in
 * the other order, given first, so only `forward` above `backward` speaks for passing on.
 *
 * Everything is unknown where there are no favours. In an export of one's own, favours between two others
 * are mostly invisible.
 *
 * Sources: Paranjape, Benson & Leskovec (2017) for motifs; Holme & Saramaki (2012), Phys. Rep. 519:97, for
 * shuffled times; Baker & Bulkley (2014), Org. Sci. 25:1493, for paying it forward.
 *
 * @throws RangeError if an option is out of range or a kind goes both ways; TiewiseError `unknown-kind` if
 * there is none of a name; the signal's reason.
 *
 * @example
 * // Ana helped Bo on 1 January, and Bo helped Cy on the 20th.
 * const [month] = payItForward(ties, { rng: seededRandom(1) }).within;
 * month.forward?.count; // 1
 */
export function payItForward(ties: Ties, options: PayItForwardOptions): PayItForward {
  const {
    rng,
    kinds = 'favours',
    longest = 4,
    shuffles = 100,
    within = 'everyone',
    signal,
    onProgress,
  } = options;
  const deltas = deltasOf(options.delta);
  checkCount('longest', longest, 2);
  checkCount('shuffles', shuffles, 0);
  if (within !== 'everyone' && within !== 'giver') {
    throw new RangeError(`payItForward: within must be everyone or giver, got ${String(within)}`);
  }

  const events = favourEvents(ties, kinds, 'payItForward');
  const count = counterOf(events, deltas.map(durationMs), { longest, signal, onProgress });
  const order = Uint32Array.from(events.from.keys());
  const counted = count(order);
  const shuffled = counted.map(() => new Float64Array(shuffles));
  const shuffle = timeShuffle(events.from, within, rng);
  inSlices({ phase: 'shuffles', total: shuffles, slice: 1 }, { signal, onProgress }, (round) => {
    shuffle(order);
    for (const [i, number] of count(order).entries()) shuffled[i][round] = number;
  });
  const numbers = counted.map((number, i) => againstChance(number, shuffled[i]));
  return {
    favours: events.size,
    othersSeen: events.othersSeen,
    shuffles,
    within: deltas.map((delta, i) =>
      paidForward(delta, events, numbers.slice((longest + 2) * i, (longest + 2) * (i + 1))),
    ),
  };
}

/** See `passedOn`. */
payItForward.ofPeople = passedOn;

/** How often a person passed on what they received, and when. */
payItForward.explain = explainPassedOn;

/** See `favourChains`. */
payItForward.chains = favourChains;

/** Per delta: what was paid back, what came after giving, chains by length, cycles. */
function counterOf(
  events: FavourEvents,
  deltas: readonly number[],
  { longest, signal, onProgress }: LongWork & { longest: number },
): (order: Uint32Array) => number[] {
  const pairs = eventPairs(events);
  const moment = momentsOf(events.at);
  const windows = deltas.map((delta): Followed => ({ since: windowsOf(events.at, delta).since, moment }));
  const chains = new ChainCounter(events, pairs, longest);
  const cycles = new CycleCounter(events, pairs, { signal, onProgress });
  return (order) => {
    const around = cycles.count(order, windows);
    return chains.count(order, windows).flatMap((numbers, i) => [...numbers, around[i]]);
  };
}

function paidForward(
  delta: Duration,
  { size, othersSeen }: FavourEvents,
  [paybacks, backward, ...rest]: readonly AgainstChance[],
): PaidForward {
  if (size === 0) {
    return {
      delta,
      forward: undefined,
      backward: undefined,
      paybacks: undefined,
      cycles: undefined,
      chains: [],
    };
  }
  const chains = rest.slice(0, -1).map((number, i) => ({ length: i + 2, ...number }));
  return {
    delta,
    forward: rest[0],
    backward,
    paybacks,
    cycles: othersSeen ? rest[rest.length - 1] : undefined,
    chains: othersSeen ? chains : chains.slice(0, 1),
  };
}

function deltasOf(delta: Duration | readonly Duration[] = ['30d', '1y', '5y']): readonly Duration[] {
  const deltas = typeof delta === 'object' ? delta : [delta];
  if (deltas.length === 0)
    throw new RangeError('payItForward: delta must be at least one duration, got none');
  return deltas;
}

function checkCount(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new RangeError(`payItForward: ${name} must be a whole number of at least ${least}, got ${value}`);
}
