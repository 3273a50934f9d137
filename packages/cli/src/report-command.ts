import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Network, STANDARD_KINDS, TiewiseError } from '@tiewise/core';
import { type MergedImport, readExports } from '@tiewise/importers';
import { ExitError } from './exit-error.js';
import { pageOf } from './page.js';
import { printReport } from './print-report.js';
import type { Terminal } from './program.js';
import { ProgressLine } from './progress.js';
import { filesAt } from './read-paths.js';
import { reportOf } from './report.js';

export interface ReportCommandOptions {
  me?: string;
  asOf?: number;
  limit: number;
  json?: string;
  out?: string;
  kind?: Record<string, string>;
}

/**
 * `tiewise report`: reads what stands at the paths and prints a report.
 *
 * @throws ExitError with the exit code and what to do.
 */
export async function reportCommand(
  paths: readonly string[],
  options: ReportCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const { out, now } = terminal;
  checkKinds(options.kind);
  const imported = await readAll(paths, options, terminal);
  const network = networkOf(imported, options);
  const report = reportOf(network.tiesAt(options.asOf ?? now()), {
    network,
    imported,
    limit: options.limit,
  });

  out.write(printReport(report, pageOf(out)));
  const written = [
    await writeTo(options.out, () => printReport(report, pageOf({ write: () => true }))),
    await writeTo(options.json, () => `${JSON.stringify(report, undefined, 2)}\n`),
  ].filter((path) => path !== undefined);
  if (written.length > 0) out.write(`\nThe report is in ${written.join(' and ')}\n`);
}

function checkKinds(kinds: Readonly<Record<string, string>> = {}): void {
  for (const kind of Object.values(kinds)) {
    if (STANDARD_KINDS.has(kind)) continue;
    throw new ExitError(
      2,
      `tiewise: --kind: ${kind} is not one of ${[...STANDARD_KINDS.keys()].join(', ')}.`,
    );
  }
}

async function readAll(
  paths: readonly string[],
  { me, kind }: ReportCommandOptions,
  { err, now }: Terminal,
): Promise<MergedImport> {
  const files = await filesAt(paths);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new ProgressLine(err, now, total);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    const imported = await readExports(files, {
      me,
      signal: stop.signal,
      onProgress: (at) => progress.show(at),
      kinds: kind,
    });
    if (imported.report.files.some(({ kept }) => kept > 0)) return imported;
    throw new ExitError(3, nothingRead(paths, imported));
  } catch (error) {
    if (stop.signal.aborted) throw new ExitError(130, 'tiewise: stopped; nothing was written.');
    throw error;
  } finally {
    process.off('SIGINT', onSignal);
    progress.clear();
  }
}

function networkOf(
  { people, interactions, kinds, me }: MergedImport,
  options: ReportCommandOptions,
): Network {
  const network = Network.of({ people, interactions, kinds });
  try {
    const whose = options.me ?? me;
    if (whose !== undefined) network.me = whose;
    return network;
  } catch (error) {
    if (!(error instanceof TiewiseError)) throw error;
    const hint = 'Give an e-mail address, profile page or name that stands in the files.';
    throw new ExitError(2, `tiewise: --me: nobody in these files is ${JSON.stringify(options.me)}. ${hint}`);
  }
}

function nothingRead(paths: readonly string[], { report }: MergedImport): string {
  const reasons = report.skipped.slice(0, 5).map(({ file, reason }) => `  ${file}: ${reason}`);
  const files = report.files.length === 0 ? ['  no files were found there'] : reasons;
  return [
    `tiewise: nothing in ${paths.join(', ')} could be read:`,
    ...files,
    'Give a LinkedIn archive, mbox, vCard, CSV of interactions or JSON Lines file.',
  ].join('\n');
}

async function writeTo(path: string | undefined, text: () => string): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await writeFile(path, text());
    return path;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new ExitError(2, `tiewise: ${path} cannot be written (${code}). Choose another place.`);
  }
}
