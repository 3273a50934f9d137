import { type LabelBox, labelsThatFit } from './labels.js';
import type { Picture } from './picture.js';
import { Navigation, type Pointer } from './render/navigation.js';
import type { Eye, Renderer, RendererEvent, Scene, Target } from './scene.js';
import { contentMarks } from './svg/content-marks.js';
import { type Drawing, drawingOf } from './svg/drawing.js';
import { elementOf } from './svg/elements.js';
import { type Frame, frameBeside, placeIn, pointIn, seenBy } from './svg/frame.js';
import { mark } from './svg/marks.js';
import { ShownPicture } from './svg/shown-picture.js';
import { targetIn } from './svg/targets.js';
import { shownTies } from './svg/tie-marks.js';

/** More ties than these and a page of elements would no longer follow; the strongest are drawn. */
const MOST_TIES = 4000;
/** How long after the eye last moved all is drawn anew, at the right size, in milliseconds. */
const SETTLED = 120;

/**
 * Draws scenes without WebGL, as elements of SVG: for browsers that have none. Good for networks of up to about 2,000
 * people; of larger ones it shows the deepest. A change of layout is not animated.
 */
export function svgRenderer(element: HTMLElement, picture: Picture, scene: Scene): Renderer {
  return new SvgRenderer(element, picture, scene);
}

class SvgRenderer implements Renderer {
  readonly #layers: HTMLElement;
  /** Above what is drawn, so that nothing drawn anew is ever what the pointer is pressed on. */
  readonly #surface: HTMLElement;
  readonly #root: SVGElement;
  readonly #navigation: Navigation;
  readonly #observer: ResizeObserver;
  readonly #listeners = new Map<RendererEvent, Set<(target: Target) => void>>();
  readonly #shown: ShownPicture;
  #scene: Scene;
  #drawing: Drawing;
  #ties: number[] = [];
  #next = 0;
  #covered: readonly LabelBox[] = [];
  #settling: ReturnType<typeof setTimeout> | undefined;
  #over = '';

  constructor(element: HTMLElement, picture: Picture, scene: Scene) {
    this.#scene = scene;
    this.#shown = new ShownPicture(picture);
    const look = { font: '12px system-ui, sans-serif', 'aria-hidden': 'true', width: '100%', height: '100%' };
    this.#root = elementOf(mark('svg', look), document);
    this.#surface = layer();
    Object.assign(this.#surface.style, { touchAction: 'none', userSelect: 'none' });
    this.#layers = layer(this.#root, this.#surface);
    element.append(this.#layers);
    this.#navigation = new Navigation(this.#surface, () => this.#atRest(), {
      moved: () => this.#moved(),
      over: (pointer) => this.#pointed(pointer),
      click: (pointer) => this.#tell('click', this.#targetAt(pointer)),
    });
    this.#drawing = drawingOf(picture, scene, this.#atRest());
    this.#observer = new ResizeObserver(() => this.#draw());
    this.#observer.observe(this.#surface);
  }

  show(change: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...change };
    if (this.#next === 0) this.#next = requestAnimationFrame(() => this.#draw());
  }

  keepOff(covered: readonly LabelBox[]): void {
    this.#covered = covered;
    this.show({});
  }

  look(at: 'all' | { person: number }): void {
    if (at === 'all') this.#navigation.go({ x: 0, y: 0, ratio: 1 }, this.#scene.still);
    else
      this.#navigation.go(
        { ...this.#placeOf(at.person), ratio: Math.min(0.5, this.eye().ratio) },
        this.#scene.still,
      );
  }

  zoom(factor: number): void {
    const { x, y, ratio } = this.eye();
    this.#navigation.go({ x, y, ratio: ratio / factor }, this.#scene.still);
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
    return pointIn(this.#seen(), this.#placeOf(person));
  }

  destroy(): void {
    cancelAnimationFrame(this.#next);
    clearTimeout(this.#settling);
    this.#observer.disconnect();
    this.#navigation.destroy();
    this.#layers.remove();
  }

  #atRest(): Frame {
    return frameBeside(this.#surface.clientWidth, this.#surface.clientHeight, this.#covered);
  }

  #seen(): Frame {
    return seenBy(this.#atRest(), this.eye());
  }

  /** Where somebody stands, or the disc they are in, in the places of people. */
  #placeOf(person: number): { x: number; y: number } {
    return placeIn(this.#drawing.frame, this.#drawing.pointOf(person));
  }

  #draw(): void {
    cancelAnimationFrame(this.#next);
    clearTimeout(this.#settling);
    this.#next = 0;
    const frame = this.#seen();
    const { width, height } = frame;
    if (width === 0 || height === 0) return;
    this.#drawing = this.#shown.drawing(this.#scene, frame);
    this.#ties = shownTies(this.#drawing).slice(0, MOST_TIES);
    const most = labelsThatFit(width, height, this.eye().ratio);
    const marks = contentMarks(this.#drawing, this.#ties, { width, height, most, taken: this.#covered });
    this.#layers.style.background = this.#drawing.palette.ground;
    this.#root.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#root.replaceChildren(...marks.map((each) => elementOf(each, document)));
  }

  /** What was drawn is looked at otherwise; once the eye rests, all is drawn anew, at its size. */
  #moved(): void {
    const { frame } = this.#drawing;
    const seen = this.#seen();
    const nearer = seen.radius / frame.radius;
    const [left, top] = [frame.x - seen.x / nearer, frame.y - seen.y / nearer];
    this.#root.setAttribute('viewBox', `${left} ${top} ${seen.width / nearer} ${seen.height / nearer}`);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#draw(), SETTLED);
    this.#tell('moved', undefined);
  }

  #pointed(pointer: Pointer | undefined): void {
    const target = pointer && this.#targetAt(pointer);
    const over = JSON.stringify(target) ?? '';
    this.#surface.style.cursor = target ? 'pointer' : 'grab';
    if (over === this.#over) return;
    this.#over = over;
    this.#tell('over', target);
  }

  #targetAt({ x, y, reach }: Pointer): Target {
    const { frame } = this.#drawing;
    const seen = this.#seen();
    return targetIn(this.#drawing, this.#ties, {
      ...pointIn(frame, placeIn(seen, { x, y })),
      reach: (reach * frame.radius) / seen.radius,
    });
  }

  #tell(event: RendererEvent, target: Target): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(target);
  }
}

function layer(...inside: Element[]): HTMLElement {
  const made = document.createElement('div');
  Object.assign(made.style, { position: 'absolute', inset: '0', overflow: 'hidden' });
  made.append(...inside);
  return made;
}
