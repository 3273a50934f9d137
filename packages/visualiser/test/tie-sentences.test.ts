import { MS_PER_DAY, type Network, type Ties } from '@tiewise/core';
import { dormancy, favours, reciprocity } from '@tiewise/metrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt } from '../src/moments.js';
import type { Picture } from '../src/picture.js';
import { pictureOf } from '../src/picture-of.js';
import { type TieSentences, tieSentences } from '../src/words/tie-sentences.js';
import { AS_OF, anyNetwork, favourNetwork } from './any-network.js';

/** What `explain` says of a tie of a picture; undefined where there is none. */
function explained(ties: Ties, picture: Picture, tie: number): TieSentences | undefined {
  const { people, ties: pairs } = picture;
  const ids = [people.id[pairs.a[tie]], people.id[pairs.b[tie]]] as const;
  const known = ties.get(...ids);
  return known === undefined
    ? undefined
    : {
        dormancy: dormancy.explain(ties, ...ids).sentence,
        reciprocity: known.days > 0 ? reciprocity.explain(ties, ...ids).sentence : undefined,
        favours: favours.explain(ties, ...ids).sentence,
      };
}

async function pictured(network: Network, check: (picture: Picture, tie: number) => void): Promise<void> {
  const picture = await pictureOf(network, { asOf: AS_OF });
  for (let tie = 0; tie < picture.ties.size; tie++) check(picture, tie);
}

describe('tieSentences', () => {
  it.each([
    ['any network', anyNetwork],
    ['a network full of favours', favourNetwork],
  ])('are those of explain, for every tie of %s at every moment of its picture', async (_, networks) => {
    await fc.assert(
      fc.asyncProperty(networks, async (network) => {
        const ties = new Map<number, Ties>();
        await pictured(network, (picture, tie) => {
          for (const [place, moment] of picture.moments.entries()) {
            const then = ties.get(moment) ?? network.tiesAt(moment);
            ties.set(moment, then);
            expect(tieSentences(picture, tie, place)).toEqual(explained(then, picture, tie));
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('judge a silence between two moments as at the one before', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, fc.double({ min: 0, max: 1, noNaN: true }), async (network, part) => {
        await pictured(network, (picture, tie) => {
          const time = part * (picture.moments.length - 1);
          const end = (dayAt(picture, time) + 1) * MS_PER_DAY - 1;
          const ties = network.tiesAt(Math.min(end, AS_OF));
          const { a, b } = picture.ties;
          const [one, other] = [picture.people.id[a[tie]], picture.people.id[b[tie]]];
          const judged = { ...picture.silence[Math.floor(time)] };
          const said = ties.get(one, other) && dormancy.explain(ties, one, other, judged).sentence;
          expect(tieSentences(picture, tie, time)?.dormancy).toBe(said);
        });
      }),
      { numRuns: 40 },
    );
  });
});
