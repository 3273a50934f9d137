import type { Network } from '@tiewise/core';
import { dormancy, reciprocity } from '@tiewise/metrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personAt, tieAt } from '../../src/at-time.js';
import { byteOfDepth, byteOfWarmth, type Picture } from '../../src/picture.js';
import { pictureOf } from '../../src/picture-of.js';
import { AS_OF, anyNetwork } from '../any-network.js';
import { ASOF, circlesNetwork } from '../circles-network.js';

/** Checks every tie at every moment against what core and metrics say of it then; the fading of warmth may round otherwise. */
function expectAsMeasured(network: Network, picture: Picture): void {
  const { people, moments } = picture;
  for (const [time, moment] of moments.entries()) {
    const ties = network.tiesAt(moment);
    const [states, evenness] = [dormancy.states(ties), reciprocity(ties)];
    for (let tie = 0; tie < picture.ties.size; tie++) {
      const ids = [people.id[picture.ties.a[tie]], people.id[picture.ties.b[tie]]] as const;
      const known = ties.get(...ids);
      const shown = tieAt(picture, tie, time);
      const [depth, , warmth] = picture.ties.states.subarray(4 * (tie * moments.length + time));
      expect(shown.state).toBe(known ? states[known.row] : 'unmet');
      if (time === moments.length - 1) {
        expect(picture.ties.depth[tie]).toBe(Math.fround(known?.depth ?? 0));
        expect(picture.ties.warmth[tie]).toBeCloseTo(known?.warmth ?? 0, 3);
      }
      expect(depth).toBe(byteOfDepth(known?.depth ?? 0));
      expect(Math.abs(warmth - byteOfWarmth(known?.warmth ?? 0))).toBeLessThanOrEqual(1);
      const even = known && evenness.at(known.row);
      if (even === undefined) expect(shown.share).toBeUndefined();
      else {
        const given = (known?.given.days ?? 0) / ((known?.given.days ?? 0) + (known?.received.days ?? 0));
        expect(Math.abs((shown.share ?? Number.NaN) - given)).toBeLessThan(1 / 254);
      }
    }
  }
}

describe('statesOf', () => {
  it('are at each moment what the metrics say of any network then', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (network) => {
        expectAsMeasured(network, await pictureOf(network, { asOf: AS_OF }));
      }),
      { numRuns: 30 },
    );
  });

  it('are so where there are ties enough to learn from how long gaps are', async () => {
    const network = circlesNetwork({ circles: 4, size: 9 });
    const picture = await pictureOf(network, { asOf: ASOF });

    expect(picture.silence[picture.moments.length - 1].cadence.fitted).toBe(true);
    expectAsMeasured(network, picture);
  });

  it('have people at the state of their tie with me, and no nearer than its depth', async () => {
    const network = circlesNetwork({ circles: 2, size: 6 });
    const picture = await pictureOf(network, { asOf: ASOF });
    for (let tie = 0; tie < picture.ties.size; tie++) {
      if (picture.ties.a[tie] !== picture.me) continue;
      for (const time of picture.moments.keys()) {
        const [person, shown] = [personAt(picture, picture.ties.b[tie], time), tieAt(picture, tie, time)];
        if (shown.state !== 'unmet') expect(person.state).toBe(shown.state);
        if (shown.depth === 0) expect(person.radius).toBeGreaterThan(0.95);
        else expect(person.radius).toBeLessThan(1);
        expect(person.warmth).toBe(shown.warmth);
      }
    }
  });

  it('without me have everybody active from the first contact on, by the depth of all ties', async () => {
    const network = circlesNetwork({ circles: 2, size: 6, me: false });
    const picture = await pictureOf(network, { asOf: ASOF });
    const { people, moments } = picture;
    for (const [time, moment] of moments.entries()) {
      const ties = network.tiesAt(moment);
      const depths = people.id.map((id) => ties.of(id).reduce((sum, { depth = 0 }) => sum + depth, 0));
      const radii = people.id.map((_, person) => personAt(picture, person, time).radius);
      for (const [one, depth] of depths.entries()) {
        expect(personAt(picture, one, time).state).toBe(
          ties.of(people.id[one]).length > 0 ? 'active' : 'unmet',
        );
        for (const [other, less] of depths.entries()) {
          if (depth > less) expect(radii[one]).toBeLessThanOrEqual(radii[other]);
        }
      }
    }
  });
});
