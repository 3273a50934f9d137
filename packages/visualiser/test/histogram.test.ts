import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram } from '../src/histogram.js';
import { randomPicture } from './random-picture.js';
import { toldPicture } from './told-picture.js';

const picture = toldPicture({
  ties: [
    {
      between: 'me ana',
      at: [{ state: 'active' }],
      contacts: [
        'me > ana 2019-12-30 message mail',
        'me > ana 2020-12-31 message mail',
        'me > ana 2021-01-01 message mail',
        'me = ana 2021-02-01 meeting mail',
        'me = ana 2021-03-01 connection mail',
      ],
    },
    { between: 'me bo', at: [{ state: 'active' }], contacts: ['me > bo 2022-12-31 message mail'] },
  ],
});

describe('histogram', () => {
  it('counts contacts of each step, its last day included', () => {
    expect([...histogram(picture)]).toEqual([2, 2, 1]);
  });

  it('counts every contact once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 50 }), (people, moments) => {
        const random = randomPicture({ people, moments });
        const { kind, kinds } = random.contacts;
        const contacts = kind.filter((one) => kinds[one].contact).length;
        expect(histogram(random).reduce((sum, count) => sum + count, 0)).toBe(contacts);
      }),
    );
  });

  it('has one step for a picture of one moment', () => {
    expect([...histogram({ ...picture, moments: picture.moments.slice(2) })]).toEqual([5]);
  });
});
