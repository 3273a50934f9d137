import { describe, expect, it } from 'vitest';
import { BRIDGE, FADED_MARK, FAR_MARK, ME, marksOf } from '../src/render/marks.js';
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

describe('marksOf', () => {
  it('tells communities, bridges, me, who is faded, and who is far from the focus', () => {
    const marks = marksOf(picture, { ...scene, person: 2, fadedPeople: Uint8Array.of(0, 0, 1, 0) });

    expect(Array.from(marks)).toEqual([0, ME + FAR_MARK, 1, BRIDGE, 1, FADED_MARK, 2, FAR_MARK]);
    expect(Array.from(marksOf(picture, scene)).filter((_, i) => i % 2 === 1)).toEqual([ME, BRIDGE, 0, 0]);
    expect(marksOf(picture, { ...scene, tie: 2 })[3]).toBe(BRIDGE + FAR_MARK);
    expect(marksOf(picture, { ...scene, tie: 2 })[7]).toBe(0);
  });
});
