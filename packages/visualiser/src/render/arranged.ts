import type { Picture } from '../picture.js';
import type { Scene } from '../scene.js';
import { type Frame, frameIn } from '../svg/frame.js';
import { Culling } from './culling.js';
import { Groups } from './groups.js';
import { nearRatio, scaleOf } from './look-at.js';
import { marksOf } from './marks.js';
import { Motion } from './motion.js';
import type { Group } from './picture-textures.js';
import { Places } from './places.js';
import { type Shown, shownIn } from './shown.js';

/** What has to be brought to the graphics card, or drawn anew, with the next frame. */
export interface Stale {
  marks: boolean;
  ties: boolean;
  groups: boolean;
  picture: boolean;
  labels: boolean;
}

export const ALL_STALE: Readonly<Stale> = {
  marks: true,
  ties: true,
  groups: true,
  picture: true,
  labels: true,
};

export const NOT_STALE: Readonly<Stale> = {
  marks: false,
  ties: false,
  groups: false,
  picture: false,
  labels: false,
};

/** Where everything is and how it looks at a time, on the way from one layout to the other. */
export class Arranged {
  readonly #picture: Picture;
  readonly #mostTies: number;
  readonly #places: Places;
  readonly #groups: Groups;
  readonly #culling: Culling;
  readonly #map: Motion;
  readonly stale: Stale = { ...ALL_STALE };
  #scene: Scene;
  #marks: Uint16Array;
  #isPlaced = false;

  constructor(picture: Picture, scene: Scene, mostTies: number) {
    this.#picture = picture;
    this.#mostTies = mostTies;
    this.#scene = scene;
    this.#places = new Places(picture);
    this.#groups = new Groups(picture);
    this.#groups.collapse(scene.collapsed, true);
    this.#culling = new Culling(picture);
    this.#map = new Motion(scene.layout === 'map' ? 1 : 0);
    this.#marks = marksOf(picture, scene);
    this.step(0);
  }

  get scene(): Scene {
    return this.#scene;
  }

  set scene(scene: Scene) {
    const before = this.#scene;
    const isNew = (...keys: (keyof Scene)[]) => keys.some((key) => scene[key] !== before[key]);
    this.#scene = scene;
    if (isNew('layout')) this.#map.go(scene.layout === 'map' ? 1 : 0, scene.still);
    if (isNew('collapsed')) this.#groups.collapse(scene.collapsed, scene.still);
    if (isNew('person', 'tie', 'fadedPeople')) this.#marks = marksOf(this.#picture, scene);
    const isMarked = scene.collapsed !== undefined && isNew('person', 'tie', 'fadedPeople');
    if (isMarked || isNew('layout', 'collapsed', 'time')) this.#isPlaced = false;
    const { stale } = this;
    const isOnMap = scene.layout === 'map' && scene.collapsed === undefined;
    const isSameMoment = isOnMap && Math.floor(scene.time) === Math.floor(before.time);
    stale.labels ||=
      !isSameMoment ||
      isNew('layout', 'person', 'tie', 'fadedPeople', 'names', 'theme', 'compare', 'collapsed');
    stale.marks ||= isNew('person', 'tie', 'fadedPeople');
    stale.ties ||= isNew('fadedTies');
    stale.groups ||= isMarked || isNew('theme', 'collapsed', 'time');
    stale.picture ||= isNew('layout', 'time', 'fadedPeople', 'fadedTies', 'theme', 'collapsed');
  }

  get isMoving(): boolean {
    return this.#map.isMoving || this.#groups.isMoving;
  }

  /** 0 among circles, 1 on the map, on the way between. */
  get map(): number {
    return this.#map.value;
  }

  get groups(): readonly Group[] {
    return this.#groups.list;
  }

  /** Moves on to the time of a frame. */
  step(now: number): void {
    if (this.isMoving) {
      this.#isPlaced = false;
      Object.assign(this.stale, { groups: true, picture: true, labels: true });
    }
    this.#map.step(now);
    if (this.#isPlaced) return;
    this.#places.arrange({ time: this.#scene.time, map: this.#map.value });
    this.#groups.step(now, this.#places, this.#marks);
    this.#isPlaced = true;
  }

  shown(frame: Frame, scale: number): Shown {
    if (!this.#isPlaced && !this.isMoving) this.step(0);
    const [picture, places, marks] = [this.#picture, this.#places, this.#marks];
    return shownIn({ picture, places, marks, groups: this.#groups.list, frame, scale });
  }

  /** Ties less deep than this byte are not drawn. */
  cull(ratio: number): number {
    const { time, layout } = this.#scene;
    return this.#culling.least(time, layout, ratio, this.#mostTies);
  }

  scale({ width, height }: Frame, ratio: number): number {
    return scaleOf(frameIn(0, 0, width, height), this.#picture.people.size, ratio);
  }

  /** The eye that looks at a person, no further away than it is now. */
  eyeOn(person: number, ratio: number): { x: number; y: number; ratio: number } {
    const near = Math.min(ratio, nearRatio(this.#picture.people.size));
    return { x: this.#places.x[person], y: this.#places.y[person], ratio: near };
  }
}
