import { calibratedTail } from '@tiewise/metrics/calibrated-tail';
import type { DormancyFacts } from '@tiewise/metrics/dormancy-sentence';
import { dormancyState } from '@tiewise/metrics/dormancy-state';
import { medianOf } from '@tiewise/metrics/median';
import { silenceTail } from '@tiewise/metrics/silence-tail';
import type { Picture, SilenceJudge } from '../picture.js';

/** What silences are judged by at a time: as of the moment before. */
export function judgeAt({ silence }: Picture, time: number): SilenceJudge {
  return silence[Math.min(silence.length - 1, Math.max(0, Math.floor(time)))];
}

/** How long it has been quiet on a day after some days in touch, and how usual that is. */
export function silenceFacts(days: readonly number[], today: number, judge: SilenceJudge): DormancyFacts {
  const gaps = gapsOf(days);
  if (gaps.length === 0) {
    const silence = days.length === 0 ? undefined : today - days[0];
    return { ...UNKNOWN, silence };
  }
  const sum = days[days.length - 1] - days[0];
  const usualGap = sum / gaps.length;
  const silence = today - days[days.length - 1];
  const tail = tailOf({ gaps: gaps.length, sum, silence }, judge);
  return {
    state: dormancyState({ tail, gaps: gaps.length, silence, usualGap }),
    silence,
    usualGap,
    medianGap: medianOf(gaps),
    longestGap: gaps.reduce((longest, gap) => Math.max(longest, gap)),
    gaps: gaps.length,
    tail,
  };
}

const UNKNOWN: DormancyFacts = {
  state: 'unknown',
  silence: undefined,
  usualGap: undefined,
  medianGap: undefined,
  longestGap: undefined,
  gaps: 0,
  tail: undefined,
};

/** Days from each day in touch to the next. */
export function gapsOf(days: readonly number[]): number[] {
  return days.slice(1).map((day, i) => day - days[i]);
}

function tailOf(
  gap: { gaps: number; sum: number; silence: number },
  { cadence: { r, alpha, k }, calibration }: SilenceJudge,
): number {
  return calibratedTail(silenceTail({ ...gap, r, alpha, k }), calibration);
}
