import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InteractionInput, Network, STANDARD_KINDS, type Tie, type Ties } from '../src/index.js';

const DAY = 86_400_000;
const START = Date.UTC(2015, 0, 1);
const ASOF = START + 4000 * DAY;
const NAMES = ['ana', 'bo', 'cy', 'di', '__proto__'];

const interaction: fc.Arbitrary<InteractionInput> = fc.record({
  at: fc.integer({ min: START, max: ASOF }),
  from: fc.constantFrom(...NAMES),
  to: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom(...STANDARD_KINDS.keys()),
  weight: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 10, noNaN: true })),
});
const log = fc.array(interaction, { maxLength: 60 });

function tiesOf(interactions: InteractionInput[], asOf = ASOF): Ties {
  return Network.of({ interactions }).tiesAt(asOf);
}

/** The numbers of each tie under the ids of its people, so that the order of ties does not matter. */
function numbersOf(ties: Ties) {
  const numbers = Array.from(ties, ({ row: _, a, b, ...rest }: Tie) => [`${a.id} ${b.id}`, rest] as const);
  return Object.fromEntries(
    numbers.sort(([x], [y]) => (x < y ? -1 : 1)).map(([ids, rest]) => [`tie ${ids}`, flat(rest)]),
  );
}

function flat({ given, received, ...rest }: Omit<Tie, 'row' | 'a' | 'b'>): Record<string, number> {
  const sides = {
    gw: given.warmth,
    gc: given.contacts,
    gd: given.days,
    rw: received.warmth,
    rc: received.contacts,
  };
  const all = Object.entries({ ...rest, ...sides, rd: received.days });
  return Object.fromEntries(all.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function expectClose(actual: Ties, expected: Ties, { shift = 0, within = 1e-9 } = {}): void {
  const [x, y] = [numbersOf(actual), numbersOf(expected)];
  expect(Object.keys(x)).toEqual(Object.keys(y));
  for (const tie of Object.keys(x)) {
    expect(Object.keys(x[tie])).toEqual(Object.keys(y[tie]));
    for (const [name, value] of Object.entries(y[tie])) {
      const moved = ['since', 'first', 'last'].includes(name) ? value + shift : value;
      expect(Math.abs(x[tie][name] - moved)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(moved)));
    }
  }
}

describe('tiesAt', () => {
  it('does not depend on the order interactions came in', () => {
    fc.assert(
      fc.property(
        log.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expectClose(tiesOf(shuffled), tiesOf(rows), { within: 1e-12 });
        },
      ),
    );
  });

  it('gives the same when everything happens some days later and is looked at as much later', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: -5000, max: 5000 }), (rows, days) => {
        const later = rows.map((row) => ({ ...row, at: Number(row.at) + days * DAY }));
        expectClose(tiesOf(later, ASOF + days * DAY), tiesOf(rows), { shift: days * DAY });
      }),
    );
  });

  it('does not know what happens later', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: START, max: ASOF }), (rows, asOf) => {
        expectClose(
          tiesOf(rows, asOf),
          tiesOf(
            rows.filter(({ at }) => Number(at) <= asOf),
            asOf,
          ),
        );
      }),
    );
  });

  it('halves warmth with every half-life that passes without contact', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 5 }), (rows, halves) => {
        const network = Network.of({ interactions: rows });
        const now = network.tiesAt(ASOF, { halfLife: '90d' });
        const later = network.tiesAt(ASOF + halves * 90 * DAY, { halfLife: '90d' });
        for (const { a, b, warmth } of now) {
          if (warmth) expect((later.get(a.id, b.id)?.warmth ?? 0) / warmth).toBeCloseTo(2 ** -halves, 12);
        }
      }),
    );
  });

  it('adds up the warmth of two logs that share nothing', () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        const [x, y] = [tiesOf(one), tiesOf(other)];
        for (const { a, b, warmth } of tiesOf([...one, ...other])) {
          const parts = (x.get(a.id, b.id)?.warmth ?? 0) + (y.get(a.id, b.id)?.warmth ?? 0);
          expect(warmth ?? 0).toBeCloseTo(parts, 9);
        }
      }),
    );
  });

  it('never makes depth fall below what it was but by its long half-life', () => {
    fc.assert(
      fc.property(log, interaction, (rows, more) => {
        const before = tiesOf(rows);
        for (const { a, b, depth } of tiesOf([...rows, { ...more, at: ASOF }])) {
          expect(depth ?? 0).toBeGreaterThanOrEqual((before.get(a.id, b.id)?.depth ?? 0) - 1e-12);
        }
      }),
    );
  });

  it('agrees with depth, days and gaps counted by hand', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 40 }),
        (days) => {
          const rows = days.map((day) => ({ at: START + day * DAY, from: 'ana', to: 'bo' }));
          const sorted = [...days].sort((x, y) => x - y);
          const today = 4000;
          const parts = sorted.map((day, i) => {
            const gained = i === 0 ? 1 : 1 - 2 ** (-(day - sorted[i - 1]) / 30);
            return gained * 2 ** (-(today - day) / 3652.5);
          });

          const tie = tiesOf(rows).get('ana', 'bo');
          expect(tie?.depth).toBeCloseTo(
            parts.reduce((sum, part) => sum + part, 0),
            9,
          );
          expect(tie).toMatchObject({ days: days.length, silence: today - sorted[days.length - 1] });
        },
      ),
    );
  });
});
