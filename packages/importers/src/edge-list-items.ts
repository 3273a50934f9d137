import { InvalidInputError } from '@tiewise/core';
import { amountIn } from './amount.js';
import type { CsvRow } from './csv.js';
import { csvTable } from './csv-header.js';
import { type TextOptions, textOf } from './decode.js';
import { type GraphSink, graphText } from './graph-items.js';
import type { Content } from './import.js';

/** The columns of an edge list, by number. */
export interface EdgeColumns {
  source: number;
  target: number;
  type: number;
  weight: number;
}

/** Which columns a header row gives an edge list; undefined if it has none for from where and to where. */
export function edgeColumns(cells: readonly string[]): EdgeColumns | undefined {
  const headers = cells.map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const first = (...names: string[]) => headers.findIndex((header) => names.includes(header));
  const [source, target] = [first('source', 'from', 'src', 'node1'), first('target', 'to', 'dst', 'node2')];
  if (source === -1 || target === -1) return undefined;
  return { source, target, type: first('type'), weight: first('weight') };
}

/**
 * Tells a sink the nodes and edges of an edge list in CSV, as Gephi writes it: `Source`, `Target`, and where there
 * are such columns `Type` and `Weight`; other columns do not matter.
 *
 * @throws InvalidInputError if no row among the first twenty names a source and a target.
 */
export async function edgeListItems(content: Content, sink: GraphSink, options: TextOptions): Promise<void> {
  const table = await csvTable(textOf(content, options), edgeColumns);
  if (!table) {
    throw new InvalidInputError('no row names columns for source and target', { file: options.file });
  }
  const known = new Set<string>();
  for await (const batch of table.batches) {
    for (const row of batch) addRow(row, table, sink, known);
  }
}

function addRow(
  { cells, line, broken }: CsvRow,
  { columns, delimiter }: { columns: EdgeColumns; delimiter: string },
  sink: GraphSink,
  known: Set<string>,
): void {
  const cell = (column: number) => graphText(cells[column]?.trim() ?? '');
  const [source, target] = [cell(columns.source), cell(columns.target)];
  if (broken !== undefined || source === '' || target === '') {
    sink.skip(broken ?? 'an edge without a source or target', line);
    return;
  }
  for (const id of [source, target]) {
    if (known.has(id)) continue;
    known.add(id);
    sink.node({ id, label: undefined, attributes: new Map(), line });
  }
  const weight = amountIn(cell(columns.weight), delimiter);
  sink.edge({
    source,
    target,
    directed: !/^undirected$/i.test(cell(columns.type)),
    weight: weight === undefined ? undefined : String(weight),
    kind: undefined,
    times: [],
    attributes: new Map(),
    line,
  });
}
