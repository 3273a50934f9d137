import { describe, expect } from 'vitest';
import { communities } from '../src/communities.js';
import { seededRandom } from '../src/seeded-random.js';
import { eachContactData, summedTies } from './contact-data.js';
import oracle from './oracles/contact-data/communities.json' with { type: 'json' };

const sets = new Map(Object.entries(oracle.expected));

describe('communities', () => {
  eachContactData([...sets.keys()], 'of %s are never worse than those of Louvain by igraph', (name, data) => {
    const { louvain, leiden } = sets.get(name) ?? { louvain: [Number.NaN], leiden: [Number.NaN] };
    const { modularity } = communities(summedTies(data), { rng: seededRandom(1), runs: 5 });

    expect(modularity).toBeGreaterThan(Math.min(...louvain) - 1e-9);
    expect(modularity).toBeGreaterThan(Math.max(...leiden) - 0.01);
    expect(modularity).toBeLessThan(Math.max(...leiden) + 0.01);
  });
});
