import { InteractionLog } from '@tiewise/core';
import type { CsvRow } from './csv.js';
import { csvTable } from './csv-header.js';
import { type TextOptions, textOf } from './decode.js';
import type { Content } from './import.js';
import { isLinkedinName, type LinkedinColumns, LinkedinRow, linkedinColumns } from './linkedin-files.js';
import type { LinkedinNotes } from './linkedin-interaction.js';
import { LinkedinPeople } from './linkedin-people.js';
import { ROW_READERS } from './linkedin-rows.js';
import { FileTally } from './report-builder.js';

/** A file of a folder or an archive. */
export interface NamedContent {
  /** Its name, with the folders it lies in. */
  name: string;
  content: Content;
}

/** A LinkedIn file as read: interactions between references, row by row. */
export interface StagedFile {
  tally: FileTally;
  log: InteractionLog;
  /** The line of each interaction. */
  lines: number[];
  /** A number for each interaction that is the same in another export. */
  hashes: number[];
  /** Whether every sender that is a person has a profile page. */
  sendersHavePages: boolean;
}

/** The files of one LinkedIn export, read one after the other; who is who is decided once all are. */
export class LinkedinArchive {
  readonly notes: LinkedinNotes;
  readonly files: StagedFile[] = [];

  constructor(me: string | undefined) {
    this.notes = {
      people: new LinkedinPeople(),
      owner: { me, name: undefined, emails: [], votes: new Map() },
    };
  }

  /** Reads a file, whatever it holds; one that is not read is in the report all the same. */
  async add({ name, content }: NamedContent, options: TextOptions): Promise<void> {
    const file = stagedFile(name);
    this.files.push(file);
    const text = textOf(content, { ...options, file: name });
    const table = await csvTable(text, (cells) => linkedinColumns(name, cells));
    if (!table) {
      file.tally.examples.push({ file: name, reason: whyNotRead(name) });
      return;
    }
    const { columns, batches } = table;
    file.tally.format = `linkedin ${columns.file}`;
    file.sendersHavePages = columns.columns.has('sender profile url');
    for await (const batch of batches) for (const row of batch) this.#read(row, columns, file);
  }

  #read(row: CsvRow, columns: LinkedinColumns, file: StagedFile): void {
    const { tally, log, lines, hashes } = file;
    const result =
      row.broken ??
      (row.cells.length < columns.cells
        ? 'fewer cells than the header'
        : ROW_READERS[columns.file](new LinkedinRow(columns, row), this.notes));
    if (typeof result === 'string') {
      tally.skip(result, row.line);
    } else if (result === undefined) {
      tally.keep();
    } else {
      log.add(result);
      lines.push(row.line);
      hashes.push(result.same);
    }
  }
}

function stagedFile(name: string): StagedFile {
  return {
    tally: new FileTally(name, 'unknown'),
    log: new InteractionLog(),
    lines: [],
    hashes: [],
    sendersHavePages: false,
  };
}

function whyNotRead(name: string): string {
  return isLinkedinName(name)
    ? 'it has no header row with the columns this file should have'
    : 'it says nothing of ties that is read from a LinkedIn export';
}
