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
  await frames();
}

/** Resolves when so many frames have passed. */
export async function frames(count = 4): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
