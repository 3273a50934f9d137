import type { Picture, PictureTies } from '../picture.js';
import type { Layout } from '../scene.js';

/** Of more ties than this, every second one is counted, or every third. */
const PLENTY = 100_000;

/**
 * Below which depth ties are not drawn, so that those that are stay few enough to be told apart and drawn in time.
 * Ties of the other layout do not count.
 */
export class Culling {
  readonly #picture: Picture;
  readonly #counts = new Map<string, Uint32Array>();

  constructor(picture: Picture) {
    this.#picture = picture;
  }

  /**
   * The least byte of depth with which about `most` ties are drawn where all are in sight; nearer, as many more as
   * are out of sight.
   */
  least(time: number, layout: Layout, ratio: number, most: number): number {
    const wanted = most / Math.min(1, ratio) ** 2;
    if (wanted >= this.#picture.ties.size) return 0;
    const counts = this.#countsAt(Math.round(time), layout);
    let drawn = 0;
    for (let byte = 255; byte > 0; byte--) {
      drawn += counts[byte];
      if (drawn > wanted) return byte + 1;
    }
    return 0;
  }

  #countsAt(time: number, layout: Layout): Uint32Array {
    const { ties, moments, me } = this.#picture;
    const moment = Math.max(0, Math.min(moments.length - 1, time));
    const key = `${layout} ${moment}`;
    const known = this.#counts.get(key);
    if (known) return known;

    const counts = new Uint32Array(256);
    const each = Math.ceil(ties.size / PLENTY);
    for (let tie = 0; tie < ties.size; tie += each) {
      const state = 4 * (tie * moments.length + moment);
      if (ties.states[state + 3] > 0 && isOfLayout(ties, tie, me, layout)) counts[ties.states[state]] += each;
    }
    this.#counts.set(key, counts);
    return counts;
  }
}

/** Circles show the ties of `me`, the map those of others; without `me` both show all. */
export function isOfLayout({ a, b }: PictureTies, tie: number, me: number, layout: Layout): boolean {
  return me < 0 || (a[tie] === me || b[tie] === me) === (layout === 'circles');
}
