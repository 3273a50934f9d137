import { csvHeader } from './csv-header.js';
import { absentColumns, type ColumnNames, columnsFound } from './interaction-columns.js';

/** What an interaction must have, in words, and what a column of it may be called. */
const NEEDED = [
  ['from', 'who', 'from, sender or author'],
  ['to', 'to whom', 'to, recipient or target'],
  ['at', 'when', 'at, date or time'],
] as const;

const HOW =
  'name them so, or say which they are with columns, as { from: "Owner" } (on the command line --column from=Owner)';

/** Columns of a table that are named. */
const MOST_NAMED = 12;

/**
 * What a table lacks to be read as one of interactions, in words: which columns it has, and which it has not. Of a file
 * called as a table the first row with as many cells as are needed will do; of others undefined, if no row among the
 * first twenty has two of them.
 */
export function missingColumns(name: string, text: string, names: ColumnNames = {}): string | undefined {
  const isTable = /\.(?:csv|tsv|tab)$/i.test(name);
  let best: readonly string[] | undefined;
  csvHeader(text, (cells) => {
    if (isTable && cells.length >= NEEDED.length) best ??= cells;
    if (countOf(cells, names) > countOf(best ?? [], names)) best = cells;
    return undefined;
  });
  if (best === undefined || (!isTable && countOf(best, names) < 2)) return undefined;
  return wordsFor(best, names);
}

/** How many of the needed columns a row has, and of those the caller names. */
function countOf(cells: readonly string[], names: ColumnNames): number {
  if (cells.length < 2) return 0;
  const found = columnsFound(cells, {}) ?? {};
  const named = Object.keys(names).length - absentColumns(cells, names).length;
  return named + NEEDED.filter(([field]) => found[field] !== undefined).length;
}

function wordsFor(cells: readonly string[], names: ColumnNames): string {
  const texts = cells.map((cell) => cell.replace(/\s+/g, ' ').trim().slice(0, 60)).filter(Boolean);
  const more = texts.length > MOST_NAMED ? ` and ${texts.length - MOST_NAMED} more` : '';
  const all = `its columns are ${texts.slice(0, MOST_NAMED).join(', ')}${more}`;
  const present = Object.entries(names).filter(([, name]) => !absentColumns(cells, names).includes(name));
  const absent = absentColumns(cells, names).map((name) => JSON.stringify(name));
  const lacking = `it has no column ${absent.join(' or ')}`;
  if (present.length > 0 && absent.length > 0) return `${lacking}: ${all}`;

  const found = columnsFound(cells, Object.fromEntries(present)) ?? {};
  const missing = NEEDED.filter(([field]) => found[field] === undefined);
  const lacks = missing.map(([, word, called]) => `${word} (${called})`).join(' and ');
  return `${absent.length > 0 ? `${lacking}, and none` : 'a table, but no column'} says ${lacks}: ${all}; ${HOW}`;
}
