import type { Ties } from '@tiewise/core';
import { GRAPHML_CREATOR } from './graphml-items.js';
import {
  type CellValue,
  DIRECTION_COLUMNS,
  directionsOf,
  type ExportOptions,
  type Heading,
  personColumns,
  tieColumns,
} from './tie-table.js';
import { XmlIds, XmlText } from './xml-text.js';

/**
 * The ties as a GraphML file, for networkx, igraph, yEd and other graph programs, in pieces: the same nodes, edges and
 * values as `gexfPieces` writes.
 */
export function* graphmlPieces(ties: Ties, options: ExportOptions = {}): Generator<string> {
  const xml = new XmlText();
  const ids = new XmlIds(xml, (id) => ties.indexOf(id) !== undefined);
  const people = personColumns(ties, options);
  const edges = tieColumns(options);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `<desc>${GRAPHML_CREATOR}</desc>\n`;
  yield declared('node', people, xml);
  yield declared('edge', [...DIRECTION_COLUMNS, ...edges], xml);
  yield '<graph edgedefault="directed">\n';
  for (let index = 0; index < ties.people; index++) {
    const values = data(
      'n',
      people.map((column) => column.value(index)),
      xml,
    );
    yield `<node id="${ids.of(ties.person(index).id)}">${values}</node>\n`;
  }
  for (const tie of ties) {
    const ofTie = edges.map((column) => column.value(tie));
    for (const direction of directionsOf(tie)) {
      const own = DIRECTION_COLUMNS.map((column) => column.value(direction));
      const ends = `source="${ids.of(direction.from.id)}" target="${ids.of(direction.to.id)}"`;
      yield `<edge ${ends}>${data('e', [...own, ...ofTie], xml)}</edge>\n`;
    }
  }
  yield `</graph>\n${xml.comment()}</graphml>\n`;
}

/** The same as one text. */
export function toGraphml(ties: Ties, options: ExportOptions = {}): string {
  return [...graphmlPieces(ties, options)].join('');
}

function declared(domain: 'node' | 'edge', columns: readonly Heading[], xml: XmlText): string {
  const line = ({ name, type }: Heading, i: number) =>
    `<key id="${domain[0]}${i}" for="${domain}" attr.name="${xml.escaped(name)}" attr.type="${type}"/>\n`;
  return columns.map(line).join('');
}

function data(prefix: string, values: readonly CellValue[], xml: XmlText): string {
  return values
    .map((value, i) =>
      value === undefined ? '' : `<data key="${prefix}${i}">${xml.escaped(String(value))}</data>`,
    )
    .join('');
}
