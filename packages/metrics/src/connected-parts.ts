import type { LouvainGraph } from './louvain-graph.js';

/**
 * The communities with every one that falls apart, once its edges to others are cut, divided into its
 * connected parts. That never lowers modularity: no edge inside is lost, and strengths are divided.
 *
 * @returns The part of each node, numbered from 0 in order of their first nodes, and how many there are.
 */
export function connectedParts(
  { size, offset, target }: LouvainGraph,
  community: Uint32Array,
): { part: Uint32Array; parts: number } {
  const part = new Uint32Array(size).fill(NONE);
  const found = new Uint32Array(size);
  let parts = 0;
  for (let first = 0; first < size; first++) {
    if (part[first] !== NONE) continue;
    part[first] = parts;
    found[0] = first;
    for (let next = 0, end = 1; next < end; next++) {
      const node = found[next];
      for (let edge = offset[node]; edge < offset[node + 1]; edge++) {
        const other = target[edge];
        if (part[other] !== NONE || community[other] !== community[node]) continue;
        part[other] = parts;
        found[end++] = other;
      }
    }
    parts++;
  }
  return { part, parts };
}

const NONE = 0xffff_ffff;
