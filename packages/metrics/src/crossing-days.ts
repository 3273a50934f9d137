import type { Evidence, TieColumns, Ties } from '@tiewise/core';
import { BACK, FORTH, TieDays, TOGETHER } from './tie-days.js';

const ONE_WAY = FORTH | BACK;

/**
 * The days of one tie after another in which both had a part: on which they were together, or one turned to
 * the other and the other turned back less than `pause` days before or after. What only one of them sent is
 * no crossing of paths, unless `oneSided` asks for every day in touch.
 */
export class CrossingDays {
  readonly pause: number;
  /** Days of the tie last read, in ascending order. */
  day = new Int32Array(64);
  /** Where in the evidence's `rows` each of them begins and ends. */
  place = new Uint32Array(64);
  end = new Uint32Array(64);
  readonly #days: TieDays;
  readonly #columns: TieColumns;
  readonly #evidence: Evidence;
  readonly #contact: Uint8Array;

  readonly #oneSided: boolean;

  constructor(ties: Ties, { pause, oneSided }: { pause: number; oneSided: boolean }) {
    this.#days = new TieDays(ties);
    this.#columns = ties.columns;
    this.#evidence = ties.evidence();
    this.#contact = Uint8Array.from(this.#evidence.kinds, ({ contact }) => (contact === false ? 0 : 1));
    this.pause = pause;
    this.#oneSided = oneSided;
  }

  /** Whether a tie can have such days at all, as far as its columns tell. */
  possible(tie: number): boolean {
    const { contactsAB, contactsBA, contactsMutual } = this.#columns;
    return this.#oneSided || contactsMutual[tie] > 0 || (contactsAB[tie] > 0 && contactsBA[tie] > 0);
  }

  /** Reads the days of a tie, by its row, and tells how many there are. */
  read(tie: number): number {
    const days = this.#days.read(tie);
    const { day, ways, place } = this.#days;
    if (this.day.length < days) {
      this.day = new Int32Array(2 * days);
      this.place = new Uint32Array(2 * days);
      this.end = new Uint32Array(2 * days);
    }
    this.#answer(0, days, 1);
    this.#answer(days - 1, -1, -1);
    let count = 0;
    for (let i = 0; i < days; i++) {
      if (ways[i] < TOGETHER && !this.#oneSided) continue;
      this.day[count] = day[i];
      this.place[count] = place[i];
      this.end[count++] = i + 1 < days ? place[i + 1] : this.#evidence.end[tie];
    }
    return count;
  }

  /** Whether an interaction of one of the days, by its place in the evidence's `rows`, is contact. */
  counts(place: number): boolean {
    const { log, rows } = this.#evidence;
    return this.#contact[log.kind[rows[place]]] === 1;
  }

  /** The largest share of an interaction on one of the days: `1 / (n - 1)` of one of n people. */
  share(i: number): number {
    const { rows, recipients } = this.#evidence;
    let fewest = Number.POSITIVE_INFINITY;
    for (let place = this.place[i]; place < this.end[i]; place++) {
      if (this.counts(place)) fewest = Math.min(fewest, recipients(rows[place]));
    }
    return 1 / fewest;
  }

  /** Marks the days on which one turned to the other soon after the other had, going through time either way. */
  #answer(first: number, end: number, step: number): void {
    const { day, ways } = this.#days;
    let [forth, back] = [-1, -1];
    for (let i = first; i !== end; i += step) {
      if (ways[i] & FORTH) forth = i;
      if (ways[i] & BACK) back = i;
      if ((ways[i] & ONE_WAY) === 0 || forth < 0 || back < 0) continue;
      if (Math.abs(day[forth] - day[back]) < this.pause) ways[i] |= TOGETHER;
    }
  }
}
