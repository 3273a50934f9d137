import { describe, expect } from 'vitest';
import { pageRank } from '../src/page-rank.js';
import { contactNetwork, eachContactData, summedTies } from './contact-data.js';
import faded from './oracles/contact-data/decay-page-rank.json' with { type: 'json' };
import summed from './oracles/contact-data/page-rank.json' with { type: 'json' };

const sets = new Map(Object.entries(summed.expected));
type Ranked = readonly (readonly (string | number)[])[];

const fadedSets = new Map<string, { by_half_life_days: Record<string, Ranked> }>(
  Object.entries(faded.expected),
);

function expectRanks(scores: ReturnType<typeof pageRank>, ranked: Ranked, tolerance: number): void {
  for (const [id, share] of ranked) {
    expect(Math.abs((scores.get(String(id)) ?? Number.NaN) - Number(share))).toBeLessThan(tolerance);
  }
}

describe('pageRank', () => {
  eachContactData([...sets.keys()], 'of %s is as scipy and igraph compute it', (name, data) => {
    const { min, top20 } = sets.get(name) ?? { min: Number.NaN, top20: [] };
    const scores = pageRank(summedTies(data), { tolerance: 1e-12 });

    expectRanks(scores, top20, summed.tolerance);
    expect(Math.abs(Math.min(...scores.column) - min)).toBeLessThan(summed.tolerance);
    expect(scores.column.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 11);
  });

  eachContactData([...fadedSets.keys()], 'of the fading ties of %s is as scipy computes it', (name, data) => {
    const halfLives = fadedSets.get(name)?.by_half_life_days ?? {};
    const network = contactNetwork(data);
    for (const [days, top20] of Object.entries(halfLives)) {
      const ties = network.tiesAt(data.last, { halfLife: `${Number(days)}d` });
      expectRanks(pageRank(ties, { tolerance: 1e-12 }), top20, faded.tolerance);
    }
  });
});
