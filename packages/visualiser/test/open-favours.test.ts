import { describe, expect, it } from 'vitest';
import { openFavours } from '../src/open-favours.js';
import { dayOf, toldPicture } from './told-picture.js';

const picture = toldPicture({
  ties: [
    {
      between: 'me ana',
      at: [{ state: 'active' }],
      favours: ['me > ana 2020-01-01 -> 2020-03-01', 'ana > me 2020-02-01', 'ana > me 2020-04-01'],
    },
  ],
});

describe('openFavours', () => {
  it.each([
    ['2019-12-31', 0, 0],
    ['2020-01-01', 1, 0],
    ['2020-02-01', 1, 1],
    ['2020-02-29', 1, 1],
    ['2020-03-01', 0, 1],
    ['2020-04-01', 0, 2],
  ])('as of %s is %d by one and %d by the other', (date, byA, byB) => {
    expect(openFavours(picture, 0, dayOf(date))).toEqual({ byA, byB });
  });

  it('keeps a favour open of which a part is still to come back', () => {
    const { favours } = picture;
    const half = { ...favours, returns: { ...favours.returns, amount: Float32Array.of(0.5) } };

    expect(openFavours({ favours: half }, 0, dayOf('2020-05-01')).byA).toBe(1);
  });

  it('takes what rounding leaves for nothing', () => {
    const { favours } = picture;
    const nearly = { ...favours, returns: { ...favours.returns, amount: Float32Array.of(1 - 1e-6) } };

    expect(openFavours({ favours: nearly }, 0, dayOf('2020-05-01')).byA).toBe(0);
  });
});
