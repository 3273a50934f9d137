import { hideNames } from '../hide-names.js';
import type { Picture } from '../picture.js';
import type { Names, Scene } from '../scene.js';
import { deepest, drawingOfSome } from './deepest.js';
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
    this.#kept = deepest(picture, MOST_PEOPLE);
  }

  drawing(scene: Scene, frame: Frame): Drawing {
    if (this.#named?.names !== scene.names) {
      this.#named = { names: scene.names, picture: hideNames(this.#picture, scene.names) };
    }
    return drawingOfSome({ ...drawingOf(this.#named.picture, scene, frame), titles: false }, this.#kept);
  }
}
