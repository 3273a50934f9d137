import type { Picture } from '../../src/picture.js';
import { createRenderer, type RenderOptions } from '../../src/render/create-renderer.js';
import type { Renderer, Scene } from '../../src/scene.js';
import { drawnPicture } from '../drawn-picture.js';
import { randomPicture } from '../random-picture.js';
import { plainScene } from './plain-scene.js';

export { createRenderer, drawnPicture, plainScene, randomPicture };

/** What is drawn in the page. */
export let shown: Renderer | undefined;

export type Drawn = readonly [Picture, Partial<Scene>?, RenderOptions?];

/** Draws into the page's element, in place of what was drawn there before; resolves when it is there. */
export async function drawAnew(give: () => Drawn): Promise<void> {
  const element = document.getElementById('here');
  if (element === null) throw new Error('drawAnew: the page has no element #here');
  shown?.destroy();
  const [picture, change, options] = give();
  shown = createRenderer(element, picture, plainScene(picture, change), options);
  await seen();
}

/** Resolves when so many frames have passed. */
export async function frames(count = 4): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves when what was drawn is seen, however busy the machine is: a pixel that is read back was drawn. */
export async function seen(count = 4): Promise<void> {
  await frames(count);
  const gl = document.querySelector('canvas')?.getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  await frames(2);
}

/** How many pixels of the canvas are not of its first; 0 where nothing was drawn in this frame. */
export function drawnPixels(): number {
  const canvas = document.querySelector('canvas');
  const context = document.createElement('canvas').getContext('2d');
  if (canvas === null || context === null) return 0;
  Object.assign(context.canvas, { width: canvas.width, height: canvas.height });
  context.drawImage(canvas, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  return pixels.filter((pixel) => pixel !== pixels[0]).length;
}
