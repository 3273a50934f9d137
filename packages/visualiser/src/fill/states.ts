import type { LongWork, Network, Ties, TiesOptions } from '@tiewise/core';
import { nextTask } from '@tiewise/core/next-task';
import { dormancy, fitCadence, fitGapCalibration, observed } from '@tiewise/metrics';
import { byteOfDepth, byteOfWarmth, type SilenceJudge, TIE_STATES, type TieState } from '../picture.js';
import type { Cast } from './cast.js';

export interface StatesInput {
  network: Network;
  clocks: TiesOptions;
  cast: Cast;
  moments: Float64Array;
  radiusOf: (depth: number) => number;
}

/** How everything stands at each moment. */
export interface States {
  ties: Uint8Array;
  people: Uint8Array;
  silence: SilenceJudge[];
}

/** Walks through the moments, earliest first, with a pause after each. */
export async function statesOf(input: StatesInput, { signal, onProgress }: LongWork): Promise<States> {
  const { cast, moments } = input;
  const states: States = {
    ties: new Uint8Array(4 * cast.rows.length * moments.length),
    people: new Uint8Array(4 * cast.people.length * moments.length),
    silence: [],
  };
  for (const [step, moment] of moments.entries()) {
    await nextTask();
    signal?.throwIfAborted();
    const ties = input.network.tiesAt(moment, input.clocks);
    await nextTask();
    const cadence = fitCadence(ties);
    await nextTask();
    const calibration = fitGapCalibration(ties, cadence);
    await nextTask();
    const judge = { cadence, calibration };
    states.silence.push(judge);
    const named = dormancy.states(ties, { ...judge, signal });
    write(input, states, step, ties, Uint8Array.from(named, byteOfState));
    onProgress?.({ phase: 'moments', done: step + 1, total: moments.length });
  }
  return states;
}

function byteOfState(state: TieState): number {
  return TIE_STATES.indexOf(state);
}

const UNMET = byteOfState('unmet');
const UNKNOWN = byteOfState('unknown');
const ACTIVE = byteOfState('active');
const NO_SHARE = 255;

function write(input: StatesInput, states: States, step: number, ties: Ties, state: Uint8Array): void {
  const { cast, moments } = input;
  const { columns } = ties;
  const people = new PeopleAtMoment(cast);
  const sees = observed(ties).tie;
  const rowOf = rowsAt(ties, cast);
  for (let tie = 0; tie < cast.rows.length; tie++) {
    const at = 4 * (tie * moments.length + step);
    states.ties[at + 1] = NO_SHARE;
    const row = rowOf[tie];
    if (row < 0) continue;
    const known = columns.days[row] > 0;
    const depth = known ? columns.depth[row] : 0;
    const warmth = columns.warmthAB[row] + columns.warmthBA[row];
    states.ties[at] = byteOfDepth(depth);
    states.ties[at + 1] = sees(row)
      ? shareOf(columns.daysAB[row], columns.daysBA[row], cast.turned[tie])
      : NO_SHARE;
    states.ties[at + 2] = byteOfWarmth(warmth);
    states.ties[at + 3] = state[row];
    people.meet(cast.a[tie], cast.b[tie], { depth, warmth, state: state[row] });
  }
  people.writeInto(states.people, input, step);
}

function shareOf(daysAB: number, daysBA: number, turned: number): number {
  const days = daysAB + daysBA;
  return days === 0 ? NO_SHARE : Math.round((254 * (turned === 1 ? daysBA : daysAB)) / days);
}

/** The row at a moment of the tie at each place of the cast, or -1 where the two have not met. */
function rowsAt(ties: Ties, cast: Cast): Int32Array {
  const { a, b } = ties.columns;
  const last = cast.ties.columns;
  const placeOf = new Int32Array(cast.ties.size).fill(-1);
  for (const [place, row] of cast.rows.entries()) placeOf[row] = place;
  const rows = new Int32Array(cast.rows.length).fill(-1);
  // Rows mostly keep their order from one moment to the next, so the next one is looked at first.
  for (let row = 0, then = 0; row < ties.size; row++, then++) {
    if (last.a[then] !== a[row] || last.b[then] !== b[row])
      then = cast.ties.rowBetween(a[row], b[row]) ?? then;
    if (placeOf[then] >= 0) rows[placeOf[then]] = row;
  }
  return rows;
}

interface TieAtMoment {
  depth: number;
  warmth: number;
  state: number;
}

/** What the ties of a moment make of each person. */
class PeopleAtMoment {
  readonly #cast: Cast;
  readonly #depth: Float64Array;
  readonly #warmth: Float64Array;
  readonly #state: Uint8Array;

  constructor(cast: Cast) {
    const size = cast.people.length;
    this.#cast = cast;
    this.#depth = new Float64Array(size);
    this.#warmth = new Float64Array(size);
    this.#state = new Uint8Array(size).fill(UNMET);
  }

  meet(a: number, b: number, tie: TieAtMoment): void {
    const { me } = this.#cast;
    if (me < 0) {
      this.#add(a, tie, ACTIVE);
      this.#add(b, tie, ACTIVE);
    } else if (a === me) this.#add(b, tie, tie.state);
    else {
      this.#state[a] ||= UNKNOWN;
      this.#state[b] ||= UNKNOWN;
    }
  }

  #add(person: number, { depth, warmth }: TieAtMoment, state: number): void {
    this.#depth[person] += depth;
    this.#warmth[person] += warmth;
    this.#state[person] = state;
  }

  writeInto(states: Uint8Array, { moments, radiusOf }: StatesInput, step: number): void {
    for (let person = 0; person < this.#state.length; person++) {
      const at = 4 * (person * moments.length + step);
      const isMe = person === this.#cast.me;
      const radius = isMe ? 0 : Math.round(65535 * radiusOf(this.#depth[person]));
      states[at] = radius >> 8;
      states[at + 1] = radius & 255;
      states[at + 2] = isMe ? 255 : byteOfWarmth(this.#warmth[person]);
      states[at + 3] = isMe ? ACTIVE : this.#state[person];
    }
  }
}
