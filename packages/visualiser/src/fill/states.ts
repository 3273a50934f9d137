import type { LongWork, Network, Ties, TiesOptions } from '@tiewise/core';
import { dormancy, fitCadence, fitGapCalibration, observed } from '@tiewise/metrics';
import {
  byteOfDepth,
  byteOfWarmth,
  type PictureTies,
  type SilenceJudge,
  TIE_STATES,
  type TieState,
} from '../picture.js';
import type { Cast } from './cast.js';
import { PeopleAtMoment } from './people-at-moment.js';
import { rowsAt } from './rows-at.js';
import { inTurns, turn } from './work.js';

export interface StatesInput {
  network: Network;
  clocks: TiesOptions;
  cast: Cast;
  moments: Float64Array;
  radiusOf: (depth: number) => number;
}

/** How everything stands at each moment, as a picture has it. */
export interface States {
  ties: Pick<PictureTies, 'states' | 'depth' | 'warmth'>;
  people: Uint8Array;
  silence: SilenceJudge[];
}

/** Walks through the moments, earliest first, with pauses. */
export async function statesOf(input: StatesInput, work: LongWork): Promise<States> {
  const { network, clocks, cast, moments } = input;
  const states: States = {
    ties: {
      states: new Uint8Array(4 * cast.rows.length * moments.length),
      depth: new Float32Array(cast.rows.length),
      warmth: new Float32Array(cast.rows.length),
    },
    people: new Uint8Array(4 * cast.people.length * moments.length),
    silence: [],
  };
  const last = moments.length - 1;
  for (let step = 0; step <= last; step++) {
    await turn(work);
    const ties = step === last ? cast.ties : network.tiesAt(moments[step], clocks);
    await turn(work);
    const judge = await judgeOf(ties, work);
    states.silence.push(judge);
    const named = dormancy.states(ties, { ...judge, signal: work.signal });
    await turn(work);
    await writeMoment(input, states, { step, ties, named }, work);
    work.onProgress?.({ phase: 'moments', done: step + 1, total: moments.length });
  }
  return states;
}

async function judgeOf(ties: Ties, work: LongWork): Promise<SilenceJudge> {
  const cadence = fitCadence(ties);
  await turn(work);
  const calibration = fitGapCalibration(ties, cadence);
  await turn(work);
  return { cadence, calibration };
}

const BYTES = new Map<TieState, number>(TIE_STATES.map((state, byte) => [state, byte]));
const UNMET = 0;
const UNKNOWN_SHARE = 255;
/** Ties between two pauses. */
const SLICE = 1 << 16;

interface Moment {
  step: number;
  ties: Ties;
  /** By row. */
  named: readonly TieState[];
}

async function writeMoment(
  { cast, moments, radiusOf }: StatesInput,
  states: States,
  { step, ties, named }: Moment,
  { signal }: LongWork,
): Promise<void> {
  const { days, depth, warmthAB, warmthBA, daysAB, daysBA } = ties.columns;
  const sees = observed(ties).tie;
  const rows = rowsAt(ties, cast);
  const people = new PeopleAtMoment(cast);
  const { states: bytes } = states.ties;
  await inTurns({ phase: 'moment', total: rows.length, slice: SLICE }, { signal }, (first, end) => {
    for (let tie = first; tie < end; tie++) {
      const at = 4 * (tie * moments.length + step);
      bytes[at + 1] = UNKNOWN_SHARE;
      const row = rows[tie];
      if (row < 0) continue;
      const [deep, warm] = [days[row] > 0 ? depth[row] : 0, warmthAB[row] + warmthBA[row]];
      const state = BYTES.get(named[row]) ?? UNMET;
      bytes[at] = byteOfDepth(deep);
      if (sees(row)) bytes[at + 1] = shareOf(daysAB[row], daysBA[row], cast.turned[tie]);
      bytes[at + 2] = byteOfWarmth(warm);
      bytes[at + 3] = state;
      states.ties.depth[tie] = deep;
      states.ties.warmth[tie] = warm;
      people.take(tie, deep, warm, state);
    }
  });
  people.writeInto(states.people, step, moments.length, radiusOf);
}

function shareOf(daysAB: number, daysBA: number, turned: number): number {
  const days = daysAB + daysBA;
  return days === 0 ? UNKNOWN_SHARE : Math.round((254 * (turned === 1 ? daysBA : daysAB)) / days);
}
