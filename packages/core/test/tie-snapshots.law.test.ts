import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interaction, Network, STANDARD_KINDS, type Ties } from '../src/index.js';
import { naiveTies } from './naive-ties.js';

const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);
const NAMES = ['ana', 'bo', 'cy', 'di', 'ed'];

/** Half of the instants lie on few days, so that several meet on one. */
const at = fc.oneof(
  fc.integer({ min: START, max: START + 900 * DAY }),
  fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: DAY - 1 }))
    .map(([d, ms]) => START + d * 90 * DAY + ms),
);
const interaction: fc.Arbitrary<Interaction> = fc.record({
  at,
  from: fc.constantFrom(...NAMES),
  to: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom(...STANDARD_KINDS.keys()),
  weight: fc.constantFrom(0, 0.5, 1, 3),
});

function expectAsDefined(ties: Ties, log: readonly Interaction[]): void {
  const naive = naiveTies(log, ties.asOf);
  const inTouch = Array.from(ties).filter(({ days }) => days > 0);
  expect(inTouch.map(({ a, b }) => `${a.id} ${b.id}`).sort()).toEqual([...naive.keys()].sort());
  for (const tie of inTouch) {
    const expected = naive.get(`${tie.a.id} ${tie.b.id}`);
    const { gapSquares, gapLogs, longestGap } = ties.columns;
    expect({
      days: tie.days,
      silence: tie.silence,
      warmth: tie.warmth,
      depth: tie.depth,
      contacts: [tie.given.contacts, tie.received.contacts, tie.together],
      daysEachWay: [tie.given.days, tie.received.days],
      first: tie.first,
      last: tie.last,
      gapSquares: gapSquares[tie.row],
      gapLogs: gapLogs[tie.row],
      longestGap: longestGap[tie.row],
    }).toEqual({
      ...expected,
      warmth: expect.closeTo(expected?.warmth ?? Number.NaN, 9),
      depth: expect.closeTo(expected?.depth ?? Number.NaN, 9),
      gapLogs: expect.closeTo(expected?.gapLogs ?? Number.NaN, 9),
    });
  }
}

describe('tiesAt', () => {
  it('is what its definition says, whatever the log', () => {
    fc.assert(
      fc.property(fc.array(interaction, { maxLength: 80 }), at, (log, asOf) => {
        expectAsDefined(Network.of({ interactions: log }).tiesAt(asOf), log);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same however the moments come and the log grows between them', () => {
    const step = fc.record({
      more: fc.array(interaction, { maxLength: 15 }),
      moments: fc.array(at, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const network = Network.of();
        const log: Interaction[] = [];
        for (const { more, moments } of steps) {
          network.add(more);
          log.push(...more);
          for (const asOf of moments) expectAsDefined(network.tiesAt(asOf), log);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when all that is added is later than what there was', () => {
    fc.assert(
      fc.property(
        fc.array(interaction, { minLength: 5, maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (rows, parts) => {
          const log = [...rows].sort((x, y) => x.at - y.at);
          const network = Network.of();
          const size = Math.ceil(log.length / parts);
          for (let first = 0; first < log.length; first += size) {
            const seen = log.slice(0, first + size);
            network.add(log.slice(first, first + size));
            expectAsDefined(network.tiesAt(seen[seen.length - 1].at), seen);
          }
        },
      ),
    );
  });

  it('is the same when ties are divided into many partitions', () => {
    let state = 1;
    const draw = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const log: Interaction[] = Array.from({ length: 150_000 }, () => ({
      at: START + draw(2000) * DAY + draw(DAY),
      from: `p${draw(60)}`,
      to: [`q${draw(60)}`],
      kind: draw(5) ? 'message' : 'meeting',
      weight: 1,
    }));

    expectAsDefined(Network.of({ interactions: log }).tiesAt(START + 1500 * DAY), log);
  });

  it('fades warmth by a short half-life over a long time without overflow', () => {
    const network = Network.of({ interactions: [{ at: START, from: 'ana', to: 'bo' }] });

    expect(network.tiesAt(START, { halfLife: '1h' }).get('ana', 'bo')?.warmth).toBe(1);
    network.add({ at: START + 1000 * DAY, from: 'ana', to: 'bo' });
    expect(network.tiesAt(START + 1000 * DAY, { halfLife: '1h' }).get('ana', 'bo')?.warmth).toBe(1);
  });
});
