import { fromGraph, Network, type Ties } from '@tiewise/core';
import { array, assert, asyncProperty, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGexf, readGraphml } from '../src/graph-files.js';
import { readGraph } from '../src/read-graph.js';
import { gexfPieces, toGexf } from '../src/to-gexf.js';
import { graphmlPieces, toGraphml } from '../src/to-graphml.js';
import { HOSTILE, hostileScores, hostileTies } from './exporting.js';

describe.each([
  { name: 'toGexf', write: toGexf, pieces: gexfPieces, read: readGexf },
  { name: 'toGraphml', write: toGraphml, pieces: graphmlPieces, read: readGraphml },
])('$name', ({ write, pieces, read }) => {
  it('gives the same people when read back', async () => {
    const { people, me } = await read(write(hostileTies()));

    expect(people.map(({ id }) => id)).toEqual(HOSTILE.map(({ id }) => id));
    expect(people[0]).toEqual(HOSTILE[0]);
    expect(people[1]?.name).toBe('=HYPERLINK("http://example.org")');
    expect(people[4]).toEqual({ id: 'lonely' });
    expect(me).toBe('ana');
  });

  it('gives the same weights when read back, each in its direction', async () => {
    const ties = hostileTies();
    const { graph } = await readGraph(write(ties));
    const warmth = (from: string, to: string) =>
      graph.findEdge((_, __, source, target) => source === from && target === to) ?? '';

    const tie = ties.get('ana', '__proto__');
    expect(graph.getEdgeAttribute(warmth('ana', 'node:__proto__'), 'weight')).toBe(tie?.given.warmth);
    expect(graph.getEdgeAttribute(warmth('node:__proto__', 'ana'), 'weight')).toBe(tie?.received.warmth);
    expect(fromGraph(graph).get('node:__proto__', 'c')?.warmth).toBeCloseTo(
      ties.get('__proto__', 'c')?.warmth ?? 0,
      12,
    );
  });

  it('keeps a tie without contact, with a weight of 0 and no warmth', async () => {
    const { graph } = await readGraph(write(hostileTies()));
    const edges = graph.filterEdges((_, __, source, target) => [source, target].includes('+1 555'));

    expect(edges.map((edge) => graph.getEdgeAttributes(edge).weight)).toEqual([0, 0]);
    expect(edges.map((edge) => graph.getEdgeAttributes(edge).warmth)).toEqual([undefined, undefined]);
  });

  it('leaves out what is unknown of a score', async () => {
    const ties = hostileTies();
    const text = write(ties, { scores: hostileScores(ties) });
    const { graph } = await readGraph(text);

    expect(graph.getNodeAttribute('c', '=rank')).toBe(2);
    expect(graph.getNodeAttribute('ana', '=rank')).toBeUndefined();
    expect(text).not.toContain('NaN');
  });

  it('writes ties of a plain graph, which know no time', async () => {
    const { graph } = await readGraph('source,target,weight\na,b,2\n');
    const text = write(fromGraph(graph));

    expect(text).not.toMatch(/NaN|Invalid/);
    expect((await readGraph(text)).graph.size).toBe(1);
  });

  it('drops what XML cannot hold, says how much, and keeps people apart', async () => {
    const people = [{ id: 'c' }, { id: 'c\u0001', name: 'bell\u0007 \ud800' }, { id: '\u0000' }];
    const text = write(Network.of({ people }).tiesAt('2024-01-01'));

    expect((await read(text)).people.map(({ id }) => id)).toEqual(['c', 'c#2', '#2']);
    expect(text).toContain('characters that XML cannot hold were left out -->');
    expect(write(hostileTies())).not.toContain('<!--');
  });

  it('is well formed and complete whatever people are called', async () => {
    const names = array(string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 });

    await assert(
      asyncProperty(names, async (ids) => {
        const people = [...new Set(ids)].map((id) => ({ id, name: id }));
        const back = await read(write(Network.of({ people }).tiesAt('2024-01-01')));

        expect(back.people).toHaveLength(people.length);
        expect(back.report.files[0]?.skipped).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('is what its pieces are together', () => {
    const ties: Ties = hostileTies();

    expect([...pieces(ties)].join('')).toBe(write(ties));
  });
});
