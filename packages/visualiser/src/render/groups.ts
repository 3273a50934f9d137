import type { Picture } from '../picture.js';
import { presenceOf } from './marks.js';
import { Motion } from './motion.js';
import type { Group } from './picture-textures.js';
import type { Places } from './places.js';

/** Communities that are drawn as one disc, or are on the way to it. */
export class Groups {
  readonly #picture: Picture;
  readonly #motions: readonly Motion[];
  /** That of people without a community first; it is never drawn as one. */
  list: readonly Group[];

  constructor(picture: Picture) {
    this.#picture = picture;
    this.#motions = Array.from({ length: picture.communities.length + 1 }, () => new Motion(0));
    this.list = this.#motions.map(() => ({ x: 0, y: 0, collapse: 0, size: 0, people: 0, presence: 1 }));
  }

  get isMoving(): boolean {
    return this.#motions.some((motion) => motion.isMoving);
  }

  /** Whether any is drawn as one, wholly or in part. */
  get isAny(): boolean {
    return this.#motions.some((motion) => motion.value > 0);
  }

  collapse(collapsed: Uint8Array | undefined, jump: boolean): void {
    this.#motions.forEach((motion, i) => {
      motion.go(i > 0 && collapsed?.[i - 1] === 1 ? 1 : 0, jump);
    });
  }

  /**
   * Moves on; discs stand in the middle of their people, cover about as much as these would side by side, and fade as
   * they do.
   */
  step(now: number, places: Places, marks: Uint16Array): void {
    for (const motion of this.#motions) motion.step(now);
    if (!this.isAny) {
      this.list = this.list.map((group) => ({ ...group, collapse: 0 }));
      return;
    }
    const { community, size } = this.#picture.people;
    const sums = this.#motions.map(() => ({ x: 0, y: 0, people: 0, presence: 0 }));
    for (let i = 0; i < size; i++) {
      if (places.there[i] === 0 || i === this.#picture.me) continue;
      const sum = sums[community[i] + 1];
      sum.x += places.x[i];
      sum.y += places.y[i];
      sum.people++;
      sum.presence += presenceOf(marks, i);
    }
    this.list = sums.map(({ x, y, people, presence }, i) => ({
      x: people === 0 ? 0 : x / people,
      y: people === 0 ? 0 : y / people,
      collapse: this.#motions[i].value,
      size: people === 0 ? 0 : 6 + 5 * Math.sqrt(people),
      people,
      presence: people === 0 ? 1 : presence / people,
    }));
  }
}
