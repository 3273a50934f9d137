import { csvHeader } from './csv-header.js';
import { headText } from './decode.js';
import { type ColumnNames, interactionColumns } from './interaction-columns.js';
import { isLinkedinName, linkedinColumns } from './linkedin-files.js';
import { isArchive } from './zip-entry.js';

/** The formats that are read. */
export type ExportFormat = 'zip' | 'linkedin' | 'vcard' | 'mbox' | 'interactions csv' | 'json lines';

export interface RecogniseOptions {
  /** The first bytes of the file; 64 KiB are enough. */
  head: Uint8Array;
  columns?: ColumnNames | undefined;
  encoding?: string | undefined;
}

/** Told by its content, and by its name only where the content leaves it open. */
export function recognise(
  name: string,
  { head, columns, encoding }: RecogniseOptions,
): ExportFormat | undefined {
  if (isArchive(head) || /\.zip$/i.test(name)) return 'zip';
  if (isGzip(head)) return undefined;

  const text = headText(head, encoding);
  if (/^\s*begin:vcard/i.test(text)) return 'vcard';
  if (/^\s*From [^\n]*\r?\n>?[!-9;-~]+:/.test(text)) return 'mbox';
  if (isJsonLines(text)) return 'json lines';
  if (csvHeader(text, (cells) => linkedinColumns(name, cells))) return 'linkedin';
  if (csvHeader(text, (cells) => interactionColumns(cells, columns))) return 'interactions csv';
  return formatOfName(name);
}

/** Why a file was not read, in words for the report. */
export function whyUnknown(head: Uint8Array): string {
  if (head.length === 0) return 'the file is empty';
  if (isGzip(head)) return 'it is compressed with gzip; unpack it first';
  if (/^\s*<(?:!doctype|html)/i.test(headText(head))) return 'it is a web page';
  return 'not a format Tiewise knows';
}

function formatOfName(name: string): ExportFormat | undefined {
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'json lines';
  if (/\.vcf$/i.test(name)) return 'vcard';
  if (/\.(mbox|mbx)$/i.test(name)) return 'mbox';
  return isLinkedinName(name) ? 'linkedin' : undefined;
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function isJsonLines(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  if (!line.startsWith('{')) return false;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return false;
    return 'tiewise' in value || 'person' in value || ('at' in value && 'from' in value && 'to' in value);
  } catch {
    return false;
  }
}
