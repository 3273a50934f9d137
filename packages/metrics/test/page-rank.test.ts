import { type InteractionInput, MS_PER_DAY, Network, TiewiseError } from '@tiewise/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRank } from '../src/index.js';
import { directedTies, type Edge, undirectedTies } from './graph-ties.js';
import { networkOf } from './network-of.js';
import eigentrust from './oracles/eigentrust.json' with { type: 'json' };
import karate from './oracles/karate_club.json' with { type: 'json' };
import karateWeighted from './oracles/karate_weighted.json' with { type: 'json' };
import personalised from './oracles/personalized_pagerank.json' with { type: 'json' };
import decayed from './oracles/tie_decay_pagerank.json' with { type: 'json' };

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const pairsOf = (people: number[]) => people.flatMap((a) => people.filter((b) => b > a).map((b) => [a, b]));

/** The scores of people whose ids are these numbers. */
function scoresOf(scores: ReturnType<typeof pageRank>, people: number[]): number[] {
  return people.map((person) => scores.get(String(person)) ?? Number.NaN);
}

function expectClose(actual: number[], expected: number[], digits = 10): void {
  for (const [at, value] of expected.entries()) expect(actual[at]).toBeCloseTo(value, digits);
}

describe('pageRank', () => {
  const [uniform, fromOne, k4, k4One, star, weighted, faded] = personalised.expected;

  it('of the graph of Langville & Meyer is the published one', () => {
    const ties = directedTies(uniform.directed_edges as Edge[], numbers(1, 6));

    expectClose(scoresOf(pageRank(ties, { damping: 0.9 }), numbers(1, 6)), uniform.exact as number[]);
  });

  it('started over at one person gives that person the visits that end', () => {
    const ties = directedTies(fromOne.directed_edges as Edge[], numbers(1, 6));

    expectClose(scoresOf(pageRank(ties, { restart: [['1', 1]] }), numbers(1, 6)), fromOne.exact as number[]);
  });

  it.each([k4, k4One])('of $name agrees with networkx', ({ exact, personalization = [] }) => {
    const ties = undirectedTies(pairsOf(numbers(0, 3)));
    const restart = new Map(personalization.map((many, person) => [String(person), many]));

    expectClose(scoresOf(pageRank(ties, { restart }), numbers(0, 3)), exact as number[]);
  });

  it('of a star started over at a leaf agrees with igraph', () => {
    const ties = undirectedTies(numbers(1, 10).map((leaf) => [0, leaf]));
    const actual = pageRank(ties, { damping: 0.5, restart: [['1', 3]] });

    expectClose(scoresOf(actual, [0, 1, 2]), star.exact_first3 as number[]);
  });

  it.each([weighted, faded])('of $name is the exact solution', ({ exact, weighted_edges = [] }) => {
    const actual = pageRank(directedTies(weighted_edges), { restart: [['0', 1]] });

    expectClose(scoresOf(actual, numbers(0, 4)), exact as number[]);
  });

  it.each(eigentrust.expected)('started over at $pretrust with damping 1 - $a is EigenTrust', (expected) => {
    const positive = eigentrust.input.local_s_ij.filter(([, , trust]) => trust > 0);
    const ties = directedTies(positive, numbers(0, 4));
    const restart = expected.pretrust.map((trust, person) => [String(person), trust] as const);

    const actual = pageRank(ties, { damping: 1 - expected.a, restart });
    expectClose(scoresOf(actual, numbers(0, 4)), expected.t);
  });

  it('of the karate club, weighted, agrees with scipy', () => {
    const actual = pageRank(undirectedTies(karate.input.edges));

    for (const [person, score] of karateWeighted.pagerank.top20) {
      expect(actual.get(String(person))).toBeCloseTo(score as number, 10);
    }
  });

  it.each(decayed.expected)('of fading ties at $t is the exact solution', ({ t, pagerank }) => {
    const { events_t_src_dst: events, half_life: days } = decayed.input;
    const interactions = events.map(([at, from, to]) => message(at, String(from), String(to)));
    const ties = Network.of({ interactions }).tiesAt(t * MS_PER_DAY, { halfLife: `${days}d` });

    expectClose(scoresOf(pageRank(ties), numbers(0, 3)), pagerank);
  });

  it('is what a hand computes for two who wrote to a third', () => {
    const actual = pageRank(networkOf('bo > ana 2025-01-01', 'cy > ana 2025-01-01').tiesAt('2025-01-01'));

    expect(actual.get('ana')).toBeCloseTo(2.7 / 4.7, 12);
    expect(actual.get('bo')).toBeCloseTo(1 / 4.7, 12);
  });

  it('gives somebody without ties what the least reached has, and nothing outside restart', () => {
    const ties = directedTies([['bo', 'ana']], ['di']);

    expect(pageRank(ties).get('di')).toBeCloseTo(pageRank(ties).get('bo') as number, 12);
    expect(pageRank(ties, { restart: [['bo', 1]] }).get('di')).toBe(0);
  });

  it('is empty where there is nobody', () => {
    expect([...pageRank(directedTies([]))]).toEqual([]);
  });

  it.each([
    [{ damping: 1 }, 'at least 0 and below 1, got 1'],
    [{ tolerance: 0 }, 'above 0, got 0'],
    [{ maxIterations: 0 }, 'at least 1, got 0'],
    [{ restart: [['ana', -1]] as const }, 'at least 0, got -1'],
    [{ restart: [] }, 'above 0, got 0'],
    [{ restart: [['nobody', 1]] as const }, 'nobody has that id'],
  ])('throws on %o', (options, message) => {
    expect(() => pageRank(directedTies([['bo', 'ana']]), options)).toThrow(message);
  });

  it('throws a typed error where it does not get near enough', () => {
    const ties = undirectedTies(karate.input.edges);

    expect(() => pageRank(ties, { maxIterations: 2 })).toThrow(TiewiseError);
    expect(() => pageRank(ties, { maxIterations: 2 })).toThrow(
      expect.objectContaining({ code: 'not-converged' }),
    );
  });

  it('does not begin when told to stop', () => {
    const signal = AbortSignal.abort(new Error('enough'));

    expect(() => pageRank(directedTies([['bo', 'ana']]), { signal })).toThrow('enough');
  });

  const person = fc.nat({ max: 7 });
  const edge = fc.tuple(person, person, fc.integer({ min: 1, max: 50 }));
  const edges = fc.array(edge, { maxLength: 30 });
  const people = numbers(0, 7);

  const dampings = fc.double({ min: 0, max: 0.99, noNaN: true });
  const tolerances = fc.constantFrom(0.5, 0.1, 0.01, 1e-3, 1e-6);

  it('is within tolerance of the exact solution, and adds up to 1', () => {
    fc.assert(
      fc.property(edges, dampings, tolerances, (links, damping, tolerance) => {
        const ties = directedTies(links, people);
        const rough = scoresOf(pageRank(ties, { damping, tolerance }), people);
        const exact = scoresOf(pageRank(ties, { damping, tolerance: 1e-13 }), people);
        const missed = exact.reduce((sum, score, at) => sum + Math.abs(score - rough[at]), 0);
        expect(missed).toBeLessThanOrEqual(tolerance);
        expect(exact.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 12);
        expectClose(exact, walked(links, damping), 11);
      }),
      {
        numRuns: Number(process.env.RUNS ?? 100),
        examples: [
          [
            [
              [1, 7, 1],
              [7, 3, 1],
              [3, 1, 1],
            ],
            0.9375000000000001,
            0.5,
          ],
        ],
      },
    );
  });

  it('stays the same with all weights scaled, people met in another order, or renamed', () => {
    fc.assert(
      fc.property(edges, fc.shuffledSubarray(people, { minLength: 8 }), (links, order) => {
        const expected = scoresOf(pageRank(directedTies(links, people)), people);
        const scaled = links.map(([from, to, weight]) => [from, to, weight / 1000]);
        expectClose(scoresOf(pageRank(directedTies(scaled, order)), people), expected, 9);
        const renamed = links.map(([from, to, weight]) => [order[from], order[to], weight]);
        expectClose(scoresOf(pageRank(directedTies(renamed, people)), order), expected, 9);
      }),
    );
  });

  it('does not change while nobody is in touch', () => {
    const event = fc.tuple(fc.nat({ max: 2000 }), person, person).filter(([, from, to]) => from !== to);
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), fc.nat({ max: 4000 }), (events, later) => {
        const interactions = events.map(([at, from, to]) => message(at, String(from), String(to)));
        const network = Network.of({ interactions });
        const last = 2000 * MS_PER_DAY;
        const now = pageRank(network.tiesAt(last));
        const then = pageRank(network.tiesAt(last + later * MS_PER_DAY));
        for (const [at, score] of now.column.entries()) expect(then.column[at]).toBeCloseTo(score, 9);
      }),
    );
  });
});

function message(day: number, from: string, to: string): InteractionInput {
  return { at: day * MS_PER_DAY, from, to, kind: 'message' };
}

/** The definition, taken word by word: the shares after very many steps. Later edges replace earlier ones. */
function walked(links: readonly (readonly [number, number, number])[], damping: number): number[] {
  const weights = Array.from({ length: 8 }, () => new Array<number>(8).fill(0));
  for (const [from, to, weight] of links) if (from !== to) weights[from][to] = weight;
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let shares = new Array<number>(8).fill(1 / 8);
  for (let step = 0; step < 4000; step++) {
    const ended = shares.reduce((sum, share, at) => sum + (sums[at] === 0 ? share : 0), 0);
    shares = shares.map((_, to) => {
      const came = shares.reduce(
        (sum, share, from) => sum + (sums[from] > 0 ? (share * weights[from][to]) / sums[from] : 0),
        0,
      );
      return damping * came + (1 - damping + damping * ended) / 8;
    });
  }
  return shares;
}
