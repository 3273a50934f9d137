import type { Picture } from '../../src/picture.js';
import type { Scene } from '../../src/scene.js';

/** A scene in which nothing is chosen and nothing is written beside people. */
export function plainScene(picture: Picture, change: Partial<Scene> = {}): Scene {
  return {
    layout: picture.me >= 0 ? 'circles' : 'map',
    time: picture.moments.length - 1,
    person: -1,
    tie: -1,
    fadedPeople: undefined,
    fadedTies: undefined,
    names: 'none',
    theme: 'light',
    compare: false,
    collapsed: undefined,
    still: true,
    ...change,
  };
}
