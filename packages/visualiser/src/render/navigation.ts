import { Camera, MouseCaptor, type Sigma, TouchCaptor } from 'sigma';
import type { Eye } from '../scene.js';
import { type Frame, placeIn, seenBy } from '../svg/frame.js';

/** A pointer within the surface, in CSS pixels from its corner. */
export interface Pointer {
  x: number;
  y: number;
  /** How far from a thing it may be to point at it. */
  reach: number;
}

export interface NavigationEvents {
  moved: () => void;
  /** Where the pointer is; nowhere once it has left. */
  over: (pointer: Pointer | undefined) => void;
  click: (pointer: Pointer) => void;
}

const MOUSE = 5;
const FINGER = 18;
const NEAREST = 0.005;
const FARTHEST = 4;

/**
 * Sigma's camera and its captors of mouse and touch: dragging with inertia, wheel, pinch, double click.
 *
 * Of sigma no more than these is used. People and ties are drawn from textures in one WebGL context of our own, so
 * a whole `Sigma` would draw nothing; it would yet make three contexts and seven canvases of the size of the element,
 * clear them with every frame and read pixels back with every movement of the mouse. Measured in software, at 1280 x
 * 800: 330 ms and more to make, and a frame takes half as long again or twice as long; and 11 kB more of script, gzipped.
 */
export class Navigation {
  readonly #camera = new Camera();
  readonly #captors: readonly [MouseCaptor, TouchCaptor];
  readonly #atRest: () => Frame;

  /** `atRest` is the frame of the picture while all of it is seen. */
  constructor(surface: HTMLElement, atRest: () => Frame, events: NavigationEvents) {
    this.#atRest = atRest;
    this.#camera.minRatio = NEAREST;
    this.#camera.maxRatio = FARTHEST;
    this.#camera.enabledRotation = false;
    this.#camera.on('updated', events.moved);
    const host = this.#host();
    const [mouse, touch] = [new MouseCaptor(surface, host), new TouchCaptor(surface, host)];
    this.#captors = [mouse, touch];
    mouse.on('mousemove', ({ x, y }) => events.over({ x, y, reach: MOUSE }));
    mouse.on('mouseleave', () => events.over(undefined));
    mouse.on('click', ({ x, y }) => events.click({ x, y, reach: MOUSE }));
    touch.on('tap', ({ touches, previousTouches }) => {
      const point = touches[0] ?? previousTouches[0];
      if (point) events.click({ ...point, reach: FINGER });
    });
  }

  /** In the places of people: the middle of what is seen. */
  get eye(): Eye {
    return eyeOf(this.#camera.getState());
  }

  set eye({ x, y, ratio }: Eye) {
    this.#stop();
    this.#camera.setState({ x: (x + 1) / 2, y: (y + 1) / 2, ratio });
  }

  get isMoving(): boolean {
    return this.#camera.isAnimated();
  }

  /** Moves there, or is there at once. */
  go({ x, y, ratio }: Eye, still: boolean): void {
    if (still) this.eye = { x, y, ratio };
    else this.#camera.animate({ x: (x + 1) / 2, y: (y + 1) / 2, ratio }, { duration: 400 });
  }

  destroy(): void {
    this.#stop();
    this.#camera.removeAllListeners();
    this.#camera.disable();
    const [mouse, touch] = this.#captors;
    mouse.removeAllListeners();
    touch.removeAllListeners();
    mouse.kill();
    touch.kill();
  }

  /** A camera cannot be stopped, but sent to where it is in no time. */
  #stop(): void {
    if (this.#camera.isAnimated()) this.#camera.animate(this.#camera.getState(), { duration: 0 });
  }

  /** What the captors ask of the sigma they think they belong to. */
  #host(): Sigma {
    const toCamera = (point: { x: number; y: number }, { cameraState = this.#camera.getState() } = {}) => {
      const { x, y } = placeIn(seenBy(this.#atRest(), eyeOf(cameraState)), point);
      return { x: (x + 1) / 2, y: (y + 1) / 2 };
    };
    const host = {
      getCamera: () => this.#camera,
      getSetting: (name: string) => {
        if (name !== 'stagePadding') return undefined;
        const { width, height, radius } = this.#atRest();
        return Math.min(width, height) / 2 - radius;
      },
      viewportToFramedGraph: toCamera,
      getViewportZoomedState: (point: { x: number; y: number }, wanted: number) => {
        const { x, y, angle, ratio } = this.#camera.getState();
        const kept = toCamera(point);
        const part = Math.min(FARTHEST, Math.max(NEAREST, wanted)) / ratio;
        return {
          x: kept.x + (x - kept.x) * part,
          y: kept.y + (y - kept.y) * part,
          angle,
          ratio: part * ratio,
        };
      },
    };
    return host as unknown as Sigma;
  }
}

function eyeOf({ x, y, ratio }: Eye): Eye {
  return { x: 2 * x - 1, y: 2 * y - 1, ratio };
}
