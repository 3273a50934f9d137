import { InteractionLog } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { measurePairs } from '../bench/identity/measure.mjs';
import { runIdentity } from '../bench/identity/run.mjs';
import { mergeImports } from '../src/identity.js';

/** Three times 1,000 people; one time alone has too few wrong pairs to tell their share. */
const runs = [1, 2, 3].map((seed) => runIdentity({ mergeImports, InteractionLog }, { people: 1000, seed }));

function sum(of: 'joined' | 'right' | 'all' | 'connected'): number {
  return runs.reduce((total, { merged }) => total + merged[of], 0);
}

describe('mergeImports on generated people', () => {
  it('puts together little that is not one', () => {
    expect(sum('right') / sum('joined')).toBeGreaterThanOrEqual(0.995);
  });

  it('puts together most of what is one', () => {
    expect(sum('right') / sum('all')).toBeGreaterThanOrEqual(0.9);
    expect(sum('connected') / sum('all')).toBeLessThan(0.95);
  });

  it('suggests what is right first', () => {
    for (const { suggestions } of runs) expect(suggestions[0].precision).toBeGreaterThanOrEqual(0.9);
  });
});

describe('measurePairs', () => {
  it('counts pairs: four records of two people, one of them put to the wrong one', () => {
    const keys = [['a'], ['a', 'b'], ['c'], ['d']];

    expect(measurePairs([1, 1, 1, 2], ['x', 'x', 'y', 'y'], keys)).toEqual({
      joined: 2,
      right: 1,
      all: 3,
      connected: 1,
      precision: 0.5,
      recall: 1 / 3,
      recallOfConnected: 1,
    });
    expect(measurePairs([1, -1], ['x', 'x'], [['a'], ['a']])).toMatchObject({ joined: 1, right: 0, all: 0 });
  });
});
