import { describe, expect, it } from 'vitest';
import { evenly } from '../src/evenly.js';

describe('evenly', () => {
  it('takes every place above 0 where they are few', () => {
    expect([...evenly([1, 0, 2, 0, 3], 10)]).toEqual([0, 2, 4]);
  });

  it('takes as many as are wanted, with steps of one length between them', () => {
    expect([...evenly([1, 1, 0, 1, 1, 1, 1], 3)]).toEqual([0, 3, 5]);
  });

  it('takes none of nothing', () => {
    expect([...evenly([0, 0], 3)]).toEqual([]);
  });
});
