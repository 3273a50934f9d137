import { ByteReader } from './byte-reader.js';
import { bytesOf } from './content.js';
import type { Content, ImportOptions } from './import.js';

/**
 * The bytes of a file for readers of UTF-8 or ASCII: without a byte order mark, and as UTF-8 if it is UTF-16, which is
 * told by that mark or by its zero bytes; else untouched.
 */
export async function* utf8BytesOf(
  content: Content,
  options: ImportOptions = {},
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(bytesOf(content, options));
  const head = await reader.peek(4);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) await reader.take(3);
  const encoding = utf16In(head);
  if (encoding === undefined) {
    yield* reader.rest();
    return;
  }
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of reader.rest()) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}

function utf16In(head: Uint8Array): string | undefined {
  const [a, b, c, d] = head;
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return 'utf-16be';
  return undefined;
}
