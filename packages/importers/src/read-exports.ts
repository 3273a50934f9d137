import { InteractionLog, TiewiseError } from '@tiewise/core';
import { type MergedImport, type MergeOptions, mergeImports } from './identity.js';
import type { Content, Import, ImportOptions } from './import.js';
import { type InteractionsCsvOptions, readInteractionsCsv } from './interactions-csv.js';
import { readJsonLines } from './json-lines.js';
import { LinkedinArchive } from './linkedin-archive.js';
import { linkedinImport } from './linkedin-import.js';
import { readMbox } from './mbox.js';
import { peek } from './peek.js';
import { recognise, whyUnknown } from './recognise.js';
import { FileTally, importReport } from './report-builder.js';
import { readVcard } from './vcard.js';
import { type UnzipOptions, unzip } from './zip.js';

/** A file to read: a `File` of a browser, or a name with the content, or with what opens it. */
export type ExportFile =
  | { readonly name: string; stream(): ReadableStream<Uint8Array> }
  | { readonly name: string; readonly content: Content | (() => Content) };

/** What `readExports` takes; those for tables, archives and who is who are passed on. */
export type ReadExportsOptions = Omit<ImportOptions, 'file'> &
  Omit<InteractionsCsvOptions, keyof ImportOptions> &
  Omit<UnzipOptions, keyof ImportOptions> &
  Omit<MergeOptions, keyof ImportOptions>;

/**
 * Reads exported files of any kind at once: zip archives, LinkedIn exports, mail (mbox), contacts
 * (vCard), tables of interactions (CSV) and JSON Lines, told apart by what they hold. Whoever appears
 * in several of them under one address is one person.
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
  const reading: Reading = {
    options,
    linkedin: new LinkedinArchive(options.me),
    imports: [],
    unread: [],
    notes: [],
  };
  for await (const file of files) {
    await readOne(file.name, 'stream' in file ? () => file.stream() : file.content, reading);
  }
  const { linkedin, imports, unread, notes } = reading;
  const rest = { people: [], interactions: new InteractionLog(), report: importReport(unread, notes) };
  const linkedinImports = linkedin.files.length > 0 ? [linkedinImport(linkedin)] : [];
  return mergeImports([...linkedinImports, ...imports, rest], options);
}

interface Reading {
  options: ReadExportsOptions;
  linkedin: LinkedinArchive;
  imports: Import[];
  unread: FileTally[];
  notes: string[];
}

async function readOne(name: string, source: Content | (() => Content), reading: Reading): Promise<void> {
  const { signal, columns, encoding } = reading.options;
  const { head, content, failure } = await peek(source, signal);
  const format = head.length === 0 ? undefined : recognise(name, { head, columns, encoding });
  if (!format) {
    addUnread(name, failure()?.message ?? whyUnknown(head), reading);
    return;
  }
  try {
    await READERS[format](name, content, reading);
  } catch (error) {
    if (signal?.aborted || !(error instanceof TiewiseError)) throw error;
    addUnread(name, failure()?.message ?? reasonOf(error, name), reading, format);
    return;
  }
  const stopped = failure();
  if (stopped) reading.notes.push(`${name} was read only in part: ${stopped.message}`);
}

const READERS = {
  zip: async (name: string, content: Content, reading: Reading) => {
    for await (const entry of unzip(content, { ...reading.options, file: name })) {
      await readOne(`${name}/${entry.name}`, entry.content, reading);
    }
  },
  linkedin: async (name: string, content: Content, { linkedin, options }: Reading) => {
    await linkedin.add({ name, content }, options);
  },
  mbox: async (file: string, content: Content, { imports, options }: Reading) => {
    imports.push(await readMbox(content, { ...options, file }));
  },
  vcard: async (file: string, content: Content, { imports, options }: Reading) => {
    imports.push(await readVcard(content, { ...options, file }));
  },
  'interactions csv': async (file: string, content: Content, { imports, options }: Reading) => {
    imports.push(await readInteractionsCsv(content, { ...options, file }));
  },
  'json lines': async (file: string, content: Content, { imports, options }: Reading) => {
    imports.push(await readJsonLines(content, { ...options, file }));
  },
};

function addUnread(file: string, reason: string, { unread }: Reading, format = 'unknown'): void {
  const tally = new FileTally(file, format);
  tally.examples.push({ file, line: undefined, reason });
  unread.push(tally);
}

/** Errors that carry a place begin with the name of the file, which the report has in front already. */
function reasonOf({ message }: TiewiseError, file: string): string {
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}
