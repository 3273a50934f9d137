import { dayOrder } from './day-order.js';
import type { Clocks } from './fade-tables.js';
import type { InteractionColumns } from './interaction-log.js';
import type { KindColumns } from './kind-columns.js';
import { TieFold } from './tie-fold.js';
import { MS_PER_DAY } from './time.js';

export interface SnapshotOptions {
  kinds: () => KindColumns;
  clocks: Clocks;
  maxGroup: number;
}

/** Half-lives after its landmark up to which warmth is counted: far from where numbers overflow. */
const MOST_FADES = 500;

/**
 * Walks a log forward in time and folds each row once, so that a later moment, or a moment after
 * more has been added, costs only what has come in between. An earlier moment, or rows that come
 * in late for their tie, start it anew.
 */
export class TieSnapshots {
  readonly #options: SnapshotOptions;
  #fold: TieFold | undefined;
  #landmark = 0;
  /** The rows of the log that are being walked: from `#base` up to `#known`, in `#order` if they need one. */
  #base = 0;
  #known = 0;
  #order: Uint32Array | undefined;
  #place = 0;
  /** The moment up to which all was folded at once, as long as no walk has begun. */
  #passed: number | undefined;
  /** Rows walked past on the day of the last moment, that came later that day. */
  #pending: number[] = [];

  constructor(options: SnapshotOptions) {
    this.#options = options;
  }

  /** Everything up to a moment, folded. */
  foldedTo(asOf: number, log: InteractionColumns): TieFold {
    const fold = this.#fold;
    const usable =
      fold && asOf >= fold.latest && asOf - this.#landmark < MOST_FADES * this.#options.clocks.halfLife;
    if (!fold || !usable) return this.#startAnew(asOf, log);
    if (asOf === this.#passed && log.size === this.#known) return fold;

    this.#findPlace(log);
    const done = this.#place === this.#known - this.#base;
    if (log.size > this.#known && !done) return this.#startAnew(asOf, log);
    if (log.size > this.#known) this.#walk(this.#known, log);
    this.#advance(fold, asOf, log);
    return fold.late ? this.#startAnew(asOf, log) : fold;
  }

  /** A log in no order is folded at once, which is faster than to walk it. */
  #startAnew(asOf: number, log: InteractionColumns): TieFold {
    const fold = new TieFold({ ...this.#options, landmark: asOf, rows: log.size });
    this.#fold = fold;
    this.#landmark = asOf;
    this.#pending = [];
    this.#passed = undefined;
    if (isInOrder(log.at)) {
      this.#walk(0, log);
      this.#advance(fold, asOf, log);
    } else {
      fold.addUnordered(log, asOf);
      this.#base = 0;
      this.#known = log.size;
      this.#passed = asOf;
    }
    return fold;
  }

  /** Where a walk through what was folded at once would stand. */
  #findPlace(log: InteractionColumns): void {
    if (this.#passed === undefined) return;

    const asOf = this.#passed;
    this.#passed = undefined;
    this.#order = dayOrder(log.at.subarray(0, this.#known), 0);
    const { length } = this.#order ?? log.at;
    const atOf = (place: number) => log.at[this.#order ? this.#order[place] : place];
    const today = Math.floor(asOf / MS_PER_DAY) * MS_PER_DAY;
    const start = firstPlace(0, length, (place) => atOf(place) >= today);
    this.#place = firstPlace(start, length, (place) => atOf(place) >= today + MS_PER_DAY);
    const rows = Array.from(this.#order?.subarray(start, this.#place) ?? []);
    this.#pending = rows.filter((row) => log.at[row] > asOf);
  }

  #walk(base: number, log: InteractionColumns): void {
    this.#base = base;
    this.#known = log.size;
    this.#order = dayOrder(log.at, base);
    this.#place = 0;
  }

  #advance(fold: TieFold, asOf: number, log: InteractionColumns): void {
    this.#foldPending(fold, asOf, log);
    const [base, order] = [this.#base, this.#order];
    const count = this.#known - base;
    const atOf = (place: number) => log.at[order ? order[place] : base + place];
    const dayStart = Math.floor(asOf / MS_PER_DAY) * MS_PER_DAY;
    const end = firstPlace(this.#place, count, (place) =>
      order ? atOf(place) >= dayStart : atOf(place) > asOf,
    );
    if (order) fold.add(log, order, this.#place, end);
    else fold.add(log, undefined, base + this.#place, base + end);
    this.#place = end;
    if (!order) return;

    const today = firstPlace(end, count, (place) => atOf(place) >= dayStart + MS_PER_DAY);
    this.#pending.push(...order.subarray(end, today));
    this.#place = today;
    this.#foldPending(fold, asOf, log);
  }

  #foldPending(fold: TieFold, asOf: number, log: InteractionColumns): void {
    const due = Uint32Array.from(this.#pending.filter((row) => log.at[row] <= asOf));
    if (due.length === 0) return;
    this.#pending = this.#pending.filter((row) => log.at[row] > asOf);
    fold.add(log, due, 0, due.length);
  }
}

function isInOrder(at: Float64Array): boolean {
  for (let row = 1; row < at.length; row++) if (at[row] < at[row - 1]) return false;
  return true;
}

/** The least place from which `reached` holds, which it does for all places after one where it does. */
function firstPlace(from: number, count: number, reached: (place: number) => boolean): number {
  let [low, high] = [from, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
