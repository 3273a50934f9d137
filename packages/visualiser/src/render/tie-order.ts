import type { Picture } from '../picture.js';
import type { Scene } from '../scene.js';
import { tiesOf } from '../tie-lists.js';
import { ALONE_TIE, FADED_TIE } from './tie-shader.js';

/** Among very many ties, as many of `me` are drawn with a width and without jagged edges; all others as thin lines. */
const ALONE = 3000;

/** Which ties are drawn by themselves, as ribbons with a width, and in which order. */
export class TieOrder {
  readonly #picture: Picture;
  readonly #alone: readonly number[];

  /** With a `mass`, most ties are thin lines, and only those of `me` and in focus are ribbons. */
  constructor(picture: Picture, mass: boolean) {
    this.#picture = picture;
    const { size } = picture.ties;
    const all = mass && picture.me < 0 ? [] : mass ? tiesOf(picture, picture.me) : Array(size).keys();
    this.#alone = Array.from(all).slice(0, mass ? ALONE : size);
  }

  /** For each tie what its shader knows of it, a sum of marks. */
  marks(fadedTies: Uint8Array | undefined): Uint8Array {
    const marks = new Uint8Array(this.#picture.ties.size);
    if (fadedTies) for (let tie = 0; tie < marks.length; tie++) if (fadedTies[tie]) marks[tie] = FADED_TIE;
    for (const tie of this.#alone) marks[tie] |= ALONE_TIE;
    return marks;
  }

  /**
   * Six corners for each ribbon, as two triangles: strongest ties last, so that they lie on top, and on all these
   * those of whoever is in focus.
   */
  ribbons({ person, tie }: Scene): Uint32Array {
    const { a, b } = this.#picture.ties;
    const isOwn = (row: number) => row === tie || a[row] === person || b[row] === person;
    const own = person < 0 ? [] : Array.from(tiesOf(this.#picture, person));
    if (tie >= 0 && !own.includes(tie)) own.unshift(tie);
    const others = this.#alone.filter((row) => !isOwn(row));
    const corners = new Uint32Array(6 * (own.length + others.length));
    let place = corners.length;
    for (const row of [...own, ...others]) {
      place -= 6;
      for (let i = 0; i < 6; i++) corners[place + i] = 4 * row + RIBBON[i];
    }
    return corners;
  }
}

const RIBBON = [0, 1, 2, 2, 1, 3];

/** Everyone, from the middle outward, so that small discs lie on large ones. */
export function peopleOrder({ people, moments }: Picture): Uint32Array {
  const far = (i: number) => people.states[4 * ((i + 1) * moments.length - 1)];
  const counts = new Uint32Array(257);
  for (let i = 0; i < people.size; i++) counts[far(i) + 1]++;
  for (let byte = 0; byte < 256; byte++) counts[byte + 1] += counts[byte];
  const order = new Uint32Array(people.size);
  for (let i = 0; i < people.size; i++) order[counts[far(i)]++] = i;
  return order;
}
