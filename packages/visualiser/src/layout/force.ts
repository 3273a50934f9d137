import type { LongWork } from '@tiewise/core';
import { turn } from '../fill/work.js';

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

/** From so many nodes on, those far away push together. */
const MANY = 1000;
/** What a round takes, in milliseconds per pair or per node, and may take in all; only their ratio matters. */
const PER_PAIR = 14e-6;
const PER_NODE = 12.5e-3;
const IN_ALL = 3000;
const MOST_ROUNDS = 150;

/**
 * ForceAtlas2 with the settings it infers, for as many rounds as there is time for. It draws no random numbers, so equal
 * beginnings give equal ends.
 */
export async function forceLayout(pull: Pull, work: LongWork): Promise<void> {
  const [{ default: iterate }, { default: forceAtlas2 }, { default: defaults }] = await Promise.all([
    import('graphology-layout-forceatlas2/iterate.js'),
    import('graphology-layout-forceatlas2'),
    import('graphology-layout-forceatlas2/defaults.js'),
  ]);
  const size = pull.x.length;
  const barnesHutOptimize = size > MANY;
  const settings = { ...defaults, ...forceAtlas2.inferSettings(size), barnesHutOptimize };
  const perRound = barnesHutOptimize ? PER_NODE * size : PER_PAIR * size ** 2;
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(IN_ALL / perRound));
  const slice = Math.max(1, Math.floor(10 / perRound));
  const [nodes, edges] = matricesOf(pull);
  for (let round = 1; round <= rounds; round++) {
    iterate(settings, nodes, edges);
    if (round % slice > 0 && round < rounds) continue;
    work.onProgress?.({ phase: 'map', done: round, total: rounds });
    await turn(work);
  }
  for (let node = 0; node < size; node++) {
    pull.x[node] = nodes[node * NODE + X];
    pull.y[node] = nodes[node * NODE + Y];
  }
}

/** How many numbers the layout keeps of each node and edge, and where some of them are. */
const NODE = 10;
const EDGE = 3;
const X = 0;
const Y = 1;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;

function matricesOf({ x, y, from, to, weight }: Pull): [Float32Array, Float32Array] {
  const nodes = new Float32Array(NODE * x.length);
  for (let node = 0; node < x.length; node++) {
    const at = node * NODE;
    nodes[at + X] = x[node];
    nodes[at + Y] = y[node];
    nodes[at + MASS] = 1;
    nodes[at + CONVERGENCE] = 1;
    nodes[at + SIZE] = 1;
  }
  const edges = new Float32Array(EDGE * from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const ends = [from[edge] * NODE, to[edge] * NODE];
    edges.set([...ends, weight[edge]], edge * EDGE);
    for (const end of ends) nodes[end + MASS] += weight[edge];
  }
  return [nodes, edges];
}
