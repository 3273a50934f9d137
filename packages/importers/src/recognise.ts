import { headText } from './decode.js';
import type { ExportFormat, FileHead } from './export-format.js';
import { FORMATS } from './formats.js';
import type { ReadExportsOptions } from './read-exports.js';

/** What a file is: an archive of files, or one of a format; undefined if it is neither. Told by its content first. */
export function recognise(head: FileHead, options: ReadExportsOptions): ExportFormat | undefined {
  if (isGzip(head.bytes)) return undefined;
  return (
    FORMATS.find((each) => each.knows(head, options)) ?? FORMATS.find((each) => each.knowsName?.(head.name))
  );
}

/** Why a file was not read, in words for the report. */
export function whyUnknown(head: Uint8Array): string {
  if (head.length === 0) return 'the file is empty';
  if (isGzip(head)) return 'it is compressed with gzip; unpack it first';
  if (/^\s*<(?:!doctype|html)/i.test(headText(head))) return 'it is a web page';
  return 'not a format Tiewise knows';
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
