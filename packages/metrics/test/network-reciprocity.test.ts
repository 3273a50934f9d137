import { adjacency, fromGraph, type Ties } from '@tiewise/core';
import fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { networkReciprocity, personReciprocity, reciprocity } from '../src/index.js';
import { networkOf } from './network-of.js';
import coleman from './oracles/coleman_highschool.json' with { type: 'json' };
import binary from './oracles/reciprocity_binary.json' with { type: 'json' };
import weighted from './oracles/reciprocity_weighted.json' with { type: 'json' };

type Edge = readonly (number | string)[];

function tiesOf(edges: readonly Edge[], people: readonly (number | string)[] = []): Ties {
  const graph = new DirectedGraph();
  for (const person of people) graph.mergeNode(person);
  for (const [from, to, weight = 1] of edges) graph.mergeEdge(from, to, { weight });
  return fromGraph(graph);
}

const highschool = tiesOf(coleman.input.edges as Edge[]);

function numbers(many: number): number[] {
  return Array.from({ length: many }, (_, number) => number);
}

describe('networkReciprocity', () => {
  const withEdges = binary.expected.filter(({ edges, r }) => edges && r !== undefined);

  it.each(withEdges)('of $name agrees with networkx and igraph', ({ edges = [], ...expected }) => {
    const actual = networkReciprocity(tiesOf(edges));

    expect(actual.r).toBeCloseTo(expected.r as number, 12);
    if (expected.ratio_mode !== undefined) expect(actual.ratio).toBeCloseTo(expected.ratio_mode, 12);
    if (typeof expected.rho === 'number') expect(actual.rho).toBeCloseTo(expected.rho, 12);
    if (expected.dyads) expect(actual.dyads).toEqual(expected.dyads);
  });

  it('of the Coleman high school is the published 50.3 %', () => {
    const expected = binary.expected.find(({ name }) => name === 'coleman union');

    const actual = networkReciprocity(highschool);
    expect(actual).toMatchObject({ links: 366, reciprocated: 184, dyads: expected?.dyads });
    expect(actual.r).toBeCloseTo(0.503, 3);
    expect(actual.r).toBeCloseTo(expected?.r as number, 12);
    expect(actual.rho).toBeCloseTo(expected?.rho as number, 12);
    expect(actual.ratio).toBeCloseTo(expected?.ratio_mode as number, 12);
  });

  it('leaves out what the log of one person does not see between others', () => {
    const lines = ['me > ana 2025-01-01', 'ana > me 2025-01-02', 'me > bo 2025-01-03', 'ana > bo 2025-01-04'];
    const network = networkOf(...lines);
    const all = networkReciprocity(network.tiesAt('2025-02-01'));
    network.me = 'me';
    const mine = network.tiesAt('2025-02-01');

    expect(all).toMatchObject({ links: 4, reciprocated: 2, dyads: { mutual: 1, asymmetric: 2, null: 0 } });
    expect(networkReciprocity(mine)).toMatchObject({
      links: 3,
      r: 2 / 3,
      dyads: { mutual: 1, asymmetric: 1, null: 0 },
      weightedNull: undefined,
    });
    expect(networkReciprocity(mine, { seen: 'all' })).toEqual(all);
    expect([...personReciprocity(mine)].map(({ person }) => person.id)).toEqual(['me']);
  });

  const graphs = weighted.expected.map(({ edges, ...expected }) => ({
    ...expected,
    ties: edges ? tiesOf(edges) : highschool,
  }));

  it.each(graphs)('weighs $name as published', ({ ties, r, W, r_null_WCM: expected, rho_WCM: rho }) => {
    const actual = networkReciprocity(ties);

    expect(
      ties.columns.warmthAB.reduce((sum, w, row) => sum + w + ties.columns.warmthBA[row], 0),
    ).toBeCloseTo(W, 9);
    expect(actual.weighted).toBeCloseTo(r, 12);
    if (expected !== undefined) expect(actual.weightedNull).toBeCloseTo(expected, 4);
    if (rho !== undefined) expect(actual.weightedRho).toBeCloseTo(rho, 4);
  });

  it('rests on what each gives, gets and exchanges, as Raphtory and numpy add it up', () => {
    for (const { edges, nodes } of weighted.expected) {
      if (!edges) continue;
      const people: [string, Record<string, number | null>][] = Object.entries(nodes ?? {});
      const ties = tiesOf(edges);
      const { warmthAB, warmthBA } = ties.columns;
      const given = adjacency(ties);
      const got = adjacency(ties, { direction: 'in' });
      for (const [id, { s_out, s_in, s_recip }] of people) {
        const person = ties.indexOf(id) ?? -1;
        const sumOf = ({ offset, weight }: typeof given) =>
          weight.subarray(offset[person], offset[person + 1]).reduce((sum, each) => sum + each, 0);
        const exchanged = ties
          .rowsOf(person)
          .reduce((sum, row) => sum + Math.min(warmthAB[row], warmthBA[row]), 0);
        expect([sumOf(given), sumOf(got), exchanged]).toEqual([s_out, s_in, s_recip]);
      }
    }
  });

  it('is unknown without links, and against chance where all are linked', () => {
    expect(networkReciprocity(tiesOf([], [1, 2]))).toMatchObject({
      r: undefined,
      ratio: undefined,
      weighted: undefined,
    });
    expect(
      networkReciprocity(
        tiesOf([
          [1, 2],
          [2, 1],
        ]),
      ).rho,
    ).toBeUndefined();
  });

  it('leaves out the null of weights in a network too large for it', () => {
    expect(networkReciprocity(highschool, { maxNullPeople: 50 }).weightedRho).toBeUndefined();
  });

  it('takes a meeting for a link both ways', () => {
    expect(networkReciprocity(networkOf('ana = bo 2025-01-01').tiesAt('2025-06-01'))).toMatchObject({
      r: 1,
      weighted: 1,
    });
  });

  const edges = fc.array(fc.tuple(fc.integer({ max: 6, min: 0 }), fc.integer({ max: 6, min: 0 })), {
    maxLength: 30,
  });

  it('is the same with every link turned around, and does not fall when one is answered', () => {
    fc.assert(
      fc.property(edges, (links) => {
        const turned = links.map(([from, to]) => [to, from]);
        const { r = 0, weighted: w = 0 } = networkReciprocity(tiesOf(links));
        expect(networkReciprocity(tiesOf(turned)).r ?? 0).toBeCloseTo(r, 12);
        expect(r).toBeGreaterThanOrEqual(0);
        expect(r).toBeLessThanOrEqual(1);
        expect(w).toBeCloseTo(r, 12);
        if (links.length > 0) {
          expect(networkReciprocity(tiesOf([...links, turned[0]])).r ?? 0).toBeGreaterThanOrEqual(r - 1e-12);
        }
      }),
    );
  });
});

describe('networkReciprocity, against chance,', () => {
  const person = fc.integer({ max: 6, min: 0 });

  it('is 0 where as many links are answered as chance would answer, and has the sign of the difference', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(person, person), { maxLength: 40 }), (links) => {
        const { r, rho, links: many, dyads } = networkReciprocity(tiesOf(links, numbers(7)));
        const density = many / (2 * (dyads.mutual + dyads.asymmetric + dyads.null));
        if (r === undefined || density === 1) {
          expect(rho).toBeUndefined();
          return;
        }
        expect(rho).toBeCloseTo((r - density) / (1 - density), 12);
        expect(Math.sign(Math.round(1e9 * (rho ?? 0)))).toBe(Math.sign(Math.round(1e9 * (r - density))));
      }),
    );
  });

  it('is 0 for 2 links answered of 12 among 9 people, who could have 72', () => {
    const around = numbers(9).map((from) => [from, (from + 1) % 9]);
    const { r, rho } = networkReciprocity(tiesOf([...around, [1, 0], [0, 2], [0, 3]]));

    expect(r).toBe(1 / 6);
    expect(rho).toBe(0);
  });
});

describe('personReciprocity', () => {
  const withNodes = binary.expected.filter(({ edges, node }) => edges && node);

  it.each(withNodes)('of $name agrees with networkx and Raphtory', ({ edges = [], node }) => {
    const scores = personReciprocity(tiesOf(edges));

    for (const [person, r] of Object.entries(node ?? {})) expect(scores.get(person)).toBeCloseTo(r, 12);
  });

  it('leaves out people without links', () => {
    expect(personReciprocity(tiesOf([[1, 2]], [3])).get('3')).toBeUndefined();
    expect(reciprocity.ofPeople).toBe(personReciprocity);
  });
});
