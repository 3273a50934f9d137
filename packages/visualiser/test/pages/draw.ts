import type { Picture } from '../../src/picture.js';
import { createRenderer } from '../../src/render/create-renderer.js';
import type { Renderer, Scene } from '../../src/scene.js';
import { randomPicture } from '../random-picture.js';

export { createRenderer, randomPicture };

/** A scene in which nothing is chosen. */
export function plainScene(picture: Picture, change: Partial<Scene> = {}): Scene {
  return {
    layout: picture.me >= 0 ? 'circles' : 'map',
    time: picture.moments.length - 1,
    person: -1,
    tie: -1,
    fadedPeople: undefined,
    fadedTies: undefined,
    names: 'names',
    theme: 'light',
    compare: false,
    collapsed: undefined,
    still: true,
    ...change,
  };
}

/** Draws a picture into the page's element. */
export function draw(picture: Picture, change: Partial<Scene> = {}): Renderer {
  const element = document.getElementById('here');
  if (element === null) throw new Error('draw: the page has no element #here');
  return createRenderer(element, picture, plainScene(picture, change));
}

/** Resolves when so many frames have passed. */
export async function frames(count = 3): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
