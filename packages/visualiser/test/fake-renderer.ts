import { positionAt } from '../src/at-time.js';
import { isMet } from '../src/filters.js';
import type { LabelBox } from '../src/labels.js';
import { colourOf, paletteOf } from '../src/palette.js';
import type { Picture } from '../src/picture.js';
import type { Renderer, RendererEvent, Scene, Target } from '../src/scene.js';

/** A renderer whose scene, eye and deeds a test can read, with a dot for everyone. */
export interface FakeRenderer extends Renderer {
  scene: Scene;
  deeds: string[];
  /** What lies over it. */
  covered: readonly LabelBox[];
  /** As if the pointer had come over something, something was clicked, or drawing had failed. */
  tell(event: RendererEvent, target?: Target): void;
}

export function fakeRenderer(element: HTMLElement, picture: Picture, first: Scene): FakeRenderer {
  const canvas = document.createElement('canvas');
  element.append(canvas);
  const listeners = new Map<RendererEvent, (target: Target) => void>();
  const renderer: FakeRenderer = {
    scene: first,
    deeds: [],
    covered: [],
    show(change) {
      renderer.scene = { ...renderer.scene, ...change };
      draw();
    },
    keepOff: (boxes) => {
      renderer.covered = boxes;
    },
    look: (at) =>
      renderer.deeds.push(at === 'all' ? 'look at all' : `look at ${picture.people.id[at.person]}`),
    zoom: (factor) => renderer.deeds.push(factor > 1 ? 'nearer' : 'farther'),
    eye: () => ({ x: 0.5, y: 0.5, ratio: 1 }),
    setEye: () => {},
    on: (event, listener) => listeners.set(event, listener),
    place,
    destroy: () => {
      renderer.deeds.push('destroyed');
      canvas.remove();
    },
    tell: (event, target) => listeners.get(event)?.(target),
  };

  function place(person: number): { x: number; y: number } {
    const { x, y } = positionAt(picture, person, renderer.scene.time, renderer.scene.layout);
    const [width, height] = [element.clientWidth, element.clientHeight];
    const half = Math.min(width, height) / 2 - 20;
    return { x: width / 2 + half * x, y: height / 2 - half * y };
  }

  function draw(): void {
    canvas.width = element.clientWidth;
    canvas.height = element.clientHeight;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    const { scene } = renderer;
    const palette = paletteOf(picture, scene.theme);
    for (let person = 0; person < picture.people.size; person++) {
      if (!isMet(picture, person, scene.time)) continue;
      const { x, y } = place(person);
      pen.globalAlpha = scene.fadedPeople?.[person] ? 0.15 : 1;
      pen.fillStyle =
        person === scene.person ? palette.focus : colourOf(palette, picture.people.community[person]);
      pen.beginPath();
      pen.arc(x, y, person === picture.me ? 10 : 5, 0, 2 * Math.PI);
      pen.fill();
    }
  }
  draw();
  return renderer;
}
