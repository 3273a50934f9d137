import { ByteReader } from './byte-reader.js';
import { bytesOf } from './content.js';
import type { Content, ImportOptions } from './import.js';
import { packedPieces } from './zip-data.js';
import {
  CENTRAL_HEADER,
  END_OF_DIRECTORY,
  END_OF_DIRECTORY_64,
  isArchive,
  LOCAL_HEADER,
  readEntryHeader,
  refuse,
  view,
} from './zip-entry.js';
import { type Budget, unpacked } from './zip-unpacked.js';

export interface UnzipOptions extends ImportOptions {
  /**
   * How many times its packed size an entry above 1 MiB may have, and all entries above 16 MiB together: text packs
   * 3 to 20 times smaller, an archive made to fill a disk a thousand times.
   *
   * @defaultValue 200
   */
  maxRatio?: number | undefined;
  /**
   * Bytes all entries together may unpack to.
   *
   * @defaultValue 64 GiB
   */
  maxBytes?: number | undefined;
  /**
   * Entries an archive may have.
   *
   * @defaultValue 100000
   */
  maxEntries?: number | undefined;
}

/** A file in an archive. Its content must be read before the next entry is asked for. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * The files in a zip archive, one after the other, unpacked as they are read: memory grows neither
 * with the archive nor with an entry. An entry that is not read is passed over without unpacking.
 *
 * Folders and what a Mac adds (`__MACOSX/`, `._*`, `.DS_Store`) are left out. Reading the content of
 * an archive inside the archive throws, as does an entry packed in another way than deflate; the
 * other entries can still be read.
 *
 * @throws TiewiseError `unsafe-archive` if it is no zip archive, cut off or encrypted, if a name
 * leads out of its folder, or if it unpacks to more than the options allow.
 */
export async function* unzip(content: Content, options: UnzipOptions = {}): AsyncGenerator<ZipEntry> {
  const { maxEntries = 100_000, maxBytes = 2 ** 36, maxRatio = 200 } = options;
  const reader = new ByteReader(bytesOf(content, options));
  const budget: Budget = { maxBytes, maxRatio, bytes: 0, packedBytes: 0 };
  try {
    await checkBeginning(reader);
    for (let entries = 0; await atEntry(reader); entries++) {
      if (entries >= maxEntries) refuse(`the archive has more than ${maxEntries} entries`);
      const header = await readEntryHeader(reader);
      checkName(header.name);
      if (header.encrypted) refuse(`the archive is encrypted (${header.name}); unpack it first`);

      const packed = packedPieces(reader, header);
      if (isFile(header.name)) yield { name: header.name, content: unpacked(header, packed, budget) };
      for await (const _ of packed);
      if (budget.exceeded) refuse(budget.exceeded);
    }
    for await (const _ of reader.rest());
  } finally {
    await reader.close();
  }
}

async function checkBeginning(reader: ByteReader): Promise<void> {
  const head = await reader.peek(512);
  if (isArchive(head)) {
    if (head[2] === 7 || head[2] === 0x30) await reader.take(4);
    return;
  }
  const text = new TextDecoder().decode(head);
  if (/^\s*<(?:!doctype|html|head|\?xml)/i.test(text)) {
    refuse('this is a web page saved as an archive, such as a sign-in page; download the export again');
  }
  refuse(head.length === 0 ? 'the archive is empty' : 'this is not a zip archive');
}

const AFTER_ENTRIES = [CENTRAL_HEADER, END_OF_DIRECTORY, END_OF_DIRECTORY_64];

async function atEntry(reader: ByteReader): Promise<boolean> {
  const next = await reader.peek(4);
  const signature = next.length === 4 ? view(next).getUint32(0, true) : undefined;
  if (signature === LOCAL_HEADER) return true;
  if (signature === undefined) refuse('the archive is cut off');
  if (AFTER_ENTRIES.includes(signature)) return false;
  refuse('the archive is damaged');
}

function checkName(name: string): void {
  const parts = name.replaceAll('\\', '/').split('/');
  if (parts.includes('..') || parts[0] === '' || /^[a-z]:/i.test(name) || name.includes('\0')) {
    refuse(`the archive holds a name that leads out of its folder: ${JSON.stringify(name)}`);
  }
}

function isFile(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return base !== '' && base !== '.DS_Store' && !base.startsWith('._') && !/(^|\/)__MACOSX\//.test(name);
}
