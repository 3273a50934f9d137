import type { Ties } from '@tiewise/core';
import { describe, expect } from 'vitest';
import { contactData, contactNetwork, eachContactData } from './contact-data.js';
import oracle from './oracles/contact-data/friends.json' with { type: 'json' };

/** What of two ties, one of friends and one not, the score puts in order; equal ones count half. */
function auc(scores: readonly number[], friends: readonly boolean[]): number {
  let [pairs, right] = [0, 0];
  for (const [i, isFriend] of friends.entries()) {
    for (const [j, other] of friends.entries()) {
      if (!isFriend || other) continue;
      pairs++;
      right += scores[i] > scores[j] ? 1 : scores[i] === scores[j] ? 0.5 : 0;
    }
  }
  return right / pairs;
}

function columnsOf(ties: Ties, faded: readonly Ties[]) {
  const rows = Array.from({ length: ties.size }, (_, row) => row);
  const { contactsAB: ab, contactsBA: ba, days, first, last } = ties.columns;
  const [short, long] = faded.map((each) =>
    Array.from(ties, ({ a, b }) => each.get(a.id, b.id)?.warmth ?? Number.NaN),
  );
  return new Map([
    ['count', rows.map((row) => ab[row] + ba[row])],
    ['active_days', rows.map((row) => days[row])],
    ['span', rows.map((row) => last[row] - first[row])],
    ['recency', rows.map((row) => last[row])],
    ['reciprocity', rows.map((row) => Math.min(ab[row], ba[row]) / Math.max(ab[row], ba[row]))],
    ['min_direction', rows.map((row) => Math.min(ab[row], ba[row]))],
    ['decay_7d', short],
    ['decay_30d', long],
  ]);
}

describe('ties', () => {
  eachContactData(
    ['social-evolution-calls'],
    'of %s tell declared friends apart as far as numpy says',
    (_, data) => {
      const named = contactData('social-evolution-friendship');
      const names = new Set(named.source.map((source, row) => `${source} ${named.target[row]}`));
      const network = contactNetwork(data);
      const ties = network.tiesAt(data.last);
      const faded = (['7d', '30d'] as const).map((halfLife) => network.tiesAt(data.last, { halfLife }));
      const scores = columnsOf(ties, faded);
      const labels = Array.from(
        ties,
        ({ a, b }) => [names.has(`${a.id} ${b.id}`), names.has(`${b.id} ${a.id}`)].filter(Boolean).length,
      );
      const { 'either names the other': either, 'both name each other': both } = oracle.expected;
      for (const [{ friends, auc: expected }, least] of [
        [either, 1],
        [both, 2],
      ] as const) {
        const isFriend = labels.map((label) => label >= least);
        expect(isFriend.filter(Boolean)).toHaveLength(friends);
        for (const [name, score] of scores) {
          expect([name, auc(score, isFriend)]).toEqual([
            name,
            expect.closeTo(new Map(Object.entries(expected)).get(name) ?? 0, 9),
          ]);
        }
      }
    },
  );
});
