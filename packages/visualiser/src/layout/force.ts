import type { LongWork } from '@tiewise/core';
import { nextTask } from '@tiewise/core/next-task';

/** Nodes, and what pulls them together. */
export interface Pull {
  /** Where they begin; moved in place. */
  x: Float64Array;
  y: Float64Array;
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  /** Above 0. */
  weight: ArrayLike<number>;
}

/** Numbers that the layout keeps of each node and edge. */
const PER_NODE = 10;
const PER_EDGE = 3;
const X = 0;
const Y = 1;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
/** Work between two pauses, in nodes and edges looked at. */
const SLICE = 20_000;

/** ForceAtlas2 with the settings it infers: no random number and no clock, so equal pulls give equal places. */
export async function forceLayout(
  pull: Pull,
  iterations: number,
  { signal, onProgress }: LongWork,
): Promise<void> {
  const [{ default: iterate }, { default: forceAtlas2 }, { default: defaults }] = await Promise.all([
    import('graphology-layout-forceatlas2/iterate.js'),
    import('graphology-layout-forceatlas2'),
    import('graphology-layout-forceatlas2/defaults.js'),
  ]);
  const settings = { ...defaults, ...forceAtlas2.inferSettings(pull.x.length) };
  const [nodes, edges] = matricesOf(pull);
  const slice = Math.max(1, Math.floor(SLICE / (nodes.length / PER_NODE + edges.length / PER_EDGE)));
  for (let done = 0; done < iterations; done++) {
    iterate(settings, nodes, edges);
    if (done % slice > 0) continue;
    onProgress?.({ phase: 'map', done, total: iterations });
    await nextTask();
    signal?.throwIfAborted();
  }
  for (let node = 0; node < pull.x.length; node++) {
    pull.x[node] = nodes[node * PER_NODE + X];
    pull.y[node] = nodes[node * PER_NODE + Y];
  }
}

function matricesOf({ x, y, from, to, weight }: Pull): [Float32Array, Float32Array] {
  const nodes = new Float32Array(PER_NODE * x.length);
  for (let node = 0; node < x.length; node++) {
    const at = node * PER_NODE;
    nodes[at + X] = x[node];
    nodes[at + Y] = y[node];
    nodes[at + MASS] = 1;
    nodes[at + CONVERGENCE] = 1;
    nodes[at + SIZE] = 1;
  }
  const edges = new Float32Array(PER_EDGE * from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const ends = [from[edge] * PER_NODE, to[edge] * PER_NODE];
    edges.set([...ends, weight[edge]], edge * PER_EDGE);
    for (const end of ends) nodes[end + MASS] += weight[edge];
  }
  return [nodes, edges];
}
