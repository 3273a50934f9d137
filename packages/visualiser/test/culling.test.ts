import { describe, expect, it } from 'vitest';
import { Culling, isOfLayout } from '../src/render/culling.js';
import { drawnPicture } from './drawn-picture.js';
import { randomPicture } from './random-picture.js';

/** Ties of two others, of depths 90, 60, 60 and 30 at the first moment and 10 at the second, and one of `me`. */
const picture = drawnPicture({
  people: [{}, {}, {}, {}],
  ties: [
    ...[90, 60, 60, 30].map((depth) => ({ a: 1, b: 2, at: [{ depth }, { depth: 10 }] })),
    { a: 0, b: 1, at: [{ depth: 100 }, { depth: 100 }] },
  ],
});

describe('Culling', () => {
  it.each([
    [1, 61],
    [2, 61],
    [3, 31],
    [4, 0],
  ])('lets no more than %i ties of the map be drawn: those from depth %i on', (most, least) => {
    expect(new Culling(picture).least(0, 'map', 1, most)).toBe(least);
  });

  it('draws all where there is room for all', () => {
    expect(new Culling(picture).least(0, 'map', 1, 5)).toBe(0);
    expect(new Culling(picture).least(0, 'map', 1, Number.POSITIVE_INFINITY)).toBe(0);
  });

  it('draws four times as many from half as far, and no fewer from afar', () => {
    expect(new Culling(picture).least(0, 'map', 0.5, 1)).toBe(0);
    expect(new Culling(picture).least(0, 'map', 3, 3)).toBe(31);
  });

  it('reckons with the depths at the time, and the ties of the layout alone', () => {
    expect(new Culling(picture).least(1, 'map', 1, 3)).toBe(11);
    expect(new Culling(picture).least(0, 'circles', 1, 1)).toBe(0);
  });

  it('leaves at most as many ties as are wanted, at any time of any picture', () => {
    const any = randomPicture({ people: 200, ties: 1500, moments: 12 });
    const culling = new Culling(any);
    for (const time of [0, 5, 11]) {
      for (const most of [10, 100, 700]) {
        const least = culling.least(time, 'map', 1, most);
        const drawn = Array.from(any.ties.a.keys()).filter((tie) => {
          const state = 4 * (tie * 12 + time);
          return (
            any.ties.states[state + 3] > 0 &&
            any.ties.states[state] >= least &&
            isOfLayout(any.ties, tie, 0, 'map')
          );
        });
        expect(drawn.length).toBeLessThanOrEqual(most);
      }
    }
  });
});
