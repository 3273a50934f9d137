import { nameOf, PersonScores, type Tie, type Ties } from '@tiewise/core';
import { type CellValue, type Column, type ExportOptions, known, tieColumns } from './tie-table.js';

/**
 * The ties as a CSV table (RFC 4180), a row per tie, in pieces. It begins with the columns of an edge list as Gephi
 * reads them: `Source`, `Target`, `Type` and `Weight`, the warmth of the tie or 0 where no contact is recorded. Then
 * names, warmth, dates and scores; scores of people stand twice, for the source and for the target. Unknown is empty.
 *
 * Text that a spreadsheet would take for a formula, by its first character, gets an apostrophe in front. Numbers stay
 * numbers.
 */
export function* csvPieces(ties: Ties, options: ExportOptions = {}): Generator<string> {
  const columns = columnsOf(ties, options);
  yield csvLine(columns.map(({ name }) => name));
  for (const tie of ties) yield csvLine(columns.map((column) => column.value(tie)));
}

/** The same as one text. */
export function tiesToCsv(ties: Ties, options: ExportOptions = {}): string {
  return [...csvPieces(ties, options)].join('');
}

function columnsOf(ties: Ties, options: ExportOptions): Column<Tie>[] {
  const text = (name: string, value: (tie: Tie) => CellValue): Column<Tie> => ({
    name,
    type: 'string',
    value,
  });
  const number = (name: string, value: (tie: Tie) => number | undefined): Column<Tie> => ({
    name,
    type: 'double',
    value: (tie) => known(value(tie)),
  });
  const ofPeople = Object.entries(options.scores ?? {}).flatMap(([name, score]) =>
    score instanceof PersonScores
      ? [
          number(`${name} of source`, ({ a }) => score.get(a.id)),
          number(`${name} of target`, ({ b }) => score.get(b.id)),
        ]
      : [],
  );
  return [
    text('Source', ({ a }) => a.id),
    text('Target', ({ b }) => b.id),
    text('Type', () => 'Undirected'),
    number('Weight', ({ warmth }) => known(warmth) ?? 0),
    text('source name', ({ a }) => nameOf(a)),
    text('target name', ({ b }) => nameOf(b)),
    text('with me', ({ a, b }) =>
      ties.me === undefined ? undefined : String([a.id, b.id].includes(ties.me)),
    ),
    number('warmth', ({ warmth }) => warmth),
    number('warmth given', ({ given }) => given.warmth),
    number('warmth received', ({ received }) => received.warmth),
    number('contacts given', ({ given }) => given.contacts),
    number('contacts received', ({ received }) => received.contacts),
    number('contacts together', ({ together }) => together),
    ...tieColumns(options),
    ...ofPeople,
  ];
}

function csvLine(values: readonly CellValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/** By what spreadsheets know a formula, also as East Asian keyboards write it, and what they pass over before it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORMULA = /^[\u0000-\u001f=+\-@\uff1d\uff0b\uff0d\uff20]/;

function csvCell(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
