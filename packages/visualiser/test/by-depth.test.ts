import { describe, expect, it } from 'vitest';
import { byDepth } from '../src/by-depth.js';
import { toldPicture } from './told-picture.js';

const picture = toldPicture({
  ties: [
    {
      between: 'me ana',
      at: [
        { state: 'active', depth: 1 },
        { state: 'active', depth: 9 },
      ],
    },
    {
      between: 'me bo',
      at: [
        { state: 'active', depth: 4 },
        { state: 'active', depth: 4 },
      ],
    },
    {
      between: 'me cy',
      at: [
        { state: 'active', depth: 4 },
        { state: 'active', depth: 4 },
      ],
    },
    {
      between: 'bo dee',
      at: [
        { state: 'active', depth: 20 },
        { state: 'active', depth: 20 },
      ],
    },
  ],
});

describe('byDepth', () => {
  it('puts the deepest tie with me first at a time, and keeps the numbers of equals in order', () => {
    expect(byDepth(picture, [4, 3, 2, 1], 2)).toEqual([1, 2, 3, 4]);
    expect(byDepth(picture, [4, 3, 2, 1], 1.9)).toEqual([2, 3, 1, 4]);
  });
});
