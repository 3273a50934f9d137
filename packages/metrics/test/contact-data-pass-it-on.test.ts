import { describe, expect } from 'vitest';
import { payItForward } from '../src/pay-it-forward.js';
import { seededRandom } from '../src/seeded-random.js';
import { contactNetwork, eachContactData } from './contact-data.js';
import oracle from './oracles/contact-data/pass-it-on.json' with { type: 'json' };

const sets = new Map(Object.entries(oracle.expected));

describe('payItForward', () => {
  eachContactData(
    [...sets.keys()],
    'counts what of %s was passed on and what came back as numpy does',
    (name, data) => {
      const windows = Object.entries(sets.get(name) ?? {});
      const delta = windows.map(([window]) => (window === '1d' ? '1d' : '7d'));
      const network = contactNetwork(data);
      const ties = network.tiesAt(data.last);
      const { within } = payItForward(ties, {
        delta,
        kinds: 'all',
        shuffles: 0,
        longest: 2,
        rng: seededRandom(1),
      });

      expect(windows.length).toBeGreaterThan(0);
      for (const [i, [, expected]] of windows.entries()) {
        expect(within[i].forward?.count).toBe(expected.passed_on);
        expect(within[i].paybacks?.count).toBe(expected.returned);
        expect(expected.passed_on + expected.returned).toBe(expected.event_pairs);
      }
    },
  );
});

describe('payItForward.ofPeople', () => {
  eachContactData([...sets.keys()], 'finds as many events of %s passed on as numpy does', (name, data) => {
    const network = contactNetwork(data);
    const ties = network.tiesAt(data.last + 8 * 86_400_000);
    const received = new Float64Array(ties.people);
    const { a, b, contactsAB, contactsBA } = ties.columns;
    for (let row = 0; row < ties.size; row++) {
      received[b[row]] += contactsAB[row];
      received[a[row]] += contactsBA[row];
    }
    for (const [window, expected] of Object.entries(sets.get(name) ?? {})) {
      const delta = window === '1d' ? '1d' : '7d';
      const { column } = payItForward.ofPeople(ties, { delta, kinds: 'all' });
      const passedOn = column.reduce((sum, share, person) => sum + (share || 0) * received[person], 0);

      expect(passedOn).toBeCloseTo(expected.events_passed_on, 6);
    }
  });
});
