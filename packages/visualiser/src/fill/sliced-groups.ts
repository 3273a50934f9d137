import type { LongWork } from '@tiewise/core';
import type { Cast } from './cast.js';
import { startsOf } from './numbering.js';
import { inTurns } from './work.js';

/** An undirected graph, every edge in the rows of both its ends. */
interface Graph {
  size: number;
  start: Uint32Array;
  target: Uint32Array;
  weight: Float64Array;
  /** Weight of all edges at each node, those from the node to itself counted twice. */
  strength: Float64Array;
}

/** Nodes looked at between two pauses. */
const SLICE = 4096;
const MOST_PASSES = 8;
const MOST_LEVELS = 8;
/** Passes in which fewer move than this share end a level. */
const FEW = 0.005;

/**
 * Communities of high modularity, with pauses: Louvain's method, in one run. Nodes move to where modularity gains most
 * until few do; then the communities are the nodes.
 */
export async function slicedGroups(
  cast: Cast,
  among: Uint32Array,
  rng: () => number,
  work: LongWork,
): Promise<number[][]> {
  let graph = graphOf(cast, among);
  const group = Uint32Array.from(cast.people.keys());
  for (let level = 0; level < MOST_LEVELS; level++) {
    const moved = await moveNodes(graph, rng, work);
    const { label, labels } = renumbered(moved);
    for (let place = 0; place < group.length; place++) group[place] = label[group[place]];
    if (labels === graph.size) break;
    graph = await merged(graph, label, labels, work);
  }
  const groups: number[][] = Array.from({ length: graph.size }, () => []);
  for (const [place, each] of group.entries()) groups[each].push(place);
  return groups;
}

function graphOf({ a, b, tieDepth, people }: Cast, among: Uint32Array): Graph {
  const degree = new Uint32Array(people.length);
  for (const tie of among) {
    degree[a[tie]]++;
    degree[b[tie]]++;
  }
  const start = startsOf(degree);
  const next = start.slice();
  const [target, weight] = [new Uint32Array(2 * among.length), new Float64Array(2 * among.length)];
  const strength = new Float64Array(people.length);
  const add = (from: number, to: number, depth: number) => {
    target[next[from]] = to;
    weight[next[from]++] = depth;
    strength[from] += depth;
  };
  for (const tie of among) {
    add(a[tie], b[tie], tieDepth[tie]);
    add(b[tie], a[tie], tieDepth[tie]);
  }
  return { size: people.length, start, target, weight, strength };
}

/** The label of each node after moving: the number of some node. */
async function moveNodes(graph: Graph, rng: () => number, work: LongWork): Promise<Uint32Array> {
  const { size } = graph;
  const order = shuffled(size, rng);
  const mover = new Mover(graph);
  for (let pass = 0, moves = size; pass < MOST_PASSES && moves > FEW * size; pass++) {
    moves = 0;
    await inTurns(
      { phase: 'communities', total: size, slice: SLICE },
      { signal: work.signal },
      (first, end) => {
        for (let at = first; at < end; at++) if (mover.move(order[at])) moves++;
      },
    );
  }
  return mover.label;
}

class Mover {
  readonly label: Uint32Array;
  readonly #graph: Graph;
  readonly #total: number;
  readonly #strengthOf: Float64Array;
  readonly #towards: Float64Array;
  readonly #met: Uint32Array;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.label = Uint32Array.from({ length: graph.size }, (_, node) => node);
    this.#total = graph.strength.reduce((sum, each) => sum + each, 0);
    this.#strengthOf = graph.strength.slice();
    this.#towards = new Float64Array(graph.size);
    this.#met = new Uint32Array(graph.size);
  }

  /** Moves a node to the neighbouring community where modularity gains most. */
  move(node: number): boolean {
    const { start, target, weight, strength } = this.#graph;
    const [label, towards, strengthOf] = [this.label, this.#towards, this.#strengthOf];
    let many = 0;
    for (let edge = start[node]; edge < start[node + 1]; edge++) {
      if (target[edge] === node) continue;
      const other = label[target[edge]];
      if (towards[other] === 0) this.#met[many++] = other;
      towards[other] += weight[edge];
    }
    const home = label[node];
    const pull = strength[node] / this.#total;
    strengthOf[home] -= strength[node];
    let [best, most] = [home, towards[home] - pull * strengthOf[home] + 1e-12 * strength[node]];
    for (let at = 0; at < many; at++) {
      const other = this.#met[at];
      const gain = towards[other] - pull * strengthOf[other];
      towards[other] = 0;
      if (gain > most) [best, most] = [other, gain];
    }
    strengthOf[best] += strength[node];
    label[node] = best;
    return best !== home;
  }
}

/** Labels from 0 on, in the order of their first nodes. */
function renumbered(moved: Uint32Array): { label: Uint32Array; labels: number } {
  const numberOf = new Int32Array(moved.length).fill(-1);
  let labels = 0;
  const label = moved.map((each) => {
    if (numberOf[each] < 0) numberOf[each] = labels++;
    return numberOf[each];
  });
  return { label, labels };
}

/** The graph whose nodes are the labels. */
async function merged(graph: Graph, label: Uint32Array, labels: number, work: LongWork): Promise<Graph> {
  const members: number[][] = Array.from({ length: labels }, () => []);
  for (const [node, each] of label.entries()) members[each].push(node);
  const strength = new Float64Array(labels);
  for (let node = 0; node < graph.size; node++) strength[label[node]] += graph.strength[node];
  const rows: Map<number, number>[] = [];
  await inTurns(
    { phase: 'communities', total: labels, slice: 1024 },
    { signal: work.signal },
    (first, end) => {
      for (let each = first; each < end; each++) rows.push(rowOf(graph, label, members[each]));
    },
  );
  const start = startsOf(rows.map(({ size }) => size));
  const [target, weight] = [new Uint32Array(start[labels]), new Float64Array(start[labels])];
  let next = 0;
  for (const row of rows) {
    for (const [other, sum] of row) {
      target[next] = other;
      weight[next++] = sum;
    }
  }
  return { size: labels, start, target, weight, strength };
}

function rowOf(
  { start, target, weight }: Graph,
  label: Uint32Array,
  members: readonly number[],
): Map<number, number> {
  const row = new Map<number, number>();
  for (const node of members) {
    for (let edge = start[node]; edge < start[node + 1]; edge++) {
      const other = label[target[edge]];
      row.set(other, (row.get(other) ?? 0) + weight[edge]);
    }
  }
  return row;
}

/** Fisher and Yates' shuffle. */
function shuffled(size: number, rng: () => number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, node) => node);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(rng() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
