import type { Cast } from './cast.js';
import type { Division } from './communities.js';

/** The share of depth that leads into one other community, and the ties that do, from which one is a bridge. */
const GOOD_PART = 0.25;
const FEWEST = 2;

/**
 * 1 for those of whose ties, by depth and without those of `me`, a good part leads into another community than their
 * own, to at least two people there, while at least one stays at home.
 */
export function bridgesOf({ a, b, me, people, tieDepth }: Cast, { community, tied }: Division): Uint8Array {
  const links: Map<number, { depth: number; ties: number }>[] = Array.from(people, () => new Map());
  const add = (person: number, other: number, depth: number) => {
    const there = community[other];
    if (community[person] < 0 || there < 0 || tied[there] === 0) return;
    const link = links[person].get(there) ?? { depth: 0, ties: 0 };
    links[person].set(there, { depth: link.depth + depth, ties: link.ties + 1 });
  };
  for (let tie = 0; tie < a.length; tie++) {
    if (a[tie] === me || tieDepth[tie] === 0) continue;
    add(a[tie], b[tie], tieDepth[tie]);
    add(b[tie], a[tie], tieDepth[tie]);
  }
  return Uint8Array.from(links, (link, person) => (isBridge(link, community[person]) ? 1 : 0));
}

function isBridge(links: ReadonlyMap<number, { depth: number; ties: number }>, home: number): boolean {
  const whole = [...links.values()].reduce((sum, { depth }) => sum + depth, 0);
  const away = [...links].filter(([there]) => there !== home);
  return links.has(home) && away.some(([, { depth, ties }]) => ties >= FEWEST && depth >= GOOD_PART * whole);
}
