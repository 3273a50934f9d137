import { type Adjacency, adjacency, type Ties, type TieWeight } from '@tiewise/core';

/**
 * An undirected graph in compressed sparse rows, every edge in the rows of both its ends. Weights are
 * whole numbers small enough that all sums of them are exact, in whatever order they are added.
 */
export interface LouvainGraph {
  readonly size: number;
  readonly offset: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** Weight of all edges at each node, those from the node to itself counted twice. */
  readonly strength: Float64Array;
  /** Sum of strengths: twice the weight of all edges. */
  readonly total: number;
}

/** The people with a tie, sorted by id and numbered in that order, and what ties them. */
export function louvainGraph(ties: Ties, tieWeight: TieWeight): { graph: LouvainGraph; ids: string[] } {
  const tied = adjacency(ties, { weight: tieWeight, direction: 'both' });
  const people = new Map<string, number>();
  for (let person = 0; person < ties.people; person++) {
    if (tied.offset[person] < tied.offset[person + 1]) people.set(ties.person(person).id, person);
  }
  const ids = [...people.keys()].sort();
  const order = Uint32Array.from(ids, (id) => people.get(id) as number);
  return { graph: renumbered(tied, order), ids };
}

/** Rows in `order`, each in ascending order of the new numbers, whatever the old ones were. */
function renumbered({ offset, target, weight }: Adjacency, order: Uint32Array): LouvainGraph {
  const size = order.length;
  const numberOf = new Uint32Array(offset.length - 1);
  const rows = newRows(size, target.length);
  for (let number = 0; number < size; number++) {
    const person = order[number];
    numberOf[person] = number;
    rows.offset[number + 1] = rows.offset[number] + offset[person + 1] - offset[person];
  }

  const whole = wholeNumbers(weight);
  const next = rows.offset.slice();
  for (let number = 0; number < size; number++) {
    const end = offset[order[number] + 1];
    for (let edge = offset[order[number]]; edge < end; edge++) {
      const to = next[numberOf[target[edge]]]++;
      rows.target[to] = number;
      rows.weight[to] = whole(weight[edge]);
      rows.strength[number] += rows.weight[to];
    }
  }
  return { ...rows, size, total: sum(rows.strength) };
}

/** The graph whose nodes are the communities of this one, which are numbered from 0. */
export function mergedGraph(graph: LouvainGraph, community: Uint32Array, size: number): LouvainGraph {
  const { offset, target, weight } = graph;
  const { start, members } = membersOf(community, size);
  const rows = newRows(size, target.length);
  const between = new Float64Array(size);
  let next = 0;
  for (let merged = 0; merged < size; merged++) {
    const first = next;
    for (let at = start[merged]; at < start[merged + 1]; at++) {
      const node = members[at];
      rows.strength[merged] += graph.strength[node];
      for (let edge = offset[node]; edge < offset[node + 1]; edge++) {
        const other = community[target[edge]];
        if (other === merged) continue;
        if (between[other] === 0) rows.target[next++] = other;
        between[other] += weight[edge];
      }
    }
    for (let edge = first; edge < next; edge++) {
      rows.weight[edge] = between[rows.target[edge]];
      between[rows.target[edge]] = 0;
    }
    rows.offset[merged + 1] = next;
  }
  return {
    ...rows,
    target: rows.target.slice(0, next),
    weight: rows.weight.slice(0, next),
    size,
    total: graph.total,
  };
}

/** The graph without the edges between communities; strengths stay what they are. */
export function innerGraph(graph: LouvainGraph, community: Uint32Array): LouvainGraph {
  const { size, offset, target, weight } = graph;
  const rows = newRows(size, target.length);
  let next = 0;
  for (let node = 0; node < size; node++) {
    const end = offset[node + 1];
    for (let edge = offset[node]; edge < end; edge++) {
      if (community[target[edge]] !== community[node]) continue;
      rows.target[next] = target[edge];
      rows.weight[next++] = weight[edge];
    }
    rows.offset[node + 1] = next;
  }
  return { ...rows, size, strength: graph.strength, total: graph.total };
}

/** The members of each community in ascending order: those of `c` from `start[c]` up to `start[c + 1]`. */
export function membersOf(
  community: Uint32Array,
  size: number,
): { start: Uint32Array; members: Uint32Array } {
  const start = new Uint32Array(size + 1);
  for (let node = 0; node < community.length; node++) start[community[node] + 1]++;
  for (let each = 0; each < size; each++) start[each + 1] += start[each];
  const next = start.slice();
  const members = new Uint32Array(community.length);
  for (let node = 0; node < community.length; node++) members[next[community[node]]++] = node;
  return { start, members };
}

/**
 * A function from weights to whole numbers in proportion, of which as many as these add up to less than
 * 2^53. Whole weights of like size stay exact; the smallest becomes 1 rather than vanish.
 */
function wholeNumbers(weights: Float64Array): (weight: number) => number {
  let largest = 0;
  for (let at = 0; at < weights.length; at++) if (weights[at] > largest) largest = weights[at];
  const unit = 2 ** Math.ceil(Math.log2(largest));
  const most = 2 ** (51 - Math.ceil(Math.log2(weights.length)));
  return (weight) => Math.max(1, Math.round((weight / unit) * most));
}

function newRows(size: number, edges: number) {
  return {
    offset: new Uint32Array(size + 1),
    target: new Uint32Array(edges),
    weight: new Float64Array(edges),
    strength: new Float64Array(size),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
