import { describe, expect, it } from 'vitest';
import { favours } from '../src/index.js';
import { networkOf } from './network-of.js';

function openOf(...lines: string[]) {
  const { given, received } = favours(networkOf(...lines).tiesAt('2026-01-01'), 'ana', 'bo');
  return { given: given.map(({ kind }) => kind), received: received.map(({ kind }) => kind) };
}

describe('favours', () => {
  it('are open when nothing came back for them', () => {
    expect(openOf('ana > bo 2019-01-01 recommendation', 'bo > ana 2020-01-01')).toEqual({
      given: ['recommendation'],
      received: [],
    });
  });

  it('are closed by as much coming back, years later', () => {
    expect(openOf('ana > bo 2013-01-01 recommendation', 'bo > ana 2024-01-01 recommendation')).toEqual({
      given: [],
      received: [],
    });
  });

  it('that came back say by what and when', () => {
    const lines = [
      'ana > bo 2013-01-01 recommendation',
      'bo > ana 2013-01-31 introduction',
      'bo > ana 2024-01-01 advice',
    ];
    const { returned } = favours(networkOf(...lines).tiesAt('2026-01-01'), 'ana', 'bo');

    // An introduction is worth two thirds of a recommendation, so the advice of 2024 closes it.
    expect(returned).toEqual([
      {
        favour: expect.objectContaining({ kind: 'recommendation' }),
        by: expect.objectContaining({ kind: 'advice' }),
        days: 4017,
      },
    ]);
  });

  it('stay open for what has not come back', () => {
    expect(openOf('ana > bo 2019-01-01 recommendation', 'bo > ana 2020-01-01 endorsement')).toEqual({
      given: ['recommendation'],
      received: [],
    });
  });

  it('turn around where more comes back than went', () => {
    expect(openOf('ana > bo 2019-01-01 endorsement', 'bo > ana 2020-01-01 recommendation')).toEqual({
      given: [],
      received: ['recommendation'],
    });
  });

  it('are returned oldest first', () => {
    expect(
      openOf('ana > bo 2018-01-01 gift', 'ana > bo 2019-01-01 advice', 'bo > ana 2020-01-01 introduction'),
    ).toEqual({
      given: ['advice'],
      received: [],
    });
  });
});
