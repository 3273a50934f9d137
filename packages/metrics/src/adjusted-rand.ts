import type { Partition } from './louvain.js';
import { membersOf } from './louvain-graph.js';

/**
 * How alike two divisions of the same nodes into communities are: of all pairs of nodes, how many are
 * together in both, against chance. 1 is the same division, 0 what two random ones of these sizes show;
 * it may be below 0.
 *
 * Source: Hubert & Arabie (1985), J. Classification 2:193-218.
 */
export function adjustedRand(x: Partition, y: Partition): number {
  const { start, members } = membersOf(x.community, x.communities);
  const sizeInY = membersOf(y.community, y.communities).start;
  const shared = new Uint32Array(y.communities);
  let [both, inX] = [0, 0];
  for (let each = 0; each < x.communities; each++) {
    inX += pairs(start[each + 1] - start[each]);
    for (let at = start[each]; at < start[each + 1]; at++) both += shared[y.community[members[at]]]++;
    for (let at = start[each]; at < start[each + 1]; at++) shared[y.community[members[at]]] = 0;
  }
  let inY = 0;
  for (let each = 0; each < y.communities; each++) inY += pairs(sizeInY[each + 1] - sizeInY[each]);

  const byChance = (inX * inY) / pairs(members.length);
  const most = (inX + inY) / 2;
  return both === most ? 1 : (both - byChance) / (most - byChance);
}

function pairs(many: number): number {
  return (many * (many - 1)) / 2;
}
