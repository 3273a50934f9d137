import type { Kind } from '@tiewise/core';
import { csvHeader } from './csv-header.js';
import type { TextOptions } from './decode.js';
import { type EdgeColumns, edgeColumns, edgeListItems } from './edge-list-items.js';
import { type ExportFormat, fileByFile } from './export-format.js';
import { GexfItems } from './gexf-items.js';
import { GraphImport } from './graph-import.js';
import { GraphmlItems } from './graphml-items.js';
import type { Content, Import } from './import.js';
import { isXmlOf, readXml } from './xml-elements.js';

export interface GraphFileOptions extends TextOptions {
  /**
   * The kind of directed edges that name none; undirected ones are meetings.
   *
   * @defaultValue "message"
   */
  kind?: string | undefined;
  /** What the words in an edge's `kind` mean: the name of a known kind, or a kind of its own. */
  kinds?: Readonly<Record<string, string | Kind>> | undefined;
}

/**
 * Reads a GEXF file of Gephi and other graph programs: a person per node, and an interaction for each time of an edge.
 *
 * An edge's times are its `start`, its spells and timestamps, else an attribute called `date`, `time`, `at` or alike.
 * An edge without a date is skipped: `readGraph` reads it as structure. People are known by an e-mail address, phone
 * number or profile in the id or the attributes, else by their label; in a file Tiewise wrote by their id.
 *
 * @throws InvalidInputError if it is no GEXF, declares entities, or is nested too deep.
 * @throws the signal's reason once it is aborted.
 */
export async function readGexf(content: Content, options: GraphFileOptions = {}): Promise<Import> {
  const { file = 'graph.gexf' } = options;
  const read = new GraphImport(file, 'gexf', options);
  await readXml(content, new GexfItems(read), { ...options, file, root: 'gexf' });
  return read.result();
}

/** Reads a GraphML file, of networkx, igraph, yEd or Gephi, as `readGexf` reads GEXF. */
export async function readGraphml(content: Content, options: GraphFileOptions = {}): Promise<Import> {
  const { file = 'graph.graphml' } = options;
  const read = new GraphImport(file, 'graphml', options);
  await readXml(content, new GraphmlItems(read), { ...options, file, root: 'graphml' });
  return read.result();
}

export const gexfFormat: ExportFormat = {
  name: 'gexf',
  knows: ({ text }) => isXmlOf(text, 'gexf'),
  begin: fileByFile(readGexf),
};

export const graphmlFormat: ExportFormat = {
  name: 'graphml',
  knows: ({ text }) => isXmlOf(text, 'graphml'),
  begin: fileByFile(readGraphml),
};

/** A table of edges without dates. It holds people, and its edges are skipped with the reason. */
export const edgeListFormat: ExportFormat = {
  name: 'edge list',
  knows: ({ text }) => csvHeader(text, sourceAndTarget) !== undefined,
  begin: fileByFile(async (content, options) => {
    const { file = 'edges.csv' } = options;
    const read = new GraphImport(file, 'edge list', options);
    read.ownFile();
    await edgeListItems(content, read, { ...options, file });
    return read.result();
  }),
};

/** Other tables have columns for from and to as well; those of graph programs are called so. */
function sourceAndTarget(cells: readonly string[]): EdgeColumns | undefined {
  const columns = edgeColumns(cells);
  if (!columns) return undefined;
  const [source, target] = [cells[columns.source], cells[columns.target]];
  return /^\s*source\s*$/i.test(source) && /^\s*target\s*$/i.test(target) ? columns : undefined;
}
