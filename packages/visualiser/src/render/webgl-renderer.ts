import type { LabelBox } from '../labels.js';
import { paletteOf } from '../palette.js';
import type { Picture } from '../picture.js';
import type { Eye, Renderer, RendererEvent, Scene, Target } from '../scene.js';
import { type Frame, frameBeside, seenBy } from '../svg/frame.js';
import { ALL_STALE, Arranged, NOT_STALE } from './arranged.js';
import { LabelLayer } from './label-layer.js';
import { transformBetween } from './look-at.js';
import { Navigation, type Pointer } from './navigation.js';
import { Painter } from './painter.js';
import { targetAt } from './pointing.js';
import { Stage } from './stage.js';
import { watchContext } from './watch-context.js';

export interface RenderOptions {
  /**
   * About as many ties of people other than `me` are drawn where all are in sight, the deepest.
   *
   * @defaultValue 12,000
   */
  mostTies?: number;
}

const ALL: Eye = { x: 0, y: 0, ratio: 1 };
/** Without a graphics card, what was drawn of more people and ties is moved as it is until the eye rests this long. */
const HEAVY = 4000;
const REST = 120;

/** Draws a picture with WebGL, a frame at a time, and only while something changes. */
export class WebglRenderer implements Renderer {
  readonly #picture: Picture;
  readonly #stage: Stage;
  readonly #navigation: Navigation;
  readonly #arranged: Arranged;
  readonly #labels: LabelLayer;
  readonly #listeners = new Map<RendererEvent, Set<(target: Target) => void>>();
  readonly #endWatch: () => void;
  /** Undefined while the context is lost. */
  #painter: Painter | undefined;
  #pointer: { at: Pointer | undefined } | undefined;
  #target: Target;
  #request = 0;
  #drawn: Frame | undefined;
  #hasMoved = false;
  #covered: readonly LabelBox[] = [];
  #movedAt = Number.NEGATIVE_INFINITY;

  constructor(
    element: HTMLElement,
    picture: Picture,
    scene: Scene,
    { mostTies = 12_000 }: RenderOptions = {},
  ) {
    this.#picture = picture;
    this.#stage = new Stage(element, () => this.#resize());
    try {
      this.#painter = new Painter(this.#stage.gl, picture);
    } catch (error) {
      this.#stage.destroy();
      throw error;
    }
    this.#arranged = new Arranged(picture, scene, mostTies);
    this.#labels = new LabelLayer(this.#stage.labels, picture);
    this.#navigation = new Navigation(this.#stage.surface, () => this.#atRest, {
      moved: () => this.#moved(),
      over: (at) => {
        this.#pointer = { at };
        this.#schedule();
      },
      click: (pointer) => this.#emit('click', this.#targetAt(pointer)),
    });
    this.#endWatch = watchContext(this.#stage.canvas, {
      lost: () => this.#lose(),
      restored: () => this.#restore(),
      failed: () => this.#emit('failed', undefined),
    });
    this.#schedule();
  }

  show(change: Partial<Scene>): void {
    this.#arranged.scene = { ...this.#arranged.scene, ...change };
    this.#schedule();
  }

  keepOff(covered: readonly LabelBox[]): void {
    this.#covered = covered;
    this.#arranged.stale.labels = true;
    this.#schedule();
  }

  look(at: 'all' | { person: number }): void {
    const eye = at === 'all' ? ALL : this.#arranged.eyeOn(at.person, this.eye().ratio);
    this.#navigation.go(eye, this.#arranged.scene.still);
  }

  zoom(factor: number): void {
    const { x, y, ratio } = this.eye();
    this.#navigation.go({ x, y, ratio: ratio / factor }, this.#arranged.scene.still);
  }

  eye(): Eye {
    return this.#navigation.eye;
  }

  setEye(eye: Eye): void {
    this.#navigation.eye = eye;
  }

  on(event: RendererEvent, listener: (target: Target) => void): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  place(person: number): { x: number; y: number } {
    const { frame, scale } = this.#seen();
    const { x, y } = this.#arranged.shown(frame, scale).markOf(person);
    return { x, y };
  }

  destroy(): void {
    cancelAnimationFrame(this.#request);
    this.#listeners.clear();
    this.#endWatch();
    this.#navigation.destroy();
    this.#painter = undefined;
    this.#stage.destroy();
  }

  /** The frame of the picture while all of it is seen. */
  get #atRest(): Frame {
    return frameBeside(this.#stage.width, this.#stage.height, this.#covered);
  }

  #seen(): { frame: Frame; scale: number; cull: number; ratio: number } {
    const eye = this.eye();
    const frame = seenBy(this.#atRest, eye);
    const { ratio } = eye;
    return { frame, ratio, scale: this.#arranged.scale(frame, ratio), cull: this.#arranged.cull(ratio) };
  }

  #schedule(): void {
    if (this.#request !== 0 || this.#painter === undefined) return;
    this.#request = requestAnimationFrame((now) => {
      this.#request = 0;
      this.#paint(now);
    });
  }

  /** Layers that change their size are empty until they are drawn: that must not wait for a frame. */
  #resize(): void {
    Object.assign(this.#arranged.stale, { picture: true, labels: true });
    if (this.#drawn) this.#paint(this.#movedAt);
    else this.#schedule();
  }

  #paint(now: number): void {
    const painter = this.#painter;
    if (painter === undefined || !this.#stage.isVisible) return;
    if (this.#stage.fit()) Object.assign(this.#arranged.stale, { picture: true, labels: true });
    this.#arranged.step(now);
    if (this.#hasMoved) this.#movedAt = now;
    const hasMoved = this.#hasMoved;
    this.#hasMoved = false;
    if (this.#drawn && this.#isToBeMoved(painter, now)) {
      const seen = seenBy(this.#atRest, this.eye());
      this.#stage.move(transformBetween(this.#drawn, seen, this.#stage.pixel));
      this.#schedule();
      return;
    }
    if (this.#pointer && !hasMoved) this.#hover(this.#pointer.at);
    this.#draw(painter);
    if (!painter.isWhole || this.#arranged.isMoving) this.#schedule();
  }

  /** Whether drawing it again would take too long for every frame of a movement. */
  #isToBeMoved(painter: Painter, now: number): boolean {
    const { people, ties } = this.#picture;
    const isHeavy = painter.isSoftware && people.size + ties.size > HEAVY;
    return isHeavy && !this.#arranged.stale.picture && now - this.#movedAt < REST;
  }

  #draw(painter: Painter): void {
    const { scene, stale, groups, map } = this.#arranged;
    const { frame, ratio, scale, cull } = this.#seen();
    const palette = paletteOf(this.#picture, scene.theme);
    if (stale.marks) painter.focus(scene);
    if (stale.ties) painter.fade(scene);
    if (stale.groups) painter.group(groups, palette);
    const isElsewhere = !sameFrame(this.#drawn, frame);
    const anew = stale.picture || isElsewhere;
    const isWritten = !isElsewhere && !stale.labels;
    Object.assign(stale, NOT_STALE);

    const target = this.#target;
    const over = target && 'person' in target ? target.person : -1;
    const overTie = target && 'tie' in target ? target.tie : -1;
    painter.paint({ scene, palette, frame, map, scale, cull, over, overTie }, anew);
    if (!isWritten) {
      const shown = this.#arranged.shown(frame, scale);
      const covered = this.#covered;
      this.#labels.write({ scene, palette, frame, shown, groups, ratio, scale, map, over, covered });
    }
    this.#stage.move('');
    this.#drawn = frame;
  }

  #moved(): void {
    this.#hasMoved = true;
    this.#schedule();
    this.#emit('moved', undefined);
  }

  #hover(pointer: Pointer | undefined): void {
    this.#pointer = undefined;
    const target = pointer && this.#targetAt(pointer);
    if (JSON.stringify(target) === JSON.stringify(this.#target)) return;
    this.#target = target;
    this.#arranged.stale.labels = true;
    this.#stage.surface.style.cursor = target ? 'pointer' : 'grab';
    this.#emit('over', target);
  }

  #targetAt(pointer: Pointer): Target {
    const { scene, groups } = this.#arranged;
    const seen = this.#seen();
    const shown = this.#arranged.shown(seen.frame, seen.scale);
    return targetAt({ picture: this.#picture, scene, shown, groups, ...seen }, pointer);
  }

  #emit(event: RendererEvent, target: Target): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(target);
  }

  #lose(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#painter = undefined;
  }

  #restore(): boolean {
    try {
      this.#painter = new Painter(this.#stage.gl, this.#picture);
    } catch {
      return false;
    }
    Object.assign(this.#arranged.stale, ALL_STALE);
    this.#schedule();
    return true;
  }
}

function sameFrame(one: Frame | undefined, other: Frame): boolean {
  return one !== undefined && one.x === other.x && one.y === other.y && one.radius === other.radius;
}
