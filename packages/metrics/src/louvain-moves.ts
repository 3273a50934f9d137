import type { LouvainGraph } from './louvain-graph.js';

/**
 * Moves nodes, one at a time, to the community of a neighbour where modularity gains most, until no move
 * gains anything. Nodes are looked at in `order`; one is looked at again when a neighbour has moved away.
 *
 * The gain of joining `c` is `weight between node and c - resolution strength(node) strength(c) / total`,
 * compared with that of staying. The queue is that of Traag, Waltman & van Eck (2019), Sci. Rep. 9:5233.
 *
 * @returns The community of each node; as labels, the communities of `start` with none added.
 */
export function moveNodes(
  { size, offset, target, weight, strength, total }: LouvainGraph,
  start: Uint32Array,
  { order, resolution }: { order: Uint32Array; resolution: number },
): Uint32Array {
  const community = start.slice();
  const strengthOf = new Float64Array(size);
  for (let node = 0; node < size; node++) strengthOf[community[node]] += strength[node];
  const towards = new Float64Array(size);
  const met = new Uint32Array(size);
  const queue = order.slice();
  const waiting = new Uint8Array(size).fill(1);
  let [head, length] = [0, size];

  while (length > 0) {
    const node = queue[head];
    head = head + 1 === size ? 0 : head + 1;
    length--;
    waiting[node] = 0;

    const from = offset[node];
    const end = offset[node + 1];
    let many = 0;
    for (let edge = from; edge < end; edge++) {
      const other = community[target[edge]];
      if (towards[other] === 0) met[many++] = other;
      towards[other] += weight[edge];
    }

    const home = community[node];
    const pull = (resolution * strength[node]) / total;
    strengthOf[home] -= strength[node];
    let best = home;
    let most = towards[home] - pull * strengthOf[home] + NEGLIGIBLE * strength[node];
    for (let at = 0; at < many; at++) {
      const other = met[at];
      const gain = towards[other] - pull * strengthOf[other];
      towards[other] = 0;
      if (gain > most) [best, most] = [other, gain];
    }
    strengthOf[best] += strength[node];
    if (best === home) continue;

    community[node] = best;
    for (let edge = from; edge < end; edge++) {
      const other = target[edge];
      if (waiting[other] === 1 || community[other] === best) continue;
      waiting[other] = 1;
      queue[(head + length++) % size] = other;
    }
  }
  return community;
}

/** Gains below this share of a node's strength are rounding; to follow them could go on for ever. */
const NEGLIGIBLE = 1e-12;
