import { TiewiseError } from '@tiewise/core';
import { bytesOf } from './content.js';
import type { Content } from './import.js';

/** Enough to tell the format of a file. */
const HEAD = 1 << 16;

/** A file with its first bytes looked at. */
export interface PeekedContent {
  head: Uint8Array;
  /** The whole content, the first bytes included. */
  content: Content;
  /** What stopped the reading, if it stopped before the end. */
  failure(): TiewiseError | undefined;
}

/**
 * Looks at the first bytes of a file. Should reading fail later on, the content ends there as if it
 * were the end of the file, and `failure` tells why: what was read so far is not lost.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function peek(
  content: Content | (() => Content),
  signal: AbortSignal | undefined,
): Promise<PeekedContent> {
  let failure: TiewiseError | undefined;
  const fail = (error: unknown) => {
    signal?.throwIfAborted();
    failure = error instanceof TiewiseError ? error : unreadable(error);
  };
  const pieces = untilFailure(content, fail);
  const first: Uint8Array[] = [];
  let length = 0;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    first.push(next.value);
    length += next.value.length;
    if (length >= HEAD) break;
  }
  const head = new Uint8Array(length);
  first.reduce((at, piece) => {
    head.set(piece, at);
    return at + piece.length;
  }, 0);
  return {
    head: head.subarray(0, HEAD),
    content: content instanceof Uint8Array ? content : headThen(head, pieces),
    failure: () => failure,
  };
}

async function* untilFailure(
  content: Content | (() => Content),
  fail: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytesOf(typeof content === 'function' ? content() : content);
  } catch (error) {
    fail(error);
  }
}

async function* headThen(head: Uint8Array, pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* pieces;
}

function unreadable(error: unknown): TiewiseError {
  const reason = error instanceof Error ? error.message : String(error);
  return new TiewiseError('unreadable-file', `it could not be read: ${reason}`, { cause: error });
}
