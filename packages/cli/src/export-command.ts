import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Ties } from '@tiewise/core';
import type { ExportOptions } from '@tiewise/importers/tie-table';
import { csvPieces } from '@tiewise/importers/to-csv';
import { gexfPieces } from '@tiewise/importers/to-gexf';
import { graphmlPieces } from '@tiewise/importers/to-graphml';
import { jsonPieces } from '@tiewise/importers/to-json';
import { count, dormancy, reciprocity } from '@tiewise/metrics';
import { dateOf } from './dates.js';
import { ExitError } from './exit-error.js';
import type { Terminal } from './program.js';
import { type InputOptions, readNetwork } from './report-command.js';

const PIECES = new Map<string, (ties: Ties, options: ExportOptions) => Generator<string>>([
  ['gexf', gexfPieces],
  ['graphml', graphmlPieces],
  ['csv', csvPieces],
  ['json', jsonPieces],
]);

/** What can be written. */
export const EXPORT_FORMATS: readonly string[] = [...PIECES.keys()];

export interface ExportCommandOptions extends Omit<InputOptions, 'json' | 'out'> {
  out: string;
  format?: string;
}

/**
 * `tiewise export`: reads what stands at the paths and writes its ties, with their dormancy and reciprocity.
 *
 * @throws ExitError with the exit code and what to do.
 */
export async function exportCommand(
  paths: readonly string[],
  options: ExportCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const pieces = piecesFor(options);
  const { network } = await readNetwork(paths, options, terminal);
  const ties = network.tiesAt(options.asOf ?? terminal.now());
  const scores = { dormancy: dormancy(ties), reciprocity: reciprocity(ties) };
  await writePieces(options.out, pieces(ties, { scores }));
  const what = `${count(ties.size, 'tie')} of ${count(ties.people, 'person', 'people')}`;
  terminal.out.write(`${what}, as of ${dateOf(ties.asOf)}, written to ${options.out}\n`);
  terminal.out.write('The file holds names and addresses: mind whom you give it to.\n');
}

function piecesFor({ format, out }: ExportCommandOptions) {
  const name = format ?? extname(out).slice(1).toLowerCase();
  const pieces = PIECES.get(name);
  if (pieces) return pieces;
  throw new ExitError(
    2,
    `tiewise: ${out} does not say what to write. Add --format ${EXPORT_FORMATS.join(', ')}.`,
  );
}

/** Piece by piece, so that memory does not grow with the file. */
async function writePieces(path: string, pieces: Generator<string>): Promise<void> {
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await pipeline(Readable.from(pieces), createWriteStream(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new ExitError(2, `tiewise: ${path} cannot be written (${code}). Choose another place.`);
  }
}
