import { dayOf, type Ties } from '@tiewise/core';
import { favours, kaplanMeier } from '@tiewise/metrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/picture.js';
import { pictureOf } from '../../src/picture-of.js';
import { AS_OF, anyNetwork, favourNetwork } from '../any-network.js';

interface Read {
  from: string;
  day: number;
  amount: number;
  open: number;
  returned: [day: number, amount: number][];
}

/** The favours of a tie as a picture has them, up to the end of a day. */
function readBy(picture: Picture, tie: number, day: number): Read[] {
  const { favours: all, people, ties } = picture;
  const read: Read[] = [];
  for (let favour = all.start[tie]; favour < all.start[tie + 1]; favour++) {
    if (all.day[favour] > day) continue;
    const returned: [number, number][] = [];
    for (let back = all.returns.start[favour]; back < all.returns.start[favour + 1]; back++) {
      if (all.returns.day[back] <= day) returned.push([all.returns.day[back], all.returns.amount[back]]);
    }
    const amount = all.amount[favour];
    const open = amount - returned.reduce((sum, [, some]) => sum + some, 0);
    const giver = all.fromA[favour] === 1 ? ties.a[tie] : ties.b[tie];
    read.push({ from: people.id[giver], day: all.day[favour], amount, open: Math.max(0, open), returned });
  }
  return read;
}

/** How long favours take to come back, which is not asked here. */
const NO_TIMES = kaplanMeier([], []);

/** The same as `favours.explain` has them. */
function explained(ties: Ties, ids: readonly [string, string]): Read[] {
  if (!ties.get(...ids)) return [];
  const { parts } = favours.explain(ties, ...ids, { seen: 'all', times: NO_TIMES });
  return [...parts.open, ...parts.returned].map(({ favour, from, amount, open, returns }) => {
    const back = returns.map(({ by, amount: some }): [number, number] => [dayOf(by.at), some]);
    return { from, day: dayOf(favour.at), amount, open, returned: back };
  });
}

/** In an order that those of the same moment have in common. */
function rounded(list: readonly Read[]): string[] {
  const near = (value: number) => Math.round(value * 1e4) / 1e4;
  const texts = list.map(({ amount, open, returned, ...rest }) => {
    const back = returned.map(([day, some]) => [day, near(some)]);
    return JSON.stringify({ ...rest, amount: near(amount), open: near(open), returned: back });
  });
  return texts.sort();
}

describe('the favours of a picture', () => {
  it.each([
    ['any network', anyNetwork],
    ['a network full of favours', favourNetwork],
  ])('read up to any earlier moment are those of explain then, of %s', async (_, networks) => {
    await fc.assert(
      fc.asyncProperty(networks, async (network) => {
        const picture = await pictureOf(network, { asOf: AS_OF });
        const { people, ties: pairs } = picture;
        for (const moment of picture.moments) {
          const ties = network.tiesAt(moment);
          for (let tie = 0; tie < pairs.size; tie++) {
            const ids = [people.id[pairs.a[tie]], people.id[pairs.b[tie]]] as const;
            expect(rounded(readBy(picture, tie, dayOf(moment)))).toEqual(rounded(explained(ties, ids)));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
