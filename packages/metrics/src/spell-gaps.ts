import type { Ties } from '@tiewise/core';
import { TieDays } from './tie-days.js';

/**
 * The gaps between spells of contact of one tie after another. A spell is a run of days in touch, each less
 * than `pause` days after the one before; its gap goes from its first day to the next one's. With a pause of a
 * day every day in touch is a spell, and what the ties' columns know is not read again.
 */
export class SpellGaps {
  readonly pause: number;
  /** Of the tie last read: gaps, their sum, the sums of their squares and natural logarithms, and the longest. */
  count = 0;
  sum = 0;
  squares = 0;
  logs = 0;
  longest = 0;
  /** The first `count` are the gaps of the tie last read, in order of time; `sums` does not fill it. */
  gaps = new Float64Array(64);
  readonly #ties: Ties;
  #days: TieDays | undefined;

  constructor(ties: Ties, pause: number) {
    this.#ties = ties;
    this.pause = pause;
  }

  /** Reads the sums of a tie. */
  sums(tie: number): void {
    if (this.pause > 1) {
      this.each(tie);
      return;
    }
    const { days, firstDay, lastDay, gapSquares, gapLogs, longestGap } = this.#ties.columns;
    const known = days[tie] > 1;
    this.count = known ? days[tie] - 1 : 0;
    this.sum = known ? lastDay[tie] - firstDay[tie] : 0;
    this.squares = known ? gapSquares[tie] : 0;
    this.logs = known ? gapLogs[tie] : 0;
    this.longest = known ? longestGap[tie] : 0;
  }

  /** Reads every gap of a tie, and the sums. */
  each(tie: number): void {
    this.#days ??= new TieDays(this.#ties);
    const days = this.#days.read(tie);
    const { day } = this.#days;
    if (this.gaps.length < days) this.gaps = new Float64Array(2 * days);
    let [count, sum, squares, logs, longest] = [0, 0, 0, 0, 0];
    let start = days > 0 ? day[0] : 0;
    for (let i = 1; i < days; i++) {
      if (day[i] - day[i - 1] < this.pause) continue;
      const gap = day[i] - start;
      start = day[i];
      this.gaps[count++] = gap;
      sum += gap;
      squares += gap * gap;
      logs += Math.log(gap);
      if (gap > longest) longest = gap;
    }
    this.count = count;
    this.sum = sum;
    this.squares = squares;
    this.logs = logs;
    this.longest = longest;
  }
}
