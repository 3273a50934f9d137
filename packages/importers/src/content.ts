import type { Content, ImportOptions } from './import.js';

/**
 * The bytes of a file in pieces of at most 1 MiB, counting progress and stopping when told to.
 *
 * Every importer reads its file through this, so that memory does not grow with the file, and
 * `signal` and `onProgress` work alike everywhere.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function* bytesOf(
  content: Content,
  { signal, onProgress, file = 'file' }: ImportOptions = {},
): AsyncGenerator<Uint8Array> {
  const total = content instanceof Uint8Array ? content.length : undefined;
  let done = 0;
  for await (const piece of piecesOf(content)) {
    signal?.throwIfAborted();
    yield piece;
    done += piece.length;
    onProgress?.({ phase: file, done, total });
  }
}

const PIECE = 1 << 20;
const encoder = new TextEncoder();

async function* piecesOf(content: Content): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') {
    for (let start = 0; start < content.length; ) {
      const end = endOfPiece(content, start);
      yield encoder.encode(content.slice(start, end));
      start = end;
    }
  } else if (content instanceof Uint8Array) {
    for (let start = 0; start < content.length; start += PIECE) yield content.subarray(start, start + PIECE);
  } else if (content instanceof ReadableStream) {
    yield* streamPieces(content);
  } else {
    for await (const piece of content) yield* piecesOf(piece);
  }
}

/** Never between the two halves of a surrogate pair. */
function endOfPiece(text: string, start: number): number {
  const end = Math.min(text.length, start + PIECE);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

/** By hand, since not every browser can iterate a stream. */
async function* streamPieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield* piecesOf(next.value);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
