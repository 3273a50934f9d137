import type { ByteReader } from './byte-reader.js';
import { isDescriptor, refuse, skipDescriptor, takeDescriptor, type ZipEntryHeader } from './zip-entry.js';

/** Packed bytes handed on at a time; unpacked they are at most a thousand times as many. */
const PIECE = 1 << 14;

/** Sizes behind an entry take 24 bytes at most, with their signature. */
const DESCRIPTOR = 24;

/**
 * The packed bytes of the entry whose header was just read, and no more: afterwards the reader
 * stands at the next header. Iterating again goes on where the last iteration stopped.
 *
 * @throws TiewiseError `unsafe-archive` if the archive ends inside the entry.
 */
export async function* packedPieces(reader: ByteReader, header: ZipEntryHeader): AsyncGenerator<Uint8Array> {
  if (header.packedSize === undefined) {
    yield* piecesUpToDescriptor(reader, header);
  } else {
    yield* piecesOfSize(reader, header.packedSize);
    await skipDescriptor(reader, header);
  }
}

async function* piecesOfSize(reader: ByteReader, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; ) {
    const piece = await reader.takeSome(Math.min(PIECE, left));
    if (piece.length === 0) refuse('the archive is cut off');
    left -= piece.length;
    yield piece;
  }
}

async function* piecesUpToDescriptor(reader: ByteReader, header: ZipEntryHeader): AsyncGenerator<Uint8Array> {
  for (let done = 0; ; ) {
    const ahead = await reader.peek(PIECE + DESCRIPTOR);
    const end = descriptorIn(ahead, done, header.large);
    if (end !== undefined) {
      if (end > 0) yield await reader.take(end);
      await takeDescriptor(reader, header);
      return;
    }
    if (ahead.length <= DESCRIPTOR) refuse('the archive is cut off');
    const piece = await reader.take(ahead.length - DESCRIPTOR);
    done += piece.length;
    yield piece;
  }
}

/** Where the sizes behind an entry begin, if they are among these bytes. */
function descriptorIn(bytes: Uint8Array, done: number, large: boolean): number | undefined {
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    if (isDescriptor(bytes, at, done + at, large)) return at;
  }
  return undefined;
}
