import { Network } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personAt } from '../src/at-time.js';
import { TIE_STATES } from '../src/picture.js';
import { pictureOf } from '../src/picture-of.js';
import { AS_OF, anyNetwork } from './any-network.js';

/** The same network as far as it had come at a moment. */
function upTo(network: Network, moment: number): Network {
  const interactions = [...network.interactions()].filter(({ at }) => at <= moment);
  const kinds = { mentoring: { weight: 2, favour: true } };
  const known = new Set(interactions.flatMap(({ from, to, about }) => [from, ...to, about]));
  const people = [...network.people()].filter(({ id, name }) => known.has(id) || name !== undefined);
  return Network.of({ interactions, people, me: network.me, kinds });
}

describe('pictureOf any network', () => {
  it('gives the same picture for the same network', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (network) => {
        const again = Network.of({
          interactions: network.interactions(),
          people: network.people(),
          me: network.me,
          kinds: { mentoring: { weight: 2, favour: true } },
        });
        expect(await pictureOf(again, { asOf: AS_OF })).toEqual(await pictureOf(network, { asOf: AS_OF }));
      }),
      { numRuns: 30 },
    );
  });

  it('shows nothing of what happens after the moment looked from', async () => {
    const moments = fc.integer({ min: Date.UTC(2021, 6, 1), max: AS_OF });
    await fc.assert(
      fc.asyncProperty(anyNetwork, moments, async (network, asOf) => {
        expect(await pictureOf(network, { asOf })).toEqual(await pictureOf(upTo(network, asOf), { asOf }));
      }),
      { numRuns: 40 },
    );
  });

  it('has columns as long as they must be, and numbers that lead somewhere', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (network) => {
        const picture = await pictureOf(network, { asOf: AS_OF });
        const { people, ties, moments, contacts, favours, communities, silence } = picture;

        expect(picture.me).toBe(network.me === undefined ? -1 : people.id.indexOf(network.me));
        expect(moments[moments.length - 1]).toBe(AS_OF);
        expect(moments).toEqual(moments.slice().sort());
        expect(silence).toHaveLength(moments.length);
        for (const column of [
          people.name,
          people.known,
          people.names,
          people.community,
          people.angle,
          people.x,
          people.y,
          people.bridge,
        ]) {
          expect(column).toHaveLength(people.size);
        }
        expect(people.states).toHaveLength(4 * people.size * moments.length);
        expect(ties.states).toHaveLength(4 * ties.size * moments.length);
        expect([ties.depth.length, ties.warmth.length]).toEqual([ties.size, ties.size]);
        for (const { start, of } of [
          { start: contacts.start, of: contacts.day },
          { start: favours.start, of: favours.day },
        ]) {
          expect(start).toHaveLength(ties.size + 1);
          expect(start[ties.size]).toBe(of.length);
        }
        expect(favours.returns.start).toHaveLength(favours.day.length + 1);
        expect(Math.max(-1, ...ties.a, ...ties.b)).toBeLessThan(people.size);
        expect(Math.max(-1, ...people.community)).toBeLessThan(communities.length);
        expect(Math.max(-1, ...contacts.kind, ...favours.kind, ...favours.returns.kind)).toBeLessThan(
          contacts.kinds.length,
        );
        expect(Math.max(-1, ...contacts.source)).toBeLessThan(contacts.sources.length);
        for (const { person } of [...picture.suggestions, ...picture.routes]) {
          expect(people.id[person]).toBeDefined();
        }
        for (const [number, community] of communities.entries()) {
          expect(people.community.filter((each) => each === number)).toHaveLength(community.people);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps everybody within the circle of radius 1, me in the middle, and says of the unmet that they are', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (network) => {
        const picture = await pictureOf(network, { asOf: AS_OF });
        const { people, me, moments } = picture;
        for (let person = 0; person < people.size; person++) {
          expect(Math.hypot(people.x[person], people.y[person])).toBeLessThanOrEqual(1);
          for (let time = 0; time < moments.length; time++) {
            const { radius, state } = personAt(picture, person, time);
            expect(TIE_STATES).toContain(state);
            expect(radius === 0).toBe(person === me);
            if (state === 'unmet') expect(radius).toBe(1);
          }
          expect(personAt(picture, person, moments.length - 1).state).not.toBe('unmet');
        }
      }),
      { numRuns: 40 },
    );
  });
});
