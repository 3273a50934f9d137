import { InteractionLog, TiewiseError } from '@tiewise/core';
import type { ChatOptions } from './chat-kinds.js';
import { headText } from './decode.js';
import type { ExportFormat, FormatReading } from './export-format.js';
import type { IcalendarOptions } from './icalendar.js';
import { type MergedImport, type MergeOptions, mergeImports } from './identity.js';
import type { Content, ImportOptions } from './import.js';
import type { InteractionsCsvOptions } from './interactions-csv.js';
import { peek } from './peek.js';
import { recognise, whyUnknown } from './recognise.js';
import { FileTally, importReport } from './report-builder.js';
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
  const reading: Reading = { options, begun: new Map(), unread: [], notes: [] };
  for await (const file of files) {
    await readOne(file.name, 'stream' in file ? () => file.stream() : file.content, reading);
  }
  const imports = [...reading.begun.values()].flatMap((each) => each.imports());
  const report = importReport(reading.unread, reading.notes);
  return mergeImports([...imports, { people: [], interactions: new InteractionLog(), report }], options);
}

interface Reading {
  options: ReadExportsOptions;
  begun: Map<ExportFormat, FormatReading>;
  unread: FileTally[];
  notes: string[];
}

async function readOne(name: string, source: Content | (() => Content), reading: Reading): Promise<void> {
  const { signal, encoding } = reading.options;
  const { head, content, failure } = await peek(source, signal);
  const zipped = isArchive(head) || /\.zip$/i.test(name);
  const file = { name, bytes: head, text: zipped ? '' : headText(head, encoding) };
  const format = head.length === 0 || zipped ? undefined : recognise(file, reading.options);
  if (!format && !(zipped && head.length > 0)) {
    addUnread(name, failure()?.message ?? whyUnknown(head), reading);
    return;
  }
  try {
    await (format ? readingOf(format, reading).add(name, content) : readZip(name, content, reading));
  } catch (error) {
    if (signal?.aborted || !(error instanceof TiewiseError)) throw error;
    addUnread(name, failure()?.message ?? reasonOf(error, name), reading, format?.name ?? 'zip');
    return;
  }
  const stopped = failure();
  if (stopped) reading.notes.push(`${name} was read only in part: ${stopped.message}`);
}

async function readZip(name: string, content: Content, reading: Reading): Promise<void> {
  for await (const entry of unzip(content, { ...reading.options, file: name })) {
    await readOne(`${name}/${entry.name}`, entry.content, reading);
  }
}

function readingOf(format: ExportFormat, { begun, options }: Reading): FormatReading {
  const known = begun.get(format) ?? format.begin(options);
  begun.set(format, known);
  return known;
}

function addUnread(file: string, reason: string, { unread }: Reading, format = 'unknown'): void {
  const tally = new FileTally(file, format);
  tally.examples.push({ file, line: undefined, reason });
  unread.push(tally);
}

/** Errors that carry a place begin with the name of the file, which the report has in front already. */
function reasonOf({ message }: TiewiseError, file: string): string {
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}
