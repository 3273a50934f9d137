import { describe, expect, it } from 'vitest';
import { bridgesAt, byDepth, closeOnce, movedLately } from '../src/lately.js';
import { smallPicture } from './small-picture.js';

const picture = smallPicture({
  bridges: ['bo', 'cy', 'eve'],
  ties: [
    {
      between: 'me ana',
      at: [
        { state: 'active', depth: 9 },
        { state: 'active', depth: 8 },
        { state: 'dormant', depth: 7 },
      ],
    },
    {
      between: 'me bo',
      at: [
        { state: 'dormant', depth: 4 },
        { state: 'active', depth: 4, warmth: 2 },
      ],
    },
    { between: 'me cy', at: [{ state: 'active', depth: 1, warmth: 3 }] },
    {
      between: 'me dee',
      at: [
        { state: 'active', depth: 2, warmth: 0 },
        { state: 'active', depth: 2, warmth: 3 },
      ],
    },
    {
      between: 'me fay',
      at: [
        { state: 'dormant', depth: 5 },
        { state: 'dormant', depth: 5 },
      ],
    },
    {
      between: 'me gus',
      at: [
        { state: 'dormant', depth: 0.5 },
        { state: 'dormant', depth: 0.5 },
      ],
    },
    { between: 'dee eve', at: [{ state: 'dormant', depth: 6 }] },
  ],
});
const idsOf = (people: readonly number[]) => people.map((person) => picture.people.id[person]);

describe('movedLately', () => {
  it('tells who came back, went quiet, is new and warmed since the step before, in this order', () => {
    const moved = movedLately(picture, 2).map(({ person, move }) => `${picture.people.id[person]} ${move}`);

    expect(moved).toEqual(['bo came back', 'ana went quiet', 'cy new', 'dee warmed']);
  });

  it('knows nothing of what moves later', () => {
    expect(movedLately(picture, 1.9).map(({ move }) => move)).toEqual(['new', 'new', 'new', 'new']);
  });

  it('has nothing to compare the first moment with', () => {
    expect(movedLately(picture, 0)).toEqual([]);
  });

  it('tells of no one where nobody is me', () => {
    expect(movedLately({ ...picture, me: -1 }, 2)).toEqual([]);
  });
});

describe('closeOnce', () => {
  it('lists dormant ties of me, the deepest first, and no shallow ones', () => {
    expect(closeOnce(picture, 2)).toEqual([0, 4]);
  });

  it('lists those of anyone where nobody is me', () => {
    expect(closeOnce({ ...picture, me: -1 }, 2)).toEqual([0, 6, 4]);
  });

  it('looks from the moment it is asked for', () => {
    expect(closeOnce(picture, 1)).toEqual([4, 1]);
  });
});

describe('bridgesAt', () => {
  it('lists those in the picture by then, the closest first', () => {
    expect(idsOf(bridgesAt(picture, 2))).toEqual(['bo', 'cy', 'eve']);
    expect(idsOf(bridgesAt(picture, 1))).toEqual(['bo']);
  });
});

describe('byDepth', () => {
  it('puts the deepest first and keeps the order of equals', () => {
    expect(idsOf(byDepth(picture, [7, 3, 1, 2, 6], 2))).toEqual(['ana', 'bo', 'cy', 'gus', 'eve']);
  });
});
