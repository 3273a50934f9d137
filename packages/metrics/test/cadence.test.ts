import { Network } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { fitCadence } from '../src/index.js';
import { networkOf } from './network-of.js';

const DAY = 86_400_000;
const END = Date.UTC(2150, 0, 1);

/** A small seeded generator (Marsaglia's xorshift), so that the draws are the same every time. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Ties whose gaps are drawn from Erlang-k with a gamma(2) rate, so that gaps are `alpha * k / 2` days or so. */
function drawnNetwork(k: number, alpha: number, ties: number): Network {
  const draw = drawer(7);
  const exponential = () => -Math.log(1 - draw());
  const interactions = [];
  for (let tie = 0; tie < ties; tie++) {
    const rate = (exponential() + exponential()) / alpha;
    let at = 0;
    for (let n = 0; n < 12; n++) {
      if (at < END) interactions.push({ at, from: 'me', to: `friend ${tie}` });
      let gap = 0;
      for (let stage = 0; stage < k; stage++) gap += exponential() / rate;
      at += Math.max(1, Math.round(gap)) * DAY;
    }
  }
  return Network.of({ interactions });
}

describe('fitCadence', () => {
  it.each([1, 2, 4])('finds the rhythm that ties of regularity %d were drawn from', (k) => {
    const cadence = fitCadence(drawnNetwork(k, 40, 600).tiesAt(END));

    expect(cadence).toMatchObject({ k, fitted: true });
    expect(cadence.r).toBeGreaterThan(1.6);
    expect(cadence.r).toBeLessThan(2.4);
    expect(cadence.alpha / 40).toBeGreaterThan(0.8);
    expect(cadence.alpha / 40).toBeLessThan(1.2);
  });

  it('leans on the median gap where there are too few ties to fit', () => {
    const network = networkOf(
      'me > ana 2025-01-01',
      'me > ana 2025-01-11',
      'me > bo 2025-01-01',
      'me > bo 2025-01-21',
      'me > cy 2025-01-01',
      'me > cy 2025-04-01',
    );

    expect(fitCadence(network.tiesAt('2025-06-01'))).toEqual({
      r: 1,
      alpha: 20,
      k: 1,
      ties: 3,
      fitted: false,
    });
  });

  it('has a default where no tie has a gap', () => {
    expect(fitCadence(networkOf('me > ana 2025-01-01').tiesAt('2025-06-01'))).toMatchObject({
      alpha: 30,
      ties: 0,
    });
  });

  it('stays finite when all ties have the very same rhythm', () => {
    const interactions = Array.from({ length: 100 }, (_, i) => ({
      at: (i % 2) * DAY,
      from: 'me',
      to: `friend ${i >> 1}`,
    }));
    const cadence = fitCadence(Network.of({ interactions }).tiesAt('1971-01-01'));

    expect(cadence.r).toBeGreaterThan(0);
    expect(cadence.r).toBeLessThan(100);
    expect(cadence.alpha).toBeLessThan(1000);
  });
});
