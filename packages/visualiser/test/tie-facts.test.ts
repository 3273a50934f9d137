import { describe, expect, it } from 'vitest';
import { tieFacts } from '../src/tie-facts.js';
import { dayOf, toldPicture } from './told-picture.js';

const picture = toldPicture({
  ties: [
    {
      between: 'me ana',
      at: [
        { state: 'active', depth: 1, warmth: 3 },
        { state: 'active', depth: 3, warmth: 0 },
      ],
      contacts: [
        'me > ana 2021-01-01 message mail',
        'me > ana 2021-01-01 message mail',
        'ana > me 2021-01-01 message mail',
        'me > ana 2021-01-11 message mail',
        'me = ana 2021-01-31 meeting mail',
        'me > ana 2022-12-01 message mail',
      ],
      favours: ['ana > me 2021-01-01', 'me > ana 2021-01-11 -> 2022-06-01'],
    },
    {
      between: 'me bo',
      at: [{ state: 'unknown' }],
      contacts: ['me = bo 2022-05-01 connection mail'],
    },
    { between: 'me cy', at: [{ state: 'active', depth: 3, warmth: 1 }] },
    {
      between: 'ana bo',
      at: [{ state: 'unknown', depth: 1 }],
      contacts: ['ana > bo 2022-05-01 message mail'],
      favours: ['ana > bo 2022-05-01'],
    },
  ],
});

describe('tieFacts', () => {
  it('counts days, not messages, and tells who turned to whom', () => {
    expect(tieFacts(picture, 0, 1)).toEqual({
      state: 'active',
      depth: 1,
      warmth: expect.closeTo(3, 1),
      days: 3,
      firstDay: dayOf('2021-01-01'),
      lastDay: dayOf('2021-01-31'),
      silence: 334,
      usualGap: 15,
      fromA: 2,
      fromB: 1,
      openByA: 1,
      openByB: 1,
    });
  });

  it('has the clocks as they are measured at the last moment, and as bytes hold them before', () => {
    const often = { state: 'active', depth: 55.5, warmth: 2000 } as const;
    const [early, last] = [1, 2].map((time) =>
      tieFacts(toldPicture({ ties: [{ between: 'me ana', at: [often, often] }] }), 0, time),
    );

    expect(last).toMatchObject({ depth: 55.5, warmth: 2000 });
    expect(early.depth).toBeCloseTo(2 ** (93 / 16) - 1, 9);
    expect(early.warmth).toBe(Number.POSITIVE_INFINITY);
  });

  it('looks from the moment it is asked for', () => {
    expect(tieFacts(picture, 0, 2)).toMatchObject({ days: 4, silence: 30, fromA: 3, openByA: 0, openByB: 1 });
  });

  it('knows nothing of a tie that is known from a connection alone, but its state', () => {
    const facts = tieFacts(picture, 1, 2);

    expect(Object.entries(facts).filter(([, value]) => value !== undefined)).toEqual([['state', 'unknown']]);
  });

  it('does not take contacts there was no room for as none', () => {
    expect(tieFacts(picture, 2, 2)).toMatchObject({
      state: 'active',
      depth: 3,
      days: undefined,
      silence: undefined,
    });
  });

  it('knows of two others that they were in touch, but not who gives and owes', () => {
    expect(tieFacts(picture, 3, 2)).toMatchObject({
      days: 1,
      silence: 244,
      usualGap: undefined,
      fromA: undefined,
      fromB: undefined,
      openByA: undefined,
      openByB: undefined,
    });
  });

  it('knows who gives where nobody is me, as all is seen', () => {
    expect(tieFacts({ ...picture, me: -1 }, 3, 2)).toMatchObject({
      fromA: 1,
      fromB: 0,
      openByA: 1,
      openByB: 0,
    });
  });

  it('has no state before the two have met', () => {
    expect(tieFacts(picture, 0, 0).state).toBe('unmet');
  });
});
