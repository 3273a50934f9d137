import { type Interaction, InteractionLog, InvalidInputError, type Kind, kindsWith } from '@tiewise/core';
import type { CsvRow } from './csv.js';
import { csvTable } from './csv-header.js';
import { type TextOptions, textOf } from './decode.js';
import type { Content, Import } from './import.js';
import {
  type ColumnNames,
  type InteractionColumnNumbers,
  interactionColumns,
} from './interaction-columns.js';
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
  'no row names columns for who, to whom and when (from, to, at, or words like them); say which they are with `columns`';

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
export async function readInteractionsCsv(
  content: Content,
  options: InteractionsCsvOptions = {},
): Promise<Import> {
  const { file = 'interactions.csv', columns, me } = options;
  const table = await csvTable(textOf(content, { ...options, file }), (cells) =>
    interactionColumns(cells, columns),
  );
  if (!table) throw new InvalidInputError(NO_HEADER, { file });

  const tally = new FileTally(file, 'interactions csv');
  const interactions = new InteractionLog();
  const ids = new RowIds();
  const read = rowReader(table.columns, options);
  for await (const batch of table.batches) {
    for (const row of batch) {
      const interaction = row.broken ?? read(row);
      if (typeof interaction === 'string') tally.skip(interaction, row.line);
      else {
        interaction.id ??= ids.idFor(interaction);
        interactions.add(interaction);
        tally.keep();
      }
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
  columns: InteractionColumnNumbers,
  options: InteractionsCsvOptions,
): (row: CsvRow) => Interaction | string {
  const { separator = ';' } = options;
  const kindOf = kindReader(options);
  const text = textReader();
  const several = (cell: string) =>
    cell.split(separator).flatMap((one) => (one.trim() === '' ? [] : [text(one.trim())]));
  return ({ cells }) => {
    const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column]?.trim() ?? ''));
    const at = momentMs(cell(columns.at));
    if (at === undefined) return 'no date that can be read: ISO 8601 or epoch seconds';
    const from = text(cell(columns.from));
    const recipients = cell(columns.to);
    const to = recipients.includes(separator) ? several(recipients) : [text(recipients)];
    if (from === '' || to.length === 0 || to[0] === '') return 'nobody it came from or went to';
    if (to.every((one) => one === from)) return 'from a person to the same person';
    const { kind, unknown } = kindOf(cell(columns.kind));
    if (kind === undefined) return unknown;
    const weight = amount(cell(columns.weight)) ?? 1;
    const minutes = amount(cell(columns.minutes));
    if (Number.isNaN(weight) || Number.isNaN(minutes))
      return 'weight and minutes must be numbers of 0 or more';

    const interaction: Interaction = { at, from, to, kind, weight, source: 'csv' };
    const [about, id] = [text(cell(columns.about)), cell(columns.id)];
    if (about !== '') interaction.about = about;
    if (minutes !== undefined) interaction.minutes = minutes;
    if (id !== '') interaction.id = ownText(id);
    return interaction;
  };
}

function amount(text: string): number | undefined {
  if (text === '') return undefined;
  const number = Number(text);
  return number >= 0 && Number.isFinite(number) ? number : Number.NaN;
}

/** Gives equal texts back as one, which keeps nothing but itself in memory. */
function textReader(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    texts.set(own, own);
    return own;
  };
}

interface KindFound {
  kind: string | undefined;
  unknown: string;
}

function ownKinds({ kinds = {} }: InteractionsCsvOptions): [string, Kind][] {
  return Object.entries(kinds).filter((entry): entry is [string, Kind] => typeof entry[1] !== 'string');
}

function kindReader({
  kind: usual = 'message',
  kinds = {},
}: InteractionsCsvOptions): (word: string) => KindFound {
  const meanings = new Map(Object.entries(kinds));
  const known = kindsWith(new Map(ownKinds({ kinds })));
  const found = new Map<string, KindFound>();
  return (word) => {
    const before = found.get(word);
    if (before) return before;
    const meaning = meanings.get(word) ?? meanings.get(word.toLowerCase());
    const names = [typeof meaning === 'string' ? meaning : word || usual, word.toLowerCase()];
    const kind = names.find((name) => known.has(name));
    const unknown = `kind ${JSON.stringify(word.slice(0, 40))} is not one of ${[...known.keys()].join(', ')}`;
    found.set(ownText(word), { kind, unknown });
    return { kind, unknown };
  };
}
