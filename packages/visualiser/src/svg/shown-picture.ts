import { personAt } from '../at-time.js';
import { hideNames } from '../hide-names.js';
import type { Picture } from '../picture.js';
import type { Names, Scene } from '../scene.js';
import { type Drawing, drawingOf } from './drawing.js';
import type { Frame } from './frame.js';

/** More people than these and a page of elements would no longer follow. */
const MOST_PEOPLE = 3000;

/** As much of a picture as is drawn, with what stands for names. */
export class ShownPicture {
  readonly #picture: Picture;
  readonly #kept: ReadonlySet<number> | undefined;
  #named: { names: Names; picture: Picture } | undefined;

  constructor(picture: Picture) {
    this.#picture = picture;
    this.#kept = picture.people.size > MOST_PEOPLE ? deepest(picture) : undefined;
  }

  drawing(scene: Scene, frame: Frame): Drawing {
    if (this.#named?.names !== scene.names) {
      this.#named = { names: scene.names, picture: hideNames(this.#picture, scene.names) };
    }
    const drawing = { ...drawingOf(this.#named.picture, scene, frame), titles: false };
    const kept = this.#kept;
    if (kept === undefined) return drawing;
    const isDrawn = (person: number) => kept.has(person) || person === scene.person;
    return { ...drawing, isMet: (person) => isDrawn(person) && drawing.isMet(person) };
  }
}

/** `me`, and those nearest to the middle at the last moment. */
function deepest(picture: Picture): Set<number> {
  const last = picture.moments.length - 1;
  const radii = Float64Array.from({ length: picture.people.size }, (_, person) =>
    person === picture.me ? 0 : personAt(picture, person, last).radius,
  );
  const order = Array.from(radii.keys()).sort((one, other) => radii[one] - radii[other] || one - other);
  return new Set(order.slice(0, MOST_PEOPLE));
}
