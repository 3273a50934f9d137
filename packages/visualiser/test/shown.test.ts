import { describe, expect, it } from 'vitest';
import { Groups } from '../src/render/groups.js';
import { marksOf } from '../src/render/marks.js';
import { Places } from '../src/render/places.js';
import { shownIn } from '../src/render/shown.js';
import { frameIn } from '../src/svg/frame.js';
import { drawnPicture } from './drawn-picture.js';
import { plainScene } from './pages/plain-scene.js';

const picture = drawnPicture({
  me: 0,
  people: [
    { radius: [0] },
    { radius: [0.2], community: 0, bridge: true, x: -0.5 },
    { radius: [0.6], community: 0, x: 0.5, angle: 1 },
    { radius: [0.9], community: 1, angle: 3 },
  ],
  ties: [
    { a: 0, b: 1, at: [{}] },
    { a: 1, b: 2, at: [{}] },
    { a: 0, b: 3, at: [{}] },
  ],
});
const scene = plainScene(picture);

describe('shownIn', () => {
  const places = new Places(picture);
  places.arrange({ time: 0, map: 0 });
  const frame = frameIn(0, 0, 800, 600);
  const shownWith = (change: Partial<typeof scene>, collapsed?: Uint8Array) => {
    const groups = new Groups(picture);
    groups.collapse(collapsed, true);
    const marks = marksOf(picture, { ...scene, ...change });
    groups.step(0, places, marks);
    return shownIn({ picture, places, marks, groups: groups.list, frame, scale: 2 });
  };

  it('knows where everyone is, and how large', () => {
    expect(shownWith({}).markOf(0)).toEqual({ x: 400, y: 300, size: 22 });
    expect(shownWith({}).markOf(1).x).toBeCloseTo(400 + 0.2 * 266, 1);
  });

  it('names those first who are asked for, then the nearest to the middle, the faded last', () => {
    expect(shownWith({}).toBeNamed(4, [3, -1])).toEqual([3, 0, 1, 2]);
    expect(shownWith({}).toBeNamed(2, [3, 3])).toEqual([3, 0, 1]);
    expect(shownWith({}).toBeNamed(2, [])).toEqual([0, 1]);
    expect(shownWith({ person: 2 }).toBeNamed(4, [])).toEqual([1, 2, 0, 3]);
  });

  it('names nobody who is drawn as part of a community, and shows them where that is', () => {
    const shown = shownWith({}, Uint8Array.of(1, 0));
    expect(shown.toBeNamed(4, [1])).toEqual([0, 3]);
    expect(shown.isThere(1)).toBe(false);
    expect(shown.markOf(1).x).toBeCloseTo(shown.markOf(2).x, 3);
  });
});
