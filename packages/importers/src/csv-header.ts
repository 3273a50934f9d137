import Papa from 'papaparse';
import { type CsvOptions, type CsvRow, csvRows } from './csv.js';

/** Where the header of a CSV file stands, and what it says. */
export interface CsvHeader<T> {
  delimiter: string;
  /** The line of the header, counted from 1. */
  line: number;
  columns: T;
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Rows looked at for the header: exports put notes before it. */
const ROWS_BEFORE_HEADER = 20;

/** Enough text to hold the header, whatever stands before it. */
const HEAD = 1 << 16;

/**
 * The header of a CSV file: the first row, under whatever delimiter, that `columnsOf` makes sense of.
 */
export function csvHeader<T>(
  head: string,
  columnsOf: (cells: readonly string[]) => T | undefined,
): CsvHeader<T> | undefined {
  const text = head.slice(0, HEAD).replace(/\r\n?/g, '\n');
  for (const delimiter of DELIMITERS) {
    const parser = new Papa.Parser({ delimiter, newline: '\n', preview: ROWS_BEFORE_HEADER });
    const { data } = parser.parse(text, 0, false) as Papa.ParseResult<string[]>;
    let line = 1;
    for (const cells of data) {
      const columns = columnsOf(cells);
      if (columns) return { delimiter, line, columns };
      line += cells.join('').split('\n').length;
    }
  }
  return undefined;
}

/**
 * A CSV file with its header found: the rows below it, and what `columnsOf` made of it; undefined
 * if there is none.
 */
export async function csvTable<T>(
  text: AsyncIterable<string>,
  columnsOf: (cells: readonly string[]) => T | undefined,
  options: Omit<CsvOptions, 'delimiter'> = {},
): Promise<{ columns: T; delimiter: string; batches: AsyncGenerator<CsvRow[]> } | undefined> {
  const pieces = text[Symbol.asyncIterator]();
  let head = '';
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    head += next.value;
    if (head.length >= HEAD) break;
  }

  const header = csvHeader(head, columnsOf);
  if (!header) {
    await pieces.return?.();
    return undefined;
  }
  const { columns, delimiter, line } = header;
  return { columns, delimiter, batches: rowsBelow(line, headThen(head, pieces), { ...options, delimiter }) };
}

async function* rowsBelow(
  headerLine: number,
  text: AsyncGenerator<string>,
  options: CsvOptions,
): AsyncGenerator<CsvRow[]> {
  let below = false;
  for await (const batch of csvRows(text, options)) {
    yield below ? batch : batch.filter(({ line }) => line > headerLine);
    below = true;
  }
}

async function* headThen(head: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  try {
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  } finally {
    await pieces.return?.();
  }
}
