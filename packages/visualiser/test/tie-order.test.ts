import { describe, expect, it } from 'vitest';
import { peopleOrder, TieOrder } from '../src/render/tie-order.js';
import { ALONE_TIE, FADED_TIE } from '../src/render/tie-shader.js';
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

describe('TieOrder', () => {
  const tiesOf = (corners: Uint32Array) =>
    Array.from(
      corners.filter((_, i) => i % 6 === 0),
      (corner) => corner / 4,
    );

  it('draws the strongest last, and on all others those of whoever is in focus', () => {
    const order = new TieOrder(picture, false);
    expect(tiesOf(order.ribbons(scene))).toEqual([2, 1, 0]);
    expect(tiesOf(order.ribbons({ ...scene, person: 3 }))).toEqual([1, 0, 2]);
    expect(tiesOf(order.ribbons({ ...scene, tie: 1 }))).toEqual([2, 0, 1]);
    expect(Array.from(order.ribbons(scene).slice(0, 6))).toEqual([8, 9, 10, 10, 9, 11]);
  });

  it('draws in a mass only those of me and in focus by themselves', () => {
    const order = new TieOrder(picture, true);
    expect(tiesOf(order.ribbons(scene))).toEqual([2, 0]);
    expect(tiesOf(order.ribbons({ ...scene, person: 2 }))).toEqual([2, 0, 1]);
    expect(Array.from(order.marks(Uint8Array.of(1, 1, 0)))).toEqual([
      ALONE_TIE + FADED_TIE,
      FADED_TIE,
      ALONE_TIE,
    ]);
    expect(new TieOrder({ ...picture, me: -1 }, true).ribbons(scene)).toHaveLength(0);
  });
});

describe('peopleOrder', () => {
  it('is from the middle outward, as all stand at the last moment', () => {
    const people = [[0.1, 0.9], [0.5], [0], [0.7, 0.2]].map((radius) => ({ radius }));
    expect(Array.from(peopleOrder(drawnPicture({ people })))).toEqual([2, 3, 1, 0]);
  });
});
