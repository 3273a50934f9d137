import { describe, expect, it } from 'vitest';
import { Network } from '../src/index.js';
import oracle from './oracles/forward_decay_polynomial.json' with { type: 'json' };

const DAY = 86_400_000;

/**
 * Cormode et al. (2009) weigh what happened at `t` by `g(t - L) / g(now - L)`. With `g` exponential
 * that is backward decay, so the weights below, handed in with no decay left to happen, add up to
 * the same sums as theirs, and any exponential agrees whatever its landmark.
 */
describe('warmth', () => {
  it('adds up weights of the forward-decay example', () => {
    const { stream_t_v: stream, landmark, now } = oracle.input;
    const weights = stream.map(([t]) => ((t - landmark) / (now - landmark)) ** 2);
    const interactions = weights.map((weight) => ({ at: now * DAY, from: 'ana', to: 'bo', weight }));

    expect(weights).toEqual(oracle.expected.weights.map((weight) => expect.closeTo(weight, 12)));
    expect(
      Network.of({ interactions })
        .tiesAt(now * DAY)
        .get('ana', 'bo')?.warmth,
    ).toBeCloseTo(oracle.expected.decayed_count, 12);
  });

  it.each([0, 100, 105])('equals exponential forward decay from landmark %d', (landmark) => {
    const { stream_t_v: stream, now } = oracle.input;
    const g = (days: number) => 2 ** (days / 3);
    const forward = stream.reduce(
      (sum, [t, value]) => sum + (value * g(t - landmark)) / g(now - landmark),
      0,
    );
    const interactions = stream.map(([t, value]) => ({ at: t * DAY, from: 'ana', to: 'bo', weight: value }));

    const tie = Network.of({ interactions })
      .tiesAt(now * DAY, { halfLife: '3d' })
      .get('ana', 'bo');
    expect(tie?.warmth).toBeCloseTo(forward, 12);
  });
});
