import { describe, expect } from 'vitest';
import { WarmPaths } from '../src/warm-paths.js';
import { eachContactData, shareAway, summedTies } from './contact-data.js';
import oracle from './oracles/contact-data/paths.json' with { type: 'json' };

const sets = new Map(Object.entries(oracle.expected));
/** More than any of the shortest paths has. */
const HOPS = 16;
/** Next to nothing: a step's strength is then nearly `1 - usual / w`, so the strongest path has the least sum of 1/w. */
const LEAST_SUM = 1e-5;
/** Beyond everything: each step more then costs more than any weight makes good. */
const FEWEST_HOPS = 1e12;

describe('WarmPaths', () => {
  eachContactData([...sets.keys()], 'of %s are the shortest paths that igraph finds', (name, data) => {
    const ties = summedTies(data);
    const best = (from: string, to: string, usual: number) => {
      const options = { weight: 'warmth', hops: HOPS, through: () => true, usual } as const;
      const [path] = new WarmPaths(ties, ties.indexOf(to) ?? -1, options).to(ties.indexOf(from) ?? -1, 1);
      return path;
    };
    for (const [from, to, hops, sum] of sets.get(name) ?? []) {
      const path = best(String(from), String(to), LEAST_SUM);
      const fewest = best(String(from), String(to), FEWEST_HOPS);
      if (hops === null) {
        expect(path).toBeUndefined();
        continue;
      }
      const ids = path.people.map((person) => ties.person(person).id);
      const found = ids
        .slice(1)
        .reduce((total, id, step) => total + 1 / (ties.get(ids[step], id)?.received.warmth ?? 0), 0);
      expect(shareAway(found, Number(sum))).toBeLessThan(oracle.tolerance);
      expect(fewest.strengths).toHaveLength(Number(hops));
    }
  });
});
