import { Network, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../src/overlap.js';
import { directedTies, type Edge, undirectedTies } from './graph-ties.js';
import { interactionOf, networkOf } from './network-of.js';
import coleman from './oracles/coleman_highschool.json' with { type: 'json' };
import karate from './oracles/karate_club.json' with { type: 'json' };
import oracle from './oracles/overlap_simmelian.json' with { type: 'json' };

const asOf = '2025-12-31';

/** Ana and Bo both know Cy; Ana knows Di beside. */
const four = ['ana > bo 2025-01-01', 'ana > cy 2025-01-01', 'bo > cy 2025-01-01', 'ana > di 2025-01-01'];

function mine(...lines: string[]): Ties {
  return Network.of({ interactions: lines.map(interactionOf), me: 'me' }).tiesAt(asOf);
}

function clique(size: number): Edge[] {
  const people = Array.from({ length: size }, (_, person) => person);
  return people.flatMap((a) => people.filter((b) => b > a).map((b) => [a, b]));
}

describe('overlap', () => {
  const { graphology_graph, karate: club } = oracle.expected;

  it.each([
    ['the graph of graphology', undirectedTies(oracle.input.edges), graphology_graph],
    ['the karate club', undirectedTies(karate.input.edges as Edge[]), club],
  ])('of %s is as computed elsewhere, tie by tie', (_, ties, expected) => {
    const [scores, common] = [overlap(ties), overlap.common(ties)];

    for (const [pair, values] of Object.entries(expected)) {
      const [a, b] = pair.split('-');
      expect(scores.get(a, b)).toBeCloseTo(values.overlap, 12);
      expect(scores.get(b, a)).toBe(scores.get(a, b));
      expect(common.get(a, b)).toBe(values.common);
    }
    expect(scores.ties.size).toBe(Object.keys(expected).length);
  });

  it('counts the triangles of the Coleman high school that KONECT publishes', () => {
    const ties = undirectedTies(coleman.input.edges.map(([a, b]) => [a, b]));
    const common = overlap.common(ties).column.filter((count) => count > 0);
    const degrees = Array.from({ length: ties.people }, (_, person) => ties.rowsOf(person).length);
    const triangles = common.reduce((sum, count) => sum + count, 0) / 3;
    const wedges = degrees.reduce((sum, many) => sum + (many * (many - 1)) / 2, 0);
    const named = (id: string) =>
      coleman.input.edges.filter(([a, b]) => `${a}` === id || `${b}` === id).length;
    const { published_triangles, published_wedges, published_max_degree, published_clustering } =
      coleman.expected;

    expect(triangles).toBe(published_triangles);
    expect(wedges).toBe(published_wedges);
    expect(Math.max(...degrees.map((_, person) => named(ties.person(person).id)))).toBe(published_max_degree);
    expect(Math.abs((3 * triangles) / wedges - published_clustering)).toBeLessThan(coleman.tolerance);
  });

  it.each([3, 4, 5, 6])('in a clique of %d is 1, with all others in common', (size) => {
    const ties = undirectedTies(clique(size));

    expect(Array.from(overlap(ties).column)).toEqual(new Array(ties.size).fill(1));
    expect(Array.from(overlap.common(ties).column)).toEqual(new Array(ties.size).fill(size - 2));
  });

  it('is the share of all whom either knows', () => {
    const scores = overlap(networkOf(...four).tiesAt(asOf));

    expect(scores.get('ana', 'bo')).toBe(1 / 2);
    expect(scores.get('bo', 'cy')).toBe(1);
    expect(scores.get('ana', 'di')).toBe(0);
  });

  it('is unknown where neither is tied to anyone else', () => {
    expect(oracle.expected.isolated_pair).toBeNull();
    expect(overlap(undirectedTies([['ana', 'bo']])).get('ana', 'bo')).toBeUndefined();
  });

  it('counts ties without any contact, unless a warmth is asked for', () => {
    const ties = networkOf(...four, 'di = bo 2025-01-01 connection').tiesAt(asOf);

    expect(overlap(ties).get('ana', 'di')).toBe(1 / 2);
    expect(overlap(ties, { minWarmth: 0.1 }).get('ana', 'di')).toBe(0);
    expect(overlap(ties, { minWarmth: 0.1 }).get('bo', 'di')).toBeUndefined();
    expect(overlap(ties, { minWarmth: 5 }).get('ana', 'bo')).toBeUndefined();
  });

  it('knows nothing of what happens after the moment it looks from', () => {
    const network = networkOf(...four, 'bo > di 2026-03-01');

    expect(overlap(network.tiesAt(asOf)).get('ana', 'bo')).toBe(1 / 2);
    expect(overlap(network.tiesAt('2026-04-01')).get('ana', 'bo')).toBe(1);
  });

  it('of ties of me is unknown, not 0, where nothing is known between others', () => {
    const ties = mine('me > ana 2025-01-01', 'me > bo 2025-01-01');

    expect([...overlap(ties)]).toEqual([]);
    expect(overlap(ties, { seen: 'all' }).get('me', 'ana')).toBe(0);
  });

  it('is known for those of whom more than their tie to me is seen', () => {
    const ties = mine(
      'me > ana 2025-01-01',
      'me > bo 2025-01-01',
      'me > cy 2025-01-01',
      'ana > bo 2025-01-01',
    );
    const scores = overlap(ties);

    expect(scores.get('me', 'ana')).toBe(1 / 2);
    expect(scores.get('me', 'cy')).toBeUndefined();
    expect(scores.get('ana', 'bo')).toBeUndefined();
    expect(overlap(ties, { seen: 'all' }).get('ana', 'bo')).toBe(1);
  });

  it('throws on options that say nothing', () => {
    const ties = networkOf(...four).tiesAt(asOf);

    expect(() => overlap(ties, { minWarmth: -1 })).toThrow(
      new RangeError('overlap: minWarmth must be 0 or more, got -1'),
    );
    expect(() => overlap(ties, { seen: 'me' })).toThrow('no me');
  });

  it('does not begin when told to stop, and says how far it has come', () => {
    const ties = networkOf(...four).tiesAt(asOf);
    const done: number[] = [];

    expect(() => overlap(ties, { signal: AbortSignal.abort(new Error('enough')) })).toThrow('enough');
    overlap(ties, { onProgress: (progress) => done.push(progress.done / progress.total) });
    expect(done.at(-1)).toBe(1);
  });

  const person = fc.nat({ max: 9 });
  const edges = fc.array(fc.tuple(person, person), { maxLength: 45 });

  it('is what counting by hand gives, in a network of any shape', () => {
    fc.assert(
      fc.property(edges, (links) => {
        const ties = undirectedTies(links);
        const [scores, common] = [overlap(ties), overlap.common(ties)];
        for (const { a, b, row } of ties) {
          const [ofA, ofB] = [others(ties, a.id, b.id), others(ties, b.id, a.id)];
          const shared = [...ofA].filter((id) => ofB.has(id)).length;
          const either = new Set([...ofA, ...ofB]).size;
          expect(scores.at(row)).toBe(either > 0 ? shared / either : undefined);
          expect(common.at(row)).toBe(either > 0 ? shared : undefined);
        }
      }),
    );
  });
});

describe('overlap.simmelian', () => {
  it('counts the threesomes in which everybody turns to everybody', () => {
    const ties = directedTies([
      ...['ana bo', 'bo ana', 'bo cy', 'cy bo', 'ana cy', 'cy ana'].map((pair) => pair.split(' ')),
      ...['ana di', 'di ana', 'bo di'].map((pair) => pair.split(' ')),
    ]);
    const scores = overlap.simmelian(ties);

    expect(overlap.common(ties).get('ana', 'bo')).toBe(2);
    expect(scores.get('ana', 'bo')).toBe(1);
    expect(scores.get('ana', 'di')).toBe(0);
    expect(scores.get('bo', 'di')).toBe(0);
  });

  it('takes a meeting for turning to each other', () => {
    const ties = networkOf('ana = bo, cy 2025-01-01').tiesAt(asOf);

    expect(overlap.simmelian(ties).get('bo', 'cy')).toBe(1);
  });

  it('never exceeds the number in common, and equals it where all ties go both ways', () => {
    const person = fc.nat({ max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(person, person), { maxLength: 40 }), (links) => {
        const ties = directedTies(links);
        const [held, common] = [overlap.simmelian(ties).column, overlap.common(ties).column];
        for (let row = 0; row < ties.size; row++)
          if (common[row] >= 0) expect(held[row]).toBeLessThanOrEqual(common[row]);
        const answered = directedTies([...links, ...links.map(([from, to]) => [to, from])]);
        expect(overlap.simmelian(answered).column).toEqual(overlap.common(answered).column);
      }),
    );
  });
});

describe('overlap.explain', () => {
  it('names whom both know and what that is known from', () => {
    const ties = mine(
      'me > ana 2025-01-01',
      'me > bo 2025-01-02',
      'ana > bo 2025-01-03',
      'me > cy 2025-01-04',
    );
    const { value, parts, evidence, sentence } = overlap.explain(ties, 'me', 'ana');

    expect(value).toBe(1 / 2);
    expect(parts.common.map(({ id }) => id)).toEqual(['bo']);
    expect(parts.either).toBe(2);
    expect(parts.simmelian).toEqual([]);
    expect(evidence.map(({ at }) => new Date(at).getUTCDate())).toEqual([1, 2, 3]);
    expect(sentence).toBe('Ana and you both know bo: 1 of the 2 people whom either of you knows.');
  });

  it('says so where too little is known, or nobody is common', () => {
    const ties = mine('me > ana 2025-01-01', 'me > bo 2025-01-02', 'ana > di 2025-01-03');

    expect(overlap.explain(ties, 'me', 'bo')).toMatchObject({
      value: undefined,
      sentence: 'Too little is known of whom bo and you know beside each other to say whom you both know.',
    });
    expect(overlap.explain(ties, 'me', 'ana').sentence).toBe(
      'Ana and you have nobody in common among the 2 people whom either of you knows, as far as is known.',
    );
    expect(() => overlap.explain(ties, 'bo', 'di')).toThrow('have no tie');
  });
});

/** Whom somebody is tied to beside one other. */
function others(ties: Ties, person: string, beside: string): Set<string> {
  return new Set(
    ties
      .of(person)
      .map(({ b }) => b.id)
      .filter((id) => id !== beside),
  );
}
