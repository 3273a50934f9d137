import { InteractionLog, TiewiseError } from '@tiewise/core';
import type { ChatOptions } from './chat-kinds.js';
import { headText } from './decode.js';
import type { ExportFormat, FormatReading } from './export-format.js';
import type { IcalendarOptions } from './icalendar.js';
import { type MergedImport, type MergeOptions, mergeImports } from './identity.js';
import type { Content, ImportOptions } from './import.js';
import type { SkippedRow } from './import-report.js';
import type { InteractionsCsvOptions } from './interactions-csv.js';
import { peek } from './peek.js';
import { recognise, whyUnknown } from './recognise.js';
import { importReport } from './report-builder.js';
import { UnreadFiles } from './unread-files.js';
import type { WhatsappOptions } from './whatsapp.js';
import { type UnzipOptions, unzip } from './zip.js';
import { isArchive } from './zip-entry.js';

/** A file to read: a `File` of a browser, or a name with the content, or with what opens it. */
export type ExportFile =
  | { readonly name: string; stream(): ReadableStream<Uint8Array> }
  | { readonly name: string; readonly content: Content | (() => Content) };

/** What `readExports` takes; those for tables, archives and who is who are passed on. */
export type ReadExportsOptions = Omit<ImportOptions, 'file'> &
  Omit<InteractionsCsvOptions, keyof ImportOptions> &
  Omit<IcalendarOptions, keyof ImportOptions> &
  Omit<ChatOptions, keyof ImportOptions> &
  Omit<WhatsappOptions, keyof ImportOptions> &
  Omit<UnzipOptions, keyof ImportOptions> &
  Omit<MergeOptions, keyof ImportOptions>;

/**
 * Reads exported files of any kind at once, zip archives among them, told apart by what they hold: mail,
 * address books, calendars, chats, call logs, LinkedIn, Monica, tables, graphs. Whoever appears in several
 * of them under one address, number or profile is one person.
 *
 * A file that cannot be read, or only in part, is in the report and stops none of the others. The
 * same file given twice adds nothing.
 *
 * @throws the signal's reason once it is aborted; else only for a wrong option.
 *
 * @example
 * const { people, interactions, report, me } = await readExports(input.files, { me: 'me@example.org' });
 */
export async function readExports(
  files: Iterable<ExportFile> | AsyncIterable<ExportFile>,
  options: ReadExportsOptions = {},
): Promise<MergedImport> {
  const reading: Reading = { options, begun: new Map(), unread: new UnreadFiles(), refused: [], notes: [] };
  for await (const file of files) {
    const stopped = await readOne(file.name, 'stream' in file ? () => file.stream() : file.content, reading);
    if (stopped !== undefined) reading.notes.push(inPart(file.name, stopped));
  }
  const imports = [...reading.begun.values()].flatMap((each) => each.imports());
  const unread = importReport(reading.unread.tallies(), reading.notes);
  const report = { ...unread, skipped: [...unread.skipped, ...reading.refused] };
  return mergeImports([...imports, { people: [], interactions: new InteractionLog(), report }], options);
}

interface Reading {
  options: ReadExportsOptions;
  begun: Map<ExportFormat, FormatReading>;
  unread: UnreadFiles;
  /** Why archives were read only in part. */
  refused: SkippedRow[];
  notes: string[];
}

/** Reads a file, which may lie in an archive; what stopped the reading, if only the beginning of it could be read. */
async function readOne(
  name: string,
  source: Content | (() => Content),
  reading: Reading,
  archive?: string,
): Promise<string | undefined> {
  const { unread, options } = reading;
  const { signal, encoding } = options;
  const { head, content, failure } = await peek(source, signal);
  const zipped = isArchive(head) || /\.zip$/i.test(name);
  const file = { name, bytes: head, text: zipped ? '' : headText(head, encoding) };
  const format = head.length === 0 || zipped ? undefined : recognise(file, options);
  if (!format && !(zipped && head.length > 0)) {
    const stopped = failure()?.message;
    if (stopped === undefined) unread.addUnknown(name, whyUnknown(file, options), archive);
    else unread.add(name, stopped, 'unknown');
    return undefined;
  }
  if (format) unread.saw(name, format, archive);
  try {
    await (format ? readingOf(format, reading).add(name, content) : readZip(name, content, reading));
  } catch (error) {
    if (signal?.aborted || !(error instanceof TiewiseError)) throw error;
    unread.add(name, failure()?.message ?? reasonOf(error, name), format?.name ?? 'zip');
    return undefined;
  }
  return failure()?.message;
}

/**
 * Reads all files of an archive. If it cannot be read to its end, one note says which of them could.
 *
 * @throws TiewiseError if none of them could.
 */
async function readZip(name: string, content: Content, reading: Reading): Promise<void> {
  const whole: string[] = [];
  let last: { entry: string; stopped: string } | undefined;
  try {
    for await (const entry of unzip(content, { ...reading.options, file: name })) {
      const before = reading.unread.size;
      const stopped = await readOne(`${name}/${entry.name}`, entry.content, reading, name);
      last = stopped === undefined ? undefined : { entry: entry.name, stopped };
      if (last) reading.notes.push(inPart(`${name}/${last.entry}`, last.stopped));
      else if (reading.unread.size === before) whole.push(entry.name);
    }
  } catch (error) {
    const isRefused = error instanceof TiewiseError && !reading.options.signal?.aborted;
    if (!isRefused || (whole.length === 0 && last === undefined)) throw error;
    const isSame = last?.stopped === error.message;
    if (isSame) reading.notes.pop();
    reading.refused.push({ file: name, reason: error.message });
    reading.notes.push(`${name}: ${error.message}: ${survivors(whole, isSame ? last?.entry : undefined)}`);
  }
}

/** Files of an archive that are named. */
const MOST_NAMED = 5;

/** Which files of an archive could be read. */
function survivors(whole: readonly string[], partly: string | undefined): string {
  const named = whole.slice(0, MOST_NAMED).join(', ');
  const more = whole.length > MOST_NAMED ? ` and ${whole.length - MOST_NAMED} more` : '';
  const parts = [
    whole.length > 0 && `${named}${more} ${whole.length === 1 ? 'was' : 'were'} read`,
    partly !== undefined && `${partly} was read only in part`,
  ].filter((part) => part !== false);
  return `${parts.join(', ')}; the rest is missing`;
}

function inPart(file: string, stopped: string): string {
  return `${file} was read only in part: ${stopped}`;
}

function readingOf(format: ExportFormat, { begun, options }: Reading): FormatReading {
  const known = begun.get(format) ?? format.begin(options);
  begun.set(format, known);
  return known;
}

/** Errors that carry a place begin with the name of the file, which the report has in front already. */
function reasonOf({ message }: TiewiseError, file: string): string {
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}
