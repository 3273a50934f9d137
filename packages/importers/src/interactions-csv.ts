import { type IdTable, type Interaction, InteractionLog, InvalidInputError, type Kind } from '@tiewise/core';
import { amountIn } from './amount.js';
import type { CsvRow } from './csv.js';
import { csvHeader, csvTable } from './csv-header.js';
import { type TextOptions, textOf } from './decode.js';
import { type ExportFormat, fileByFile } from './export-format.js';
import type { Content, Import } from './import.js';
import {
  type ColumnNames,
  columnsOfOneOfMany,
  type InteractionColumnNumbers,
  interactionColumns,
} from './interaction-columns.js';
import { kindReader, ownKinds } from './kind-words.js';
import { momentMs } from './moment.js';
import { ownText } from './own-text.js';
import { FileTally, importReport } from './report-builder.js';
import { everybodyIn, RowIds } from './row-ids.js';

export interface InteractionsCsvOptions extends TextOptions {
  /**
   * Which column holds what, where the header does not say it in a common word.
   *
   * @example
   * { from: 'Von', to: 'An', at: 'Datum' }
   */
  columns?: ColumnNames | undefined;
  /**
   * The kind of rows that name none.
   *
   * @defaultValue "message"
   */
  kind?: string | undefined;
  /**
   * What the words in the kind column mean: the name of a known kind, or a kind of its own.
   *
   * @example
   * { lunch: 'meeting', mentoring: { weight: 3, favour: true } }
   */
  kinds?: Readonly<Record<string, string | Kind>> | undefined;
  /**
   * What stands between several recipients in one cell.
   *
   * @defaultValue ";"
   */
  separator?: string | undefined;
}

/** A table without the columns an interaction needs. */
const NO_HEADER =
  'no row names columns for who, to whom and when (from, to, at, or words like them); say which they are with columns (on the command line --column)';

/**
 * Reads interactions from a CSV table, one a row: who, to whom, when, and where there are columns for
 * it kind, weight, minutes, id and whom it was about. The people are named by whatever text the table
 * names them with.
 *
 * Dates are ISO 8601, or epoch seconds or milliseconds. Rows of an unknown kind, without a readable
 * date or without people are skipped, with the reason. Rows without an id get one made of what they
 * say, so the same table read twice adds nothing.
 *
 * @throws InvalidInputError if no row among the first twenty names the columns.
 */
export function readInteractionsCsv(content: Content, options: InteractionsCsvOptions = {}): Promise<Import> {
  return readTable(content, options, interactionColumns);
}

/** A table of interactions among other files, of which `columns` may name those of another. */
export const interactionsCsvFormat: ExportFormat = {
  name: 'interactions csv',
  knows: ({ text }, { columns }) =>
    csvHeader(text, (cells) => columnsOfOneOfMany(cells, columns)) !== undefined,
  begin: fileByFile((content, options) => readTable(content, options, columnsOfOneOfMany)),
};

async function readTable(
  content: Content,
  options: InteractionsCsvOptions,
  columnsOf: typeof interactionColumns,
): Promise<Import> {
  const { file = 'interactions.csv', columns, me } = options;
  const table = await csvTable(textOf(content, { ...options, file }), (cells) => columnsOf(cells, columns));
  if (!table) throw new InvalidInputError(NO_HEADER, { file });

  const tally = new FileTally(file, 'interactions csv');
  const interactions = new InteractionLog();
  const ids = new RowIds();
  const read = rowReader(table, interactions.people, options);
  for await (const batch of table.batches) {
    for (const row of batch) {
      const interaction = row.broken ?? read(row);
      if (typeof interaction === 'string') {
        tally.skip(interaction, row.line);
        continue;
      }
      tally.keep();
      interaction.id ??= ids.idFor(interaction);
      if (table.columns.id === undefined) interactions.addNew(interaction);
      else interactions.add(interaction);
    }
  }
  return {
    people: everybodyIn(interactions),
    interactions,
    me: me !== undefined && interactions.people.indexOf(me) !== undefined ? me : undefined,
    kinds: new Map(ownKinds(options)),
    report: importReport([tally]),
  };
}

function rowReader(
  { columns, delimiter }: { columns: InteractionColumnNumbers; delimiter: string },
  people: IdTable,
  options: InteractionsCsvOptions,
): (row: CsvRow) => Interaction | string {
  const { separator = ';' } = options;
  const kindOf = kindReader(options);
  const person = (cell: string) => personIn(cell, people);
  const several = (cell: string) =>
    cell.split(separator).flatMap((one) => (one.trim() === '' ? [] : [person(one.trim())]));
  return ({ cells }) => {
    const at = momentMs(cellOf(cells, columns.at));
    if (at === undefined) return 'no date that can be read: ISO 8601 or epoch seconds';
    const from = person(cellOf(cells, columns.from));
    const recipients = cellOf(cells, columns.to);
    const to = recipients.includes(separator) ? several(recipients) : [person(recipients)];
    if (from === '' || to.length === 0 || to[0] === '') return 'nobody it came from or went to';
    if (to.every((one) => one === from)) return 'from a person to the same person';
    const { kind, unknown } = kindOf(cellOf(cells, columns.kind));
    if (kind === undefined) return unknown;
    const weight = amountIn(cellOf(cells, columns.weight), delimiter) ?? 1;
    const minutes = amountIn(cellOf(cells, columns.minutes), delimiter);
    if (Number.isNaN(weight) || Number.isNaN(minutes))
      return 'weight and minutes must be numbers of 0 or more';

    const interaction: Interaction = { at, from, to, kind, weight, source: 'csv' };
    const [about, id] = [person(cellOf(cells, columns.about)), cellOf(cells, columns.id)];
    if (about !== '') interaction.about = about;
    if (minutes !== undefined) interaction.minutes = minutes;
    if (id !== '') interaction.id = ownText(id);
    return interaction;
  };
}

function cellOf(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (cells[column]?.trim() ?? '');
}

/** The id of a person as the log has it; of a new one a text that keeps nothing but itself in memory. */
function personIn(cell: string, people: IdTable): string {
  const known = people.indexOf(cell);
  return known === undefined ? ownText(cell) : people.id(known);
}
