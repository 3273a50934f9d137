import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdjacencyOptions, adjacency, type Ties } from '../src/index.js';
import { networkOf } from './network-of.js';

/** The edges in the rows of people, as `ana bo 2`. */
function edgesOf(ties: Ties, options?: AdjacencyOptions): string[] {
  const { offset, target, weight } = adjacency(ties, options);
  return Array.from({ length: ties.people }, (_, person) => person).flatMap((person) =>
    Array.from(target.subarray(offset[person], offset[person + 1]), (other, at) =>
      [ties.person(person).id, ties.person(other).id, weight[offset[person] + at]].join(' '),
    ),
  );
}

const ASOF = '2025-01-01';
const lines = ['ana > bo 2025-01-01', 'ana > bo 2025-01-01', 'bo > ana 2025-01-01', 'cy > ana 2025-01-01'];
const few = networkOf(...lines).tiesAt(ASOF);

describe('adjacency', () => {
  it.each([
    ['out', ['ana bo 2', 'bo ana 1', 'cy ana 1']],
    ['in', ['ana bo 1', 'ana cy 1', 'bo ana 2']],
    ['both', ['ana bo 3', 'ana cy 1', 'bo ana 3', 'cy ana 1']],
  ] as const)('lists those a person turns to, those who turn to them, or both: %s', (direction, edges) => {
    expect(edgesOf(few, { direction })).toEqual(edges);
    expect(edgesOf(few, { direction, weight: 'contacts' })).toEqual(edges);
  });

  it('weighs by depth alike in each direction and in both', () => {
    const depth = few.get('ana', 'bo')?.depth;
    const other = few.get('ana', 'cy')?.depth;
    const edges = [`ana bo ${depth}`, `ana cy ${other}`, `bo ana ${depth}`, `cy ana ${other}`];

    for (const direction of ['out', 'in', 'both'] as const) {
      expect(edgesOf(few, { direction, weight: 'depth' })).toEqual(edges);
    }
  });

  it('counts a meeting half in each direction', () => {
    const ties = networkOf('ana = bo 2025-01-01').tiesAt(ASOF);

    expect(edgesOf(ties, { weight: 'contacts' })).toEqual(['ana bo 0.5', 'bo ana 0.5']);
    expect(edgesOf(ties, { weight: 'contacts', direction: 'both' })).toEqual(['ana bo 1', 'bo ana 1']);
  });

  it('leaves out a connection without contact', () => {
    const ties = networkOf('ana > bo 2025-01-01 connection').tiesAt(ASOF);

    expect(ties.size).toBe(1);
    expect(edgesOf(ties, { direction: 'both' })).toEqual([]);
  });

  it('is empty where there is nobody', () => {
    expect(adjacency(networkOf().tiesAt(ASOF)).offset).toEqual(Uint32Array.of(0));
  });

  it('is built once for the same ties and weight', () => {
    expect(adjacency(few)).toBe(adjacency(few, { weight: 'warmth', direction: 'out' }));
    expect(adjacency(few)).not.toBe(adjacency(few, { direction: 'in' }));
    expect(adjacency(few)).not.toBe(adjacency(networkOf(...lines).tiesAt(ASOF)));
  });

  it('throws on a weight or direction it does not know', () => {
    expect(() => adjacency(few, JSON.parse('{ "weight": "charm" }'))).toThrow('got charm');
    expect(() => adjacency(few, JSON.parse('{ "direction": "up" }'))).toThrow('got up');
  });

  const link = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })).filter(([from, to]) => from !== to);

  it('has the same edges, in ascending order, as the ties one by one', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 60 }), (links) => {
        const ties = networkOf(...links.map(([from, to]) => `p${from} > p${to} 2025-01-01`)).tiesAt(ASOF);
        const { offset, target } = adjacency(ties);
        for (let person = 0; person < ties.people; person++) {
          const row = [...target.subarray(offset[person], offset[person + 1])];
          expect(row).toEqual([...new Set(row)].sort((x, y) => x - y));
        }
        const sides = [...ties].flatMap(({ a, b, given, received }) => [
          `${a.id} ${b.id} ${given.warmth}`,
          `${b.id} ${a.id} ${received.warmth}`,
        ]);
        const edges = sides.filter((side) => !side.endsWith(' 0')).sort();
        expect(edgesOf(ties).sort()).toEqual(edges);
        const turned = edgesOf(ties, { direction: 'in' }).map((edge) => edge.replace(/(\S+) (\S+)/, '$2 $1'));
        expect(turned.sort()).toEqual(edges);
      }),
    );
  });
});
