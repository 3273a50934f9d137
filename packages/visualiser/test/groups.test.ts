import { describe, expect, it } from 'vitest';
import { Groups } from '../src/render/groups.js';
import { marksOf } from '../src/render/marks.js';
import { Places } from '../src/render/places.js';
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
const marks = marksOf(picture, scene);

describe('Groups', () => {
  const places = new Places(picture);
  places.arrange({ time: 0, map: 1 });

  it('stand in the middle of their people, the larger the more these are', () => {
    const groups = new Groups(picture);
    groups.collapse(Uint8Array.of(1, 0), true);
    groups.step(0, places, marks);

    expect(groups.list[1]).toMatchObject({ x: 0, y: 0, collapse: 1, people: 2 });
    expect(groups.list[1].size).toBeCloseTo(6 + 5 * Math.SQRT2, 5);
    expect(groups.list[2].collapse).toBe(0);
  });

  it('fade as much as their people on average', () => {
    const groups = new Groups(picture);
    groups.collapse(Uint8Array.of(1, 1), true);
    const fadedPeople = Uint8Array.of(0, 1, 0, 0);
    groups.step(0, places, marksOf(picture, { ...scene, fadedPeople }));

    expect(groups.list.slice(1).map(({ presence }) => presence)).toEqual([(0.12 + 1) / 2, 1]);
  });

  it('gather and part again in their own time', () => {
    const groups = new Groups(picture);
    groups.collapse(Uint8Array.of(1, 0), false);
    groups.step(100, places, marks);
    groups.step(400, places, marks);
    expect(groups.list[1].collapse).toBe(0.5);
    expect(groups.isMoving).toBe(true);
    groups.collapse(undefined, true);
    groups.step(500, places, marks);
    expect(groups.list[1].collapse).toBe(0);
    expect(groups.isAny).toBe(false);
  });
});
