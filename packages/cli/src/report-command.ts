import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Network, STANDARD_KINDS } from '@tiewise/core';
import { type MergedImport, readExports } from '@tiewise/importers';
import type { IdentityDecisions } from '@tiewise/importers/identity';
import { count } from '@tiewise/metrics';
import { decisionsAt, regionOf } from './decisions-file.js';
import { ExitError } from './exit-error.js';
import { checkPage, htmlOf, type PageWishes, writePage } from './html-page.js';
import { networkOf } from './network-of.js';
import { pageOf, plain } from './page.js';
import { printReport } from './print-report.js';
import type { Terminal } from './program.js';
import { ProgressLine } from './progress.js';
import { filesAt, type NamedFile } from './read-paths.js';
import { reportOf } from './report.js';
import { untilStopped } from './until-stopped.js';
import { type Wishes, wishesOf } from './wishes.js';
import { writeTo } from './write-to.js';

export interface ReportCommandOptions extends Wishes, PageWishes {
  me?: string;
  asOf?: number;
  limit: number;
  json?: string;
  out?: string;
  kind?: Record<string, string>;
  decisions?: string;
  region?: string;
  zone?: string;
  dateOrder?: 'dmy' | 'mdy' | 'ymd';
  column?: Record<string, string>;
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
  checkPage(options);
  const { imported, network } = await readNetwork(paths, options, terminal);
  const asOf = options.asOf ?? now();
  const wishes = wishesOf(network, asOf, options);
  const report = reportOf(network.tiesAt(asOf), { network, imported, limit: options.limit, wishes });

  out.write(printReport(report, pageOf(out)));
  const { names } = options;
  const html =
    options.html === undefined
      ? ''
      : await htmlOf(network, { asOf, names, reconnect: wishes.reconnect }, terminal);
  const written = [
    await writeTo(options.out, () => printReport(report, pageOf({ write: () => true }))),
    await writeTo(options.json, () => `${JSON.stringify(report, undefined, 2)}\n`),
  ].filter((path) => path !== undefined);
  if (written.length > 0) out.write(`\nThe report is in ${written.join(' and ')}\n`);
  if (options.html === undefined)
    out.write('\nTo look at these ties in the browser, add --html ties.html --open\n');
  await writePage(options, html, terminal);
}

/** How files are read, and what must not be among them. */
export type InputOptions = Omit<ReportCommandOptions, keyof Wishes | 'limit' | 'open' | 'names'>;

/**
 * What stands at the paths, and its network.
 *
 * @throws ExitError with the exit code and what to do.
 */
export async function readNetwork(
  paths: readonly string[],
  options: InputOptions,
  terminal: Terminal,
): Promise<{ imported: MergedImport; network: Network }> {
  checkKinds(options.kind);
  const files = await filesAt(paths);
  checkOutputs(files, options);
  const decided = { decisions: await decisionsAt(options.decisions), region: regionOf(options.region) };
  const imported = await readAll(files, paths, { ...options, ...decided }, terminal);
  return { imported, network: networkOf(imported, options) };
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

/** What is written must not be what is read, nor be written twice. */
function checkOutputs(files: readonly NamedFile[], { out, json, html }: InputOptions): void {
  const outputs = Object.entries({ out, json, html }).flatMap(([option, path]) =>
    path === undefined ? [] : [{ option, path, place: placeOf(path) }],
  );
  for (const [i, { option, path, place }] of outputs.entries()) {
    if (files.some((file) => file.path === place)) {
      throw new ExitError(
        2,
        `tiewise: ${path} is one of the files to read. Choose another place to write to.`,
      );
    }
    const other = outputs.slice(0, i).find((before) => before.place === place);
    if (other === undefined) continue;
    const both = `--${other.option} and --${option} are both ${other.path}`;
    throw new ExitError(2, `tiewise: ${both}. Give each a file of its own.`);
  }
}

function placeOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

type ReadOptions = Omit<InputOptions, 'decisions' | 'region'> & {
  decisions: IdentityDecisions | undefined;
  region: string | undefined;
};

async function readAll(
  files: readonly NamedFile[],
  paths: readonly string[],
  { me, asOf, kind, decisions, region, zone, dateOrder, column }: ReadOptions,
  { err, now }: Terminal,
): Promise<MergedImport> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new ProgressLine(err, now, total);
  try {
    const imported = await untilStopped((signal) =>
      readExports(files, {
        me,
        signal,
        onProgress: (at) => progress.show(at),
        kinds: kind,
        asOf: asOf ?? now(),
        decisions,
        region,
        zone,
        dateOrder,
        columns: column,
      }),
    );
    if (imported.report.files.some(({ kept }) => kept > 0)) return imported;
    throw new ExitError(3, nothingRead(paths, imported));
  } finally {
    progress.clear();
  }
}

const KINDS_HINT = 'If a word in the files means one of our kinds, say so, as --kind lunch=meeting.';

/** A line for each reason, with the first file it is given for and how many others there are. */
function reasonLines(skipped: MergedImport['report']['skipped']): string[] {
  const files = new Map<string, Set<string>>();
  for (const { file, reason } of skipped) files.set(reason, (files.get(reason) ?? new Set()).add(file));
  return Array.from(files, ([reason, [first, ...more]]) => {
    const others = more.length === 0 ? '' : ` and ${count(more.length, 'more file')}`;
    return `  ${first}${others}: ${reason}`;
  });
}

function nothingRead(paths: readonly string[], { report }: MergedImport): string {
  const reasons = reasonLines(report.skipped);
  const empty = report.files
    .filter(({ read }) => read === 0)
    .map(({ file }) => `  ${file}: there is nothing in it`);
  const why = reasons.length > 0 ? reasons.slice(0, 5) : empty.slice(0, 5);
  const files = report.files.length === 0 ? ['  no files were found there'] : why;
  return [
    `tiewise: nothing in ${paths.join(', ')} could be read:`,
    ...files.map(plain),
    reasons.some((reason) => reason.includes('is not one of'))
      ? KINDS_HINT
      : 'Give exported mail, contacts, calendars or chats, a LinkedIn archive, or a CSV of interactions.',
  ].join('\n');
}
