import { adjacency, type Ties } from '@tiewise/core';
import { describe, expect } from 'vitest';
import { networkReciprocity, personReciprocity } from '../src/network-reciprocity.js';
import { eachContactData, shareAway, summedTies } from './contact-data.js';
import oracle from './oracles/contact-data/counts.json' with { type: 'json' };

const sets = new Map(Object.entries(oracle.expected));

/** What a person's edges weigh together, by number. */
function strengths(ties: Ties, direction: 'out' | 'in'): { many: number[]; sum: number[] } {
  const { offset, weight } = adjacency(ties, { direction });
  const people = Array.from({ length: ties.people }, (_, person) => person);
  return {
    many: people.map((person) => offset[person + 1] - offset[person]),
    sum: people.map((person) => total(weight.subarray(offset[person], offset[person + 1]))),
  };
}

function total(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function reciprocated(ties: Ties, person: number): number {
  const { warmthAB, warmthBA } = ties.columns;
  return ties.rowsOf(person).reduce((sum, row) => sum + Math.min(warmthAB[row], warmthBA[row]), 0);
}

describe('networkReciprocity, personReciprocity and adjacency', () => {
  eachContactData([...sets.keys()], 'count %s as numpy, networkx and igraph do', (name, data) => {
    const expected = sets.get(name);
    if (!expected) throw new Error(`no values of ${name}`);
    const ties = summedTies(data);
    const {
      links,
      reciprocated: both,
      dyads,
      r,
      ratio,
      rho,
      weighted,
    } = networkReciprocity(ties, { maxNullPeople: 0 });

    expect(ties.people).toBe(expected.nodes);
    expect(ties.size).toBe(expected.dyads_connected);
    expect(links).toBe(expected.edges);
    expect(both).toBe(2 * expected.dyads_mutual);
    expect(dyads).toEqual({
      mutual: expected.dyads_mutual,
      asymmetric: expected.dyads_asymmetric,
      null: expected.dyads_null,
    });
    expect(shareAway(links / (ties.people * (ties.people - 1)), expected.density)).toBeLessThan(1e-12);
    expect(shareAway(r, expected.reciprocity)).toBeLessThan(1e-12);
    expect(shareAway(ratio, expected.reciprocity_ratio)).toBeLessThan(1e-12);
    expect(shareAway(rho, expected.garlaschelli_rho)).toBeLessThan(1e-12);
    expect(shareAway(weighted, expected.weighted_reciprocity_squartini)).toBeLessThan(1e-12);

    const [out, into] = [strengths(ties, 'out'), strengths(ties, 'in')];
    const all = adjacency(ties).weight;
    expect(shareAway(total(all), expected.total_weight)).toBeLessThan(1e-12);
    expect(
      shareAway(
        all.reduce((x, y) => Math.max(x, y)),
        expected.max_weight,
      ),
    ).toBeLessThan(1e-12);
    const alone = Array.from({ length: ties.people }, (_, person) => ties.rowsOf(person).length);
    expect(alone.filter((many) => many === 0)).toHaveLength(expected.isolated_after_loop_drop);

    const shares = personReciprocity(ties);
    for (const { id, degree, out_degree, in_degree, ...sums } of expected.top20_degree) {
      const person = ties.indexOf(id) ?? -1;
      expect([out.many[person], into.many[person]]).toEqual([out_degree, in_degree]);
      expect(ties.rowsOf(person)).toHaveLength(degree);
      expect(out.sum[person]).toBeCloseTo(sums.s_out, 8);
      expect(into.sum[person]).toBeCloseTo(sums.s_in, 8);
      expect(reciprocated(ties, person)).toBeCloseTo(sums.s_reciprocated, 8);
      const share = (2 * (out_degree + in_degree - degree)) / (out_degree + in_degree);
      expect(shareAway(shares.get(id), share)).toBeLessThan(1e-12);
    }
  });
});
