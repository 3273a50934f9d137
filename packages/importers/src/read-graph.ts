import type { MultiGraph } from 'graphology';
import { headText, type TextOptions } from './decode.js';
import { edgeListItems } from './edge-list-items.js';
import { GexfItems } from './gexf-items.js';
import { GraphBuilder } from './graph-builder.js';
import { GraphmlItems } from './graphml-items.js';
import type { Content } from './import.js';
import type { ImportReport } from './import-report.js';
import { peek } from './peek.js';
import { importReport } from './report-builder.js';
import { isXmlOf, readXml } from './xml-elements.js';

/** A graph as it stands in a file, and what became of its nodes and edges. */
export interface GraphRead {
  /** Nodes under the ids of the file, with `label`; edges with a numeric `weight` where they have one. */
  graph: MultiGraph;
  report: ImportReport;
}

/**
 * Reads the structure of a GEXF or GraphML file or of an edge list in CSV, told apart by what they hold: a graphology
 * graph for `fromGraph`, for the metrics that need no time.
 *
 * A node whose id is a name all objects have, as `constructor`, stands under `node:` and that id.
 *
 * Edges may be parallel, directed or not, and keep their attributes as numbers and truth values where these are
 * declared. Edges of nodes that are not in the file, and weights below 0, are skipped, with the reason.
 *
 * @throws InvalidInputError if the file is none of these.
 * @throws the signal's reason once it is aborted.
 *
 * @example
 * const { graph } = await readGraph(file.stream());
 * for (const { person, score } of pageRank(fromGraph(graph)).top(10)) console.log(person.id, score);
 */
export async function readGraph(content: Content, options: TextOptions = {}): Promise<GraphRead> {
  const { head, content: whole, failure } = await peek(content, options.signal);
  const text = headText(head, options.encoding);
  const format = ['gexf', 'graphml'].find((root) => isXmlOf(text, root)) ?? 'edge list';
  const { file = format } = options;
  const read = new GraphBuilder(file, format);
  if (format === 'edge list') {
    await edgeListItems(whole, read, { ...options, file });
  } else {
    const items = format === 'gexf' ? new GexfItems(read) : new GraphmlItems(read);
    await readXml(whole, items, { ...options, file, root: format });
  }
  const stopped = failure();
  if (stopped) throw stopped;
  read.end();
  return { graph: read.graph, report: importReport([read.tally]) };
}
