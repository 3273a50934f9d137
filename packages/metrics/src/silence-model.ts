import type { Ties } from '@tiewise/core';
import { type Cadence, fitCadence } from './cadence.js';
import { calibratedTail, type GapCalibration } from './calibrated-tail.js';
import { type Endings, fitEndings, lastingChance } from './endings.js';
import { fitGapCalibration } from './gap-calibration.js';
import { silenceTail } from './silence-tail.js';

export interface SilenceModelOptions {
  /**
   * The rhythm that ties with few gaps lean on.
   *
   * @defaultValue fitted to all ties
   */
  cadence?: Cadence | undefined;
  /**
   * How the chances it gives to long gaps are put right; a shift of 0 and a stretch of 1 leave them.
   *
   * @defaultValue learned from the last gap of all ties
   */
  calibration?: GapCalibration | undefined;
}

const models = new WeakMap<Ties, SilenceModel>();

/** What is fitted to all ties, kept for as long as they are; and made anew where something else is given. */
export function silenceModel(ties: Ties, { cadence, calibration }: SilenceModelOptions = {}): SilenceModel {
  if (cadence || calibration) return new SilenceModel(ties, cadence, calibration);

  const model = models.get(ties) ?? new SilenceModel(ties);
  models.set(ties, model);
  return model;
}

/** What the gaps of all ties say of the silence of each. */
export class SilenceModel {
  readonly cadence: Cadence;
  readonly calibration: GapCalibration;
  readonly #ties: Ties;
  #endings: Endings | undefined;

  constructor(ties: Ties, cadence = fitCadence(ties), calibration = fitGapCalibration(ties, cadence)) {
    this.cadence = cadence;
    this.calibration = calibration;
    this.#ties = ties;
  }

  /** The chance of a gap longer than so many days; undefined without a gap to know it from. */
  tail(row: number, silence = this.#silence(row)): number | undefined {
    const { days, firstDay, lastDay } = this.#ties.columns;
    if (days[row] < 2) return undefined;

    const { r, alpha, k } = this.cadence;
    const sum = lastDay[row] - firstDay[row];
    return calibratedTail(silenceTail({ gaps: days[row] - 1, sum, silence, r, alpha, k }), this.calibration);
  }

  /** The chance that the gap going on ends within so many days more, though the tie may have ended. */
  returnChance(row: number, within: number): number | undefined {
    const silence = this.#silence(row);
    const now = this.tail(row, silence);
    const then = this.tail(row, silence + within);
    if (now === undefined || then === undefined) return undefined;
    if (now === 0) return 0;

    return lastingChance(this.endings, this.#ties.columns.days[row] - 1, now) * (1 - then / now);
  }

  /** How ties cease, fitted when first asked for. */
  get endings(): Endings {
    this.#endings ??= fitEndings(this.#pauses());
    return this.#endings;
  }

  #silence(row: number): number {
    return this.#ties.today - this.#ties.columns.lastDay[row];
  }

  #pauses() {
    const { days } = this.#ties.columns;
    const [gaps, tail] = [new Float64Array(days.length), new Float64Array(days.length)];
    let used = 0;
    for (let row = 0; row < days.length; row++) {
      if (days[row] < 2) continue;
      gaps[used] = days[row] - 1;
      tail[used++] = this.tail(row) ?? 0;
    }
    return { gaps: gaps.subarray(0, used), tail: tail.subarray(0, used) };
  }
}
