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
    const label = community[first];
    found[0] = first;
    for (let next = 0, reached = 1; next < reached; next++) {
      const node = found[next];
      const end = offset[node + 1];
      for (let edge = offset[node]; edge < end; edge++) {
        const other = target[edge];
        if (part[other] !== NONE || community[other] !== label) continue;
        part[other] = parts;
        found[reached++] = other;
      }
    }
    parts++;
  }
  return { part, parts };
}

const NONE = 0xffff_ffff;
