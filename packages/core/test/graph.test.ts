import { DirectedGraph, UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { fromGraph, scoreTies, toGraph } from '../src/index.js';
import { networkOf } from './network-of.js';

const ties = networkOf(
  'ana > bo 2025-01-01',
  'bo > ana 2025-01-11',
  'ana > cy 2025-01-01',
  'bo = di 2025-01-01',
  'ana = ed 2025-01-01 connection',
).tiesAt('2025-01-31');

describe('toGraph', () => {
  it('has an edge for each direction with contact, and both for a meeting', () => {
    const graph = toGraph(ties);

    expect(graph.mapEdges((_, __, from, to) => `${from} ${to}`).sort()).toEqual([
      'ana bo',
      'ana cy',
      'bo ana',
      'bo di',
      'di bo',
    ]);
    expect(graph.hasNode('ed')).toBe(false);
  });

  it('writes the tie and its scores on the edges', () => {
    const days = scoreTies(ties, (row) => ties.columns.days[row]);

    expect(toGraph(ties, { scores: { days } }).getEdgeAttributes('ana', 'bo')).toMatchObject({
      contacts: 1,
      daysInTouch: 2,
      silence: 20,
      usualGap: 10,
      days: 2,
    });
  });

  it('draws no more than asked for', () => {
    expect(toGraph(ties, { top: 1 }).order).toBe(2);
    expect(toGraph(ties, { around: 'di' }).nodes().sort()).toEqual(['bo', 'di']);
    expect(toGraph(ties, { minWarmth: 2 }).edges()).toHaveLength(2);
  });

  it('throws for a person nobody knows', () => {
    expect(() => toGraph(ties, { around: 'zoe' })).toThrow('nobody has the id "zoe"');
  });
});

describe('fromGraph', () => {
  it('gives back the warmth of the graph toGraph made', () => {
    const again = fromGraph(toGraph(ties), { getEdgeWeight: 'warmth' });

    for (const { a, b, given, received, warmth } of ties) {
      if (warmth === undefined) continue;
      expect(again.get(a.id, b.id)?.given.warmth).toBe(given.warmth);
      expect(again.get(a.id, b.id)?.received.warmth).toBe(received.warmth);
    }
  });

  it('adds up parallel directions, halves undirected weights and leaves out loops', () => {
    const graph = new UndirectedGraph();
    graph.mergeEdge('ana', 'bo', { weight: 4 });
    graph.mergeEdge('ana', 'ana');

    const tie = fromGraph(graph).get('ana', 'bo');
    expect(tie?.given.warmth).toBe(2);
    expect(tie?.warmth).toBe(4);
    expect(fromGraph(graph).size).toBe(1);
  });

  it('knows nothing of time', () => {
    const graph = new DirectedGraph();
    graph.mergeEdge('ana', 'bo');

    expect(fromGraph(graph).get('ana', 'bo')).toMatchObject({
      warmth: 1,
      depth: undefined,
      silence: undefined,
    });
  });

  it('refuses a weight below zero', () => {
    const graph = new DirectedGraph();
    graph.mergeEdge('ana', 'bo', { weight: -1 });

    expect(() => fromGraph(graph)).toThrow(RangeError);
    expect(fromGraph(graph, { getEdgeWeight: null }).get('ana', 'bo')?.warmth).toBe(1);
  });
});
