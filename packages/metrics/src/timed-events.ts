import { timeOrder } from './time-order.js';

/** A list of events: who did something to whom, and when. People are numbered from 0. */
export interface EventList {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** In whatever unit, as long as lengths of time are given in the same one. */
  readonly at: ArrayLike<number>;
}

/**
 * Events in order of time, those of the same moment as they came, without those between one person and
 * themselves. An event's place among them is its rank.
 */
export interface TimedEvents {
  readonly size: number;
  /** One more than the highest number of a person. */
  readonly people: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly at: Float64Array;
  /** Where each stood in the list. */
  readonly source: Uint32Array;
}

/** @throws RangeError if columns differ in length, or hold something that is no person's number or no moment. */
export function timedEvents({ from, to, at }: EventList, caller: string): TimedEvents {
  const listed = at.length;
  if (from.length !== listed || to.length !== listed) {
    const lengths = `${from.length}, ${to.length} and ${listed}`;
    throw new RangeError(`${caller}: from, to and at must be of one length, got ${lengths}`);
  }
  const order = timeOrder(at);
  const source = new Uint32Array(listed);
  let [size, most] = [0, -1];
  for (let i = 0; i < listed; i++) {
    const place = order[i];
    const [a, b] = [from[place], to[place]];
    if (!isNumberOfPerson(a) || !isNumberOfPerson(b) || !Number.isFinite(at[place])) {
      throw new RangeError(
        `${caller}: events must be between numbers from 0 to ${MOST} at finite times, got ${a}, ${b}, ${at[place]}`,
      );
    }
    most = Math.max(most, a, b);
    if (a !== b) source[size++] = place;
  }
  const events = {
    size,
    people: most + 1,
    from: new Uint32Array(size),
    to: new Uint32Array(size),
    at: new Float64Array(size),
    source: source.subarray(0, size),
  };
  for (let rank = 0; rank < size; rank++) {
    const place = source[rank];
    events.from[rank] = from[place];
    events.to[rank] = to[place];
    events.at[rank] = at[place];
  }
  return events;
}

/** Some arrays have an entry for each number below the highest. */
const MOST = 2 ** 28;

function isNumberOfPerson(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST;
}

/** By rank: the first event not more than `delta` before it, and the first that is more than `delta` after it. */
export interface Windows {
  readonly since: Uint32Array;
  readonly until: Uint32Array;
}

export function windowsOf(at: Float64Array, delta: number): Windows {
  const since = new Uint32Array(at.length);
  const until = new Uint32Array(at.length).fill(at.length);
  let first = 0;
  for (let rank = 0; rank < at.length; rank++) {
    for (; at[rank] - at[first] > delta; first++) until[first] = rank;
    since[rank] = first;
  }
  return { since, until };
}
