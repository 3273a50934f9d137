import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readGraph } from '../src/read-graph.js';
import { samples } from './samples.js';

/** Nodes and edges of each, counted by hand or by its makers. */
const COUNTS = new Map([
  ['attributes.graphml', [6, 7]],
  ['basic.gexf', [2, 2]],
  ['basic.graphml', [11, 12]],
  ['edge_data.gexf', [4, 5]],
  ['les_miserables.gexf', [77, 254]],
  ['minimal.gexf', [2, 1]],
  ['miserables.graphml', [77, 254]],
  ['mixed.gexf', [3, 3]],
  ['mixed_multigraph.graphml', [6, 8]],
  ['synthetic-edges.csv', [3, 3]],
  ['undeclared_attribute.gexf', [2, 1]],
  ['v1_3.gexf', [2, 1]],
]);

it('readGraph reads every sample whole, in whatever pieces', async () => {
  for (const file of samples('graph', '') ?? []) {
    const bytes = readFileSync(file);
    const { graph, report } = await readGraph(bytes);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 13) }, (_, i) =>
      bytes.subarray(13 * i, 13 * i + 13),
    );

    expect([path.basename(file), [graph.order, graph.size]]).toEqual([
      path.basename(file),
      COUNTS.get(path.basename(file)),
    ]);
    expect(report.files[0]?.skipped).toBe(0);
    expect((await readGraph(pieces)).graph.export()).toEqual(graph.export());
  }
});
