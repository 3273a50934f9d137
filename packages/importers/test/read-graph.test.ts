import { fromGraph, TiewiseError } from '@tiewise/core';
import { array, assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGraph } from '../src/read-graph.js';

const GEXF = `<gexf><graph defaultedgetype="undirected"><attributes class="edge">
<attribute id="n" title="nights" type="integer"/></attributes>
<nodes><node id="a" label="Ana"/><node id="b"/></nodes><edges>
<edge id="1" source="a" target="b" weight="2"/>
<edge id="2" source="a" target="b" weight="0.5" type="directed"><attvalues><attvalue for="n" value="3"/></attvalues></edge>
<edge id="3" source="a" target="c"/>
<edge id="4" source="a" target="b" weight="-1"/></edges></graph></gexf>`;

/** Edges as text: ends, direction and weight. */
async function edgesIn(text: string): Promise<string[]> {
  const { graph } = await readGraph(text);
  return graph.mapEdges(
    (_, { weight }, source, target, _s, _t, undirected) =>
      `${source} ${undirected ? '--' : '->'} ${target} ${weight ?? 'no weight'}`,
  );
}

describe('readGraph', () => {
  it('reads the structure of GEXF', async () => {
    const { graph, report } = await readGraph(GEXF);

    expect(await edgesIn(GEXF)).toEqual(['a -- b 2', 'a -> b 0.5']);
    expect(graph.getNodeAttribute('a', 'label')).toBe('Ana');
    expect(graph.getNodeAttribute('b', 'label')).toBe('b');
    expect(graph.findEdge((_, { nights }) => nights === 3)).toBeDefined();
    expect(report.files[0]).toMatchObject({ format: 'gexf', read: 6, kept: 4, skipped: 2 });
    expect(fromGraph(graph).get('a', 'b')?.warmth).toBe(2.5);
  });

  it('reads the structure of GraphML, edges before their nodes as well', async () => {
    const text = `<graphml><key id="w" for="edge" attr.name="weight" attr.type="double"><default>3</default></key>
<graph edgedefault="directed"><edge source="a" target="b"/><node id="a"/><node id="b"/></graph></graphml>`;

    expect(await edgesIn(text)).toEqual(['a -> b 3']);
  });

  it.each([
    ['Source,Target,Type,Id,Label,Weight\na,b,Directed,1,,2.5\n'],
    ['\ufeffSource;Target;Type;Id;Label;Weight\r\na;b;Directed;1;;2,5\r\n'],
    ['source\ttarget\tweight\na\tb\t2,5'],
    ['From,To,Weight\na,b,2.5,,,\n'],
  ])('reads the edge list %j', async (text) => {
    expect(await edgesIn(text)).toEqual(['a -> b 2.5']);
  });

  it('reads rows that are too short or too long, and skips those without an end', async () => {
    const text = 'Source,Target,Type,Weight\na,b\nb,c,Undirected,1,x,y\nc\n,a\na,c,Directed,"1,5"\n';
    const { report } = await readGraph(text);

    expect(await edgesIn(text)).toEqual(['a -> b no weight', 'b -- c 1']);
    expect(report.files[0]?.reasons).toEqual({
      'an edge without a source or target': 2,
      'a weight must be a number of 0 or more': 1,
    });
    expect(report.skipped.map(({ line }) => line)).toEqual([4, 5, 6]);
  });

  it('leaves what all objects share as it is, whatever the nodes are called', async () => {
    const { graph } = await readGraph('source,target\nx,__proto__\n__proto__,constructor\nx,__proto__\n');

    expect(graph.nodes()).toEqual(['x', 'node:__proto__', 'node:constructor']);
    expect(graph.size).toBe(3);
    expect('previous' in {}).toBe(false);
  });

  it('gives nothing but a report or a typed error for damaged bytes', async () => {
    const graphml =
      '<graphml><graph><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>';
    const csv = 'Source;Target;Weight\na;b;1,5\nb;c;2\n';
    const changes = array(tuple(nat(csv.length - 1), nat(255)), { maxLength: 8 });

    await assert(
      asyncProperty(constantFrom(GEXF, graphml, csv), changes, async (text, changed) => {
        const damaged = new TextEncoder().encode(text);
        for (const [place, byte] of changed) damaged[place] = byte;
        try {
          const { graph, report } = await readGraph(damaged);
          for (const { read, kept, skipped } of report.files) expect(read).toBe(kept + skipped);
          fromGraph(graph);
        } catch (error) {
          expect(error).toBeInstanceOf(TiewiseError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('throws on what is no graph', async () => {
    await expect(readGraph('name,age\nAna,4', { file: 'a.csv' })).rejects.toThrow(
      'a.csv: no row names columns for source and target',
    );
  });

  it('throws where the file cannot be read on', async () => {
    const failing = async function* () {
      yield `${GEXF.slice(0, 200)}${' '.repeat(1 << 17)}`;
      throw new Error('the disk is gone');
    };

    await expect(readGraph(failing())).rejects.toThrow('the disk is gone');
  });
});
