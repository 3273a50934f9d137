import { MS_PER_DAY, type Ties } from '@tiewise/core';

/** What a day in touch held: one turned to the other, the other way, or both took part in something. */
export const FORTH = 1;
export const BACK = 2;
export const TOGETHER = 4;

const NO_CONTACT = 0;
const ONE_WAY = 1;
const MUTUAL = 2;

/**
 * The days in touch of one tie after another, read from the interactions behind them into columns that
 * each reading overwrites: reading a million ties makes no object for any of them.
 */
export class TieDays {
  /** UTC days, counted from 1970-01-01, in ascending order. */
  day = new Int32Array(64);
  /** `FORTH` (from `a` to `b`), `BACK` and `TOGETHER`, added up. */
  ways = new Uint8Array(64);
  /** Where in the evidence's `rows` each day begins. */
  place = new Uint32Array(64);
  readonly #ties: Ties;
  readonly #way: Uint8Array;

  constructor(ties: Ties) {
    this.#ties = ties;
    this.#way = Uint8Array.from(ties.evidence().kinds, ({ contact, mutual }) =>
      contact === false ? NO_CONTACT : mutual ? MUTUAL : ONE_WAY,
    );
  }

  /** Reads the days of a tie, by its row, and tells how many there are. */
  read(tie: number): number {
    const { log, first, end, rows } = this.#ties.evidence();
    this.#makeRoom(end[tie] - first[tie]);
    const { day, ways, place } = this;
    const a = this.#ties.columns.a[tie];
    let days = 0;
    for (let at = first[tie]; at < end[tie]; at++) {
      const row = rows[at];
      const way = this.#way[log.kind[row]];
      if (way === NO_CONTACT) continue;
      const today = Math.floor(log.at[row] / MS_PER_DAY);
      if (days === 0 || day[days - 1] !== today) {
        day[days] = today;
        ways[days] = 0;
        place[days++] = at;
      }
      ways[days - 1] |= way === MUTUAL ? TOGETHER : log.from[row] === a ? FORTH : BACK;
    }
    return days;
  }

  #makeRoom(size: number): void {
    if (size <= this.day.length) return;
    this.day = new Int32Array(2 * size);
    this.ways = new Uint8Array(2 * size);
    this.place = new Uint32Array(2 * size);
  }
}
