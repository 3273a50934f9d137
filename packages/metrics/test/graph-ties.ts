import { fromGraph, type Ties } from '@tiewise/core';
import { DirectedGraph, UndirectedGraph } from 'graphology';

/** From, to and, if it is not 1, weight. */
export type Edge = readonly (number | string)[];

/** Ties of a graph with these edges and, if they have none, these people. */
export function directedTies(edges: readonly Edge[], people: readonly (number | string)[] = []): Ties {
  return added(new DirectedGraph(), edges, people);
}

export function undirectedTies(edges: readonly Edge[], people: readonly (number | string)[] = []): Ties {
  return added(new UndirectedGraph(), edges, people);
}

function added(
  graph: DirectedGraph | UndirectedGraph,
  edges: readonly Edge[],
  people: readonly (number | string)[],
): Ties {
  for (const person of people) graph.mergeNode(person);
  for (const [from, to, weight = 1] of edges) graph.mergeEdge(from, to, { weight });
  return fromGraph(graph);
}
