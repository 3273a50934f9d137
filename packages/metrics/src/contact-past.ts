import { dayOf, inSlices, type LongWork, MS_PER_DAY, type Ties } from '@tiewise/core';

/** What was known of every tie and person at a moment, from the contacts up to then. */
export interface PastMoment {
  /** Epoch milliseconds, and the UTC day. */
  at: number;
  today: number;
  /** Milliseconds in which contact fades to half, and after the moment in which it is seen what came. */
  step: number;
  /** How many times over contact has halved since, as a factor. */
  since: number;
  /** Per tie: days in touch, the last of them, and epoch milliseconds of the last contact. */
  days: Uint32Array;
  lastDay: Int32Array;
  last: Float64Array;
  /** Per tie: contact, halved for every step of its age; what follows at once upon another counts little. */
  contact: Float64Array;
  /** Per person: the same over all of their ties, halved four times as fast, and as fast. */
  lately: Float64Array;
  usually: Float64Array;
  /** Per tie with contact up to the moment: days in touch within a step after it, as far as known by now. */
  came: Uint32Array;
}

/** How long before now each moment is, in steps: what came of the last ones is known. */
const STEPS_AGO = [0, 1, 1.5, 2];

/** A pause of a thousandth of a step makes a contact count half: nine minutes in a week, two hours in three months. */
const PAUSES = 1000;

/** Steps after which nothing is left of a contact, and pauses after which all of it is new. */
const FADED = 40;

/**
 * What was known of the ties now, and one, one and a half and two steps of `step` milliseconds ago, in one pass
 * over the evidence.
 */
export function pastMoments(ties: Ties, step: number, work: LongWork = {}): PastMoment[] {
  const moments = STEPS_AGO.map((steps) => newMoment(ties, steps, step));
  const { kinds } = ties.evidence();
  const isContact = kinds.map(({ contact }) => contact !== false);
  const seen = newSight();
  inSlices({ phase: 'past', total: ties.size }, work, (first, end) => {
    for (let row = first; row < end; row++) recall(ties, moments, row, isContact, seen);
  });
  return moments;
}

/** Goes through the contacts of a tie in order of time, and notes at each moment what was seen by then. */
function recall(
  ties: Ties,
  moments: readonly PastMoment[],
  row: number,
  isContact: readonly boolean[],
  seen: Sight,
): void {
  const { log, rows, first, end, recipients } = ties.evidence();
  const { step } = moments[0];
  let m = moments.length - 1;
  forget(seen);
  for (let place = first[row]; place < end[row]; place++) {
    const event = rows[place];
    if (!isContact[log.kind[event]]) continue;
    const at = log.at[event];
    for (; m > 0 && at > moments[m].at; m--) note(ties, moments[m], row, seen);
    const steps = (ties.asOf - at) / step;
    if (steps < FADED) fade(seen, steps, (at - seen.last) / step, recipients(event));
    const day = Math.floor(at / MS_PER_DAY);
    if (day > seen.lastDay) seen.days++;
    seen.lastDay = day;
    seen.last = at;
    for (let j = m + 1; j < moments.length; j++) count(moments[j], j, row, seen);
  }
  for (; m >= 0; m--) note(ties, moments[m], row, seen);
}

function newMoment({ size, people, asOf }: Ties, steps: number, step: number): PastMoment {
  const at = asOf - steps * step;
  return {
    at,
    today: dayOf(at),
    step,
    since: 2 ** steps,
    days: new Uint32Array(size),
    lastDay: new Int32Array(size),
    last: new Float64Array(size),
    contact: new Float64Array(size),
    lately: new Float64Array(people),
    usually: new Float64Array(people),
    came: new Uint32Array(size),
  };
}

/** What was seen of a tie so far; sums as they fade until now. */
interface Sight {
  days: number;
  lastDay: number;
  last: number;
  contact: number;
  lately: number;
  /** Per moment, the last day counted as having come after it. */
  counted: Int32Array;
}

function newSight(): Sight {
  return { days: 0, lastDay: 0, last: 0, contact: 0, lately: 0, counted: new Int32Array(STEPS_AGO.length) };
}

const NEVER = -0x8000_0000;

function forget(seen: Sight): void {
  seen.days = 0;
  seen.lastDay = NEVER;
  seen.last = Number.NEGATIVE_INFINITY;
  seen.contact = 0;
  seen.lately = 0;
  seen.counted.fill(NEVER);
}

/**
 * `lately` fades four times as fast, by squaring twice: adds a contact so many steps ago, so many steps after the one
 * before it.
 */
function fade(seen: Sight, steps: number, gap: number, recipients: number): void {
  const paused = gap * PAUSES;
  const fresh = paused < FADED ? 1 - Math.exp(-Math.LN2 * paused) : 1;
  const left = Math.exp(-Math.LN2 * steps);
  const twice = left * left;
  seen.contact += (fresh * left) / recipients;
  seen.lately += (fresh * twice * twice) / recipients;
}

/** Counts the day just seen as one that came after a moment, if the tie was known by then. */
function count(moment: PastMoment, j: number, row: number, seen: Sight): void {
  if (moment.days[row] === 0 || seen.lastDay === seen.counted[j]) return;
  if (seen.last - moment.at > moment.step) return;
  moment.came[row]++;
  seen.counted[j] = seen.lastDay;
}

function note({ columns }: Ties, moment: PastMoment, row: number, seen: Sight): void {
  if (seen.days === 0) return;
  moment.days[row] = seen.days;
  moment.lastDay[row] = seen.lastDay;
  moment.last[row] = seen.last;
  if (seen.contact === 0) return;
  const [a, b] = [columns.a[row], columns.b[row]];
  const contact = seen.contact * moment.since;
  const twice = moment.since * moment.since;
  const lately = seen.lately * twice * twice;
  moment.contact[row] = contact;
  moment.lately[a] += lately;
  moment.lately[b] += lately;
  moment.usually[a] += contact;
  moment.usually[b] += contact;
}
