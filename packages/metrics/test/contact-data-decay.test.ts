import type { Ties } from '@tiewise/core';
import { describe, expect } from 'vitest';
import { type ContactData, contactNetwork, eachContactData, shareAway } from './contact-data.js';
import oracle from './oracles/contact-data/decay.json' with { type: 'json' };

const sets = new Map(Object.entries(oracle.expected));

/** Warmth of every ordered pair in contact; of every pair, in an undirected set. */
function warmths({ directed }: ContactData, { columns, size }: Ties): number[] {
  const warmth: number[] = [];
  for (let row = 0; row < size; row++) {
    const { contactsAB, contactsBA, contactsMutual, warmthAB, warmthBA } = columns;
    if (!directed && contactsMutual[row] > 0) warmth.push(warmthAB[row]);
    if (contactsAB[row] > 0) warmth.push(warmthAB[row]);
    if (contactsBA[row] > 0) warmth.push(warmthBA[row]);
  }
  return warmth;
}

describe('warmth', () => {
  eachContactData(
    [...sets.keys()],
    'of the ties of %s is the sum of what is left of each event',
    (name, data) => {
      const expected = sets.get(name);
      if (!expected) throw new Error(`no values of ${name}`);
      const network = contactNetwork(data);
      expect(data.last).toBe(1000 * expected.T);

      for (const [days, { sum, min, max, ...more }] of Object.entries(expected.by_half_life_days)) {
        const ties = network.tiesAt(data.last, { halfLife: `${Number(days)}d` });
        const all = warmths(data, ties);
        expect(all).toHaveLength(expected.ties);
        expect(
          shareAway(
            all.reduce((total, each) => total + each, 0),
            sum,
          ),
        ).toBeLessThan(oracle.tolerance);
        expect(
          shareAway(
            all.reduce((x, y) => Math.min(x, y)),
            min,
          ),
        ).toBeLessThan(oracle.tolerance);
        expect(
          shareAway(
            all.reduce((x, y) => Math.max(x, y)),
            max,
          ),
        ).toBeLessThan(oracle.tolerance);
        expect(all.filter((each) => each > 1)).toHaveLength(more.above_1);
        expect(all.filter((each) => each > 1e-3)).toHaveLength(more.above_1e_3);
        for (const [from, to, warmth, events] of [...more.top20, ...more.sample20]) {
          const tie = ties.get(String(from), String(to));
          expect(shareAway(tie?.given.warmth, Number(warmth))).toBeLessThan(oracle.tolerance);
          expect(data.directed ? tie?.given.contacts : tie?.together).toBe(events);
        }
      }
    },
  );
});
