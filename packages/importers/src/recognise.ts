import type { ExportFormat, FileHead } from './export-format.js';
import { FORMATS } from './formats.js';
import { missingColumns } from './missing-columns.js';
import type { ReadExportsOptions } from './read-exports.js';

/** What a file is: an archive of files, or one of a format; undefined if it is neither. Told by its content first. */
export function recognise(head: FileHead, options: ReadExportsOptions): ExportFormat | undefined {
  if (isGzip(head.bytes)) return undefined;
  return (
    FORMATS.find((each) => each.knows(head, options)) ?? FORMATS.find((each) => each.knowsName?.(head.name))
  );
}

const MEDIA =
  /\.(?:jpe?g|png|gif|webp|heic|heif|bmp|tiff?|svg|mp4|m4v|mov|avi|mkv|webm|3gp|mp3|m4a|aac|ogg|oga|opus|wav|amr|flac)$/i;

/** Why a file that no format knows is not read, in words for the report. */
export function whyUnknown({ name, bytes, text }: FileHead, { columns }: ReadExportsOptions): string {
  if (bytes.length === 0) return 'the file is empty';
  if (isGzip(bytes)) return 'it is compressed with gzip; unpack it first';
  if (MEDIA.test(name)) return 'pictures, sounds and films are not read';
  if (/^\s*<(?:!doctype|html)/i.test(text)) return 'it is a web page';
  return missingColumns(name, text, columns) ?? 'not a format Tiewise knows';
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
