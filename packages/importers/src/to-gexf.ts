import type { Ties } from '@tiewise/core';
import {
  type CellValue,
  DIRECTION_COLUMNS,
  directionsOf,
  type ExportOptions,
  type Heading,
  isoDay,
  personColumns,
  tieColumns,
} from './tie-table.js';
import { XmlIds, XmlText } from './xml-text.js';

/**
 * The ties as a GEXF 1.2 file, for Gephi and other graph programs, in pieces: a node per person, an edge per direction
 * with contact, its `weight` the warmth in that direction. A tie without recorded contact has both edges, of weight 0.
 *
 * On the edges stand warmth, contacts and days of their direction, and depth, days in touch, silence, usual gap, dates
 * and scores of the tie; on the nodes name, e-mails, phones, tags and scores. What is unknown is left out. Characters
 * that XML cannot hold are left out, and a comment at the end says how many.
 */
export function* gexfPieces(ties: Ties, options: ExportOptions = {}): Generator<string> {
  const xml = new XmlText();
  const ids = new XmlIds(xml, (id) => ties.indexOf(id) !== undefined);
  const people = personColumns(ties, options);
  const [label, ...nodeColumns] = people;
  const edges = tieColumns(options);
  const [, ...sides] = DIRECTION_COLUMNS;
  const day = isoDay(ties.asOf);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n';
  yield `<meta${day === undefined ? '' : ` lastmodifieddate="${day}"`}><creator>Tiewise</creator></meta>\n`;
  yield '<graph mode="static" defaultedgetype="directed">\n';
  yield declared('node', nodeColumns, xml);
  yield declared('edge', [...sides, ...edges], xml);
  yield '<nodes>\n';
  for (let index = 0; index < ties.people; index++) {
    const name = xml.escaped(String(label.value(index)));
    const values = attvalues(
      nodeColumns.map((column) => column.value(index)),
      xml,
    );
    yield `<node id="${ids.of(ties.person(index).id)}" label="${name}">${values}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  let count = 0;
  for (const tie of ties) {
    const ofTie = edges.map((column) => column.value(tie));
    for (const direction of directionsOf(tie)) {
      const [weight, ...own] = DIRECTION_COLUMNS.map((column) => column.value(direction));
      const ends = `source="${ids.of(direction.from.id)}" target="${ids.of(direction.to.id)}"`;
      yield `<edge id="${count++}" ${ends} weight="${weight}">${attvalues([...own, ...ofTie], xml)}</edge>\n`;
    }
  }
  yield `</edges>\n</graph>\n${xml.comment()}</gexf>\n`;
}

/** The same as one text. */
export function toGexf(ties: Ties, options: ExportOptions = {}): string {
  return [...gexfPieces(ties, options)].join('');
}

function declared(domain: string, columns: readonly Heading[], xml: XmlText): string {
  const lines = columns.map(
    ({ name, type }, i) => `<attribute id="${i}" title="${xml.escaped(name)}" type="${type}"/>\n`,
  );
  return `<attributes class="${domain}">\n${lines.join('')}</attributes>\n`;
}

function attvalues(values: readonly CellValue[], xml: XmlText): string {
  const known = values.flatMap((value, i) =>
    value === undefined ? [] : [`<attvalue for="${i}" value="${xml.escaped(String(value))}"/>`],
  );
  return known.length === 0 ? '' : `<attvalues>${known.join('')}</attvalues>`;
}
