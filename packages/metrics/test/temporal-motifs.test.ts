import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TemporalMotifs, temporalMotifs } from '../src/temporal-motifs.js';
import oracle from './oracles/temporal_motifs.json' with { type: 'json' };

type Event = readonly [from: number, to: number, at: number];

function motifsOf(events: readonly Event[], delta: number): TemporalMotifs {
  const [from, to, at] = [0, 1, 2].map((column) => events.map((event) => event[column]));
  return temporalMotifs({ from, to, at }, { delta });
}

const seconds = ['2>1', '1>2', '2>0', '0>2', '1>0', '0>1'];
const thirds = ['0>1', '1>0', '0>2', '2>0', '1>2', '2>1'];

/** Row and column of three events. */
function cellOf(edges: readonly Event[]): [row: number, column: number] {
  const people = [...new Set(edges.flatMap((edge) => edge.slice(0, 2)))];
  const [, second, third] = edges.map(([from, to]) => `${people.indexOf(from)}>${people.indexOf(to)}`);
  return [seconds.indexOf(second), thirds.indexOf(third)];
}

/** The definition, taken word by word: all pairs and triples of events that fit a drawing. */
function drawn(events: readonly Event[], delta: number): { two: number[]; three: number[][] } {
  const sorted = events.filter(([from, to]) => from !== to).sort((x, y) => x[2] - y[2]);
  const two = seconds.map(() => 0);
  const three = seconds.map(() => thirds.map(() => 0));
  const named = (...edges: Event[]) => {
    const people = [...new Set(edges.flatMap((edge) => edge.slice(0, 2)))];
    return people.length > 3
      ? []
      : edges.map(([from, to]) => `${people.indexOf(from)}>${people.indexOf(to)}`);
  };
  for (const [i, x] of sorted.entries()) {
    for (const [j, y] of sorted.entries()) {
      if (j <= i || y[2] - x[2] > delta) continue;
      const row = seconds.indexOf(named(x, y)[1]);
      if (row >= 0) two[row]++;
      for (const z of sorted.slice(j + 1)) {
        if (z[2] - x[2] > delta) break;
        const [, second, third] = named(x, y, z);
        if (seconds.includes(second) && thirds.includes(third)) {
          three[seconds.indexOf(second)][thirds.indexOf(third)]++;
        }
      }
    }
  }
  return { two, three };
}

const person = fc.nat({ max: 5 });
const event = fc.tuple(person, person, fc.integer({ min: -20, max: 40 }));
const log = fc.array(event, { maxLength: 40 });
const delta = fc.constantFrom(0, 1, 3, 10, 100);

describe('temporalMotifs', () => {
  const snap = oracle.input.edges_src_dst_t as unknown as Event[];

  it.each(oracle.expected)(
    'of the graph that comes with SNAP are SNAP’s at delta $delta',
    ({ delta, matrix }) => {
      expect(motifsOf(snap, delta).three).toEqual(matrix);
    },
  );

  it.each(Object.entries(oracle.two_edge_counts_computed_here))(
    'of two events on that graph are those counted by hand at delta %s',
    (delta, expected) => {
      const { two } = motifsOf(snap, Number(delta));
      expect({ pay_forward_ab_bc: two[1], return_ab_ba: two[4] }).toEqual(expected);
    },
  );

  it('are Raphtory’s on its graph: stars by whom events are with and whether they are from the centre, pairs, triangles', () => {
    const { edges_t_src_dst: edges, delta, vector40 } = oracle.raphtory;
    const { three } = motifsOf(
      edges.map(([at, from, to]) => [from, to, at] as const),
      delta,
    );
    const cell = (way: number, others: number[]) => {
      const drawing = others.map((other, i): Event => ((way >> (2 - i)) & 1 ? [0, other, i] : [other, 0, i]));
      const [row, column] = cellOf(drawing);
      return three[row][column];
    };
    const ways = [...Array(8).keys()];
    const stars = [
      [1, 1, 2],
      [1, 2, 1],
      [2, 1, 1],
    ].flatMap((others) => ways.map((way) => cell(way, others)));
    const triangles = three.slice(0, 4).flatMap((row, i) => (i < 2 ? row.slice(2, 4) : row.slice(4)));

    expect([...stars, ...triangles]).toEqual([...vector40.slice(0, 24), ...vector40.slice(32)]);
    // Each motif of two people is counted from both ends there, so once under either way.
    const pairs = ways.map((way) => cell(way, [1, 1, 1]));
    expect(vector40.slice(24, 32)).toEqual(pairs);
  });

  it('find what came back through a third person', () => {
    const { events, two, three } = motifsOf(
      [
        [0, 1, 10],
        [1, 2, 15],
        [2, 0, 20],
      ],
      10,
    );

    expect(events).toBe(3);
    expect(two).toEqual([0, 2, 1, 0, 0, 0]);
    expect(three.flat().reduce((sum, count) => sum + count)).toBe(1);
    expect(three[1][3]).toBe(1);
  });

  it('are within delta from the first event to the last, not from one to the next', () => {
    const events: Event[] = [
      [0, 1, 10],
      [1, 2, 15],
      [2, 0, 20],
    ];

    expect(motifsOf(events, 9).three[1][3]).toBe(0);
    expect(motifsOf(events, 5).two[1]).toBe(2);
  });

  it('take events of the same moment in the order they are listed in', () => {
    expect(
      motifsOf(
        [
          [0, 1, 5],
          [1, 2, 5],
        ],
        0,
      ).two,
    ).toEqual([0, 1, 0, 0, 0, 0]);
    expect(
      motifsOf(
        [
          [1, 2, 5],
          [0, 1, 5],
        ],
        0,
      ).two,
    ).toEqual([0, 0, 1, 0, 0, 0]);
  });

  it('leave out what somebody did to themselves', () => {
    expect(
      motifsOf(
        [
          [0, 1, 1],
          [1, 1, 2],
          [1, 2, 3],
        ],
        10,
      ),
    ).toEqual(
      motifsOf(
        [
          [0, 1, 1],
          [1, 2, 3],
        ],
        10,
      ),
    );
  });

  it('are none of no events', () => {
    expect(
      motifsOf([], 10)
        .three.flat()
        .every((count) => count === 0),
    ).toBe(true);
  });

  it('are those that fit the drawings one by one', () => {
    fc.assert(
      fc.property(log, delta, (events, delta) => {
        const { two, three } = motifsOf(events, delta);
        expect({ two, three }).toEqual(drawn(events, delta));
      }),
      { numRuns: 400 },
    );
  });

  it('never fall as delta grows', () => {
    fc.assert(
      fc.property(log, delta, delta, (events, one, other) => {
        const less = motifsOf(events, Math.min(one, other));
        const more = motifsOf(events, Math.max(one, other));
        for (const [i, count] of [...less.two, ...less.three.flat()].entries()) {
          expect([...more.two, ...more.three.flat()][i]).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });

  it('stay the same with people numbered otherwise, or all moved in time', () => {
    const numbers = fc.uniqueArray(fc.nat({ max: 1000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(log, delta, numbers, fc.integer(), (events, delta, number, later) => {
        const renamed = events.map(([from, to, at]) => [number[from], number[to], at + later] as const);
        expect(motifsOf(renamed, delta)).toEqual(motifsOf(events, delta));
      }),
    );
  });

  it('passed on are as many with time and ways turned around', () => {
    fc.assert(
      fc.property(log, delta, (events, delta) => {
        const turned = events.map(([from, to, at]) => [to, from, -at] as const).reverse();
        expect(motifsOf(turned, delta).two[1]).toBe(motifsOf(events, delta).two[1]);
      }),
    );
  });

  it('passed on may differ with time alone turned around', () => {
    expect(
      motifsOf(
        [
          [0, 1, 1],
          [1, 2, 2],
        ],
        10,
      ).two[1],
    ).toBe(1);
    expect(
      motifsOf(
        [
          [0, 1, -1],
          [1, 2, -2],
        ],
        10,
      ).two[1],
    ).toBe(0);
  });

  it.each([
    [{ from: [0], to: [1], at: [1] }, Number.NaN, 'delta must be at least 0, got NaN'],
    [{ from: [0], to: [1, 2], at: [1] }, 1, 'of one length, got 1, 2 and 1'],
    [{ from: [-1], to: [1], at: [1] }, 1, 'got -1, 1, 1'],
    [{ from: [0], to: [1], at: [Number.NaN] }, 1, 'got 0, 1, NaN'],
  ])('throw on %o with delta %d', (list, delta, message) => {
    expect(() => temporalMotifs(list, { delta })).toThrow(message);
  });

  it('stop when told to, and tell how far they are', () => {
    const list = { from: [0, 1], to: [1, 2], at: [1, 2] };
    const phases = new Set<string>();
    temporalMotifs(list, { delta: 1, onProgress: ({ phase }) => phases.add(phase) });

    expect([...phases]).toEqual(['two events', 'pairs', 'stars', 'triangles']);
    expect(() => temporalMotifs(list, { delta: 1, signal: AbortSignal.abort(new Error('enough')) })).toThrow(
      'enough',
    );
  });
});
