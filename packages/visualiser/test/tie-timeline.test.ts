import { describe, expect, it } from 'vitest';
import { contactsByStep, contactsByYear } from '../src/tie-timeline.js';
import { toldPicture } from './told-picture.js';

const picture = toldPicture({
  ties: [
    {
      between: 'me ana',
      at: [{ state: 'active' }],
      contacts: [
        'me > ana 2020-05-01 message mail',
        'ana > me 2020-06-01 message mail',
        'me > ana 2020-07-01 message mail',
        'me = ana 2022-01-01 meeting mail',
        'me = ana 2022-01-02 connection mail',
      ],
    },
    { between: 'bo ana', at: [{ state: 'active' }], contacts: ['bo > ana 2021-05-01 message mail'] },
  ],
});

function steps(seen: { tie: number; turned: boolean }[]) {
  const { given, received, both } = contactsByStep(picture, seen);
  return { given: [...given], received: [...received], both: [...both] };
}

describe('contactsByStep', () => {
  it('counts what was given, received and shared in each step', () => {
    expect(steps([{ tie: 0, turned: false }])).toEqual({
      given: [2, 0, 0],
      received: [1, 0, 0],
      both: [0, 0, 1],
    });
  });

  it('sees ties from their other end, and several as one', () => {
    const seen = [
      { tie: 0, turned: true },
      { tie: 1, turned: true },
    ];

    expect(steps(seen)).toEqual({ given: [1, 0, 0], received: [2, 1, 0], both: [0, 0, 1] });
  });
});

describe('contactsByYear', () => {
  it('lists the years with contact, in order', () => {
    expect(contactsByYear(picture, [{ tie: 0, turned: false }])).toEqual([
      { year: 2020, given: 2, received: 1, both: 0 },
      { year: 2022, given: 0, received: 0, both: 1 },
    ]);
  });
});
