import type { Picture } from '../picture.js';
import type { Renderer, Scene } from '../scene.js';
import { type RenderOptions, WebglRenderer } from './webgl-renderer.js';

export { NoWebGl } from './stage.js';
export type { RenderOptions };

/**
 * Draws a picture into an element, which it fills and which must have a size of its own; the picture is there with
 * the next frames, people first.
 *
 * @throws NoWebGl where the browser has no WebGL 2, or none to spare.
 */
export function createRenderer(
  element: HTMLElement,
  picture: Picture,
  scene: Scene,
  options?: RenderOptions,
): Renderer {
  return new WebglRenderer(element, picture, scene, options);
}
