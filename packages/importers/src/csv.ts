import Papa from 'papaparse';

/** One row of a CSV file. */
export interface CsvRow {
  cells: readonly string[];
  /** The line it begins on, counted from 1. */
  line: number;
  /** Why its cells cannot be trusted, where that is so. */
  broken?: string;
}

export interface CsvOptions {
  /**
   * What stands between two cells.
   *
   * @defaultValue ","
   */
  delimiter?: string | undefined;
  /**
   * The longest row, in characters. A longer one begins with a quote that is never closed, and
   * would take the rest of the file with it.
   *
   * @defaultValue 1048576
   */
  maxRow?: number | undefined;
}

const UNCLOSED = 'a quote is opened and never closed';

/**
 * The rows of a CSV file in batches, empty ones left out. Memory does not grow with the file.
 *
 * Cells may be quoted and then hold delimiters, doubled quotes and line breaks, which come out as
 * `\n` whatever they were. From a quote that is not closed within `maxRow`, that stretch of text is
 * read line by line instead: a line with an open quote is a broken row, the others are rows.
 *
 * Cells share memory with the text around them; keep them through `ownText`.
 */
export async function* csvRows(
  text: AsyncIterable<string> | Iterable<string>,
  { delimiter = ',', maxRow = 1 << 20 }: CsvOptions = {},
): AsyncGenerator<CsvRow[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  let line = 1;
  for await (const block of blocksOf(text)) {
    rest += block;
    const { data, meta } = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>;
    const batch = numbered(data, line);
    line += lineBreaks(rest, meta.cursor);
    rest = rest.slice(meta.cursor);
    if (rest.length > maxRow) {
      const end = rest.lastIndexOf('\n') + 1 || rest.length;
      batch.push(...lineByLine(rest.slice(0, end), line, parser));
      line += lineBreaks(rest, end);
      rest = rest.slice(end);
    }
    if (batch.length > 0) yield batch;
  }
  if (rest !== '') yield lastRows(rest, line, parser);
}

function lastRows(rest: string, line: number, parser: Papa.Parser): CsvRow[] {
  const { data, errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>;
  const unclosed = errors.some(({ code }) => code === 'MissingQuotes');
  return unclosed ? lineByLine(rest, line, parser) : numbered(data, line);
}

function lineByLine(text: string, firstLine: number, parser: Papa.Parser): CsvRow[] {
  return text.split('\n').flatMap((piece, i): CsvRow[] => {
    const { data, errors } = parser.parse(piece, 0, false) as Papa.ParseResult<string[]>;
    const [row] = numbered(data, firstLine + i);
    if (!row) return [];
    return [errors.some(({ code }) => code === 'MissingQuotes') ? { ...row, broken: UNCLOSED } : row];
  });
}

function numbered(data: readonly string[][], firstLine: number): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = firstLine;
  for (const cells of data) {
    if (cells.length > 1 ? hasText(cells) : cells[0] !== '') rows.push({ cells, line });
    line++;
    for (const cell of cells) line += lineBreaks(cell, cell.length);
  }
  return rows;
}

function hasText(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '') return true;
  return false;
}

function lineBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Characters parsed at a time: the same blocks however the text arrives, so the same rows. */
const BLOCK = 1 << 18;

async function* blocksOf(text: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let pending = '';
  let heldReturn = '';
  for await (const piece of text) {
    const whole = heldReturn + piece;
    heldReturn = whole.endsWith('\r') ? '\r' : '';
    pending += plainBreaks(whole.slice(0, whole.length - heldReturn.length));
    while (pending.length >= BLOCK) {
      yield pending.slice(0, BLOCK);
      pending = pending.slice(BLOCK);
    }
  }
  yield pending + plainBreaks(heldReturn);
}

/** `\n` for every line break: papaparse takes one kind for the whole file, and files mix them. */
function plainBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
