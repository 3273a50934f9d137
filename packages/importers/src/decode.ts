import { bytesOf } from './content.js';
import type { Content, ImportOptions } from './import.js';

export interface TextOptions extends ImportOptions {
  /**
   * The encoding of the file, by a name `TextDecoder` knows, as `windows-1250` or `shift_jis`.
   *
   * @defaultValue told from the bytes
   */
  encoding?: string | undefined;
}

/**
 * The text of a file in pieces, with line breaks as they are and without a byte order mark.
 *
 * Unless an encoding is given, it is told from the bytes: a byte order mark; else the zero bytes
 * of UTF-16; else UTF-8 if the 64 KiB from the first byte beyond ASCII on are UTF-8; else
 * windows-1252. Where the pieces are cut does not matter. Bytes that mean nothing become U+FFFD.
 *
 * @throws RangeError if `TextDecoder` does not know the encoding.
 */
export async function* textOf(content: Content, options: TextOptions = {}): AsyncGenerator<string> {
  const decoder = new PieceDecoder(typeof content === 'string' ? 'utf-8' : options.encoding);
  for await (const piece of bytesOf(content, options)) {
    const text = decoder.decode(piece);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

/** The text a file begins with, given its first bytes. */
export function headText(bytes: Uint8Array, encoding?: string): string {
  return new PieceDecoder(encoding).decode(bytes, true);
}

/** Enough to see a byte order mark and the zero bytes of UTF-16. */
const HEAD = 256;
/** What is read, from the first byte beyond ASCII on, to tell UTF-8 from windows-1252. */
const WINDOW = 1 << 16;

class PieceDecoder {
  #decoder: TextDecoder | undefined;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #enough = HEAD;
  #headSeen = false;
  /** Text was given already: what looks like a byte order mark is none any more. */
  #begun = false;

  constructor(encoding?: string) {
    if (encoding !== undefined) this.#decoder = new TextDecoder(encoding);
  }

  decode(piece: Uint8Array, decideNow = false): string {
    if (this.#decoder) return this.#decoder.decode(piece, { stream: true });
    this.#held.push(piece);
    this.#heldBytes += piece.length;
    return this.#heldBytes < this.#enough && !decideNow ? '' : this.#decide(decideNow);
  }

  end(): string {
    return (this.#heldBytes > 0 ? this.#decide(true) : '') + (this.#decoder?.decode() ?? '');
  }

  #decide(decideNow: boolean): string {
    const bytes = joined(this.#held, this.#heldBytes);
    const marked = this.#headSeen ? undefined : markedEncoding(bytes.subarray(0, HEAD));
    this.#headSeen = true;
    if (marked) return this.#begin(marked, bytes);

    const start = firstBeyondAscii(bytes);
    if (start === -1) return this.#pass(bytes);
    if (bytes.length - start < WINDOW && !decideNow) {
      this.#held = [bytes];
      this.#enough = start + WINDOW;
      return '';
    }
    return this.#begin(isUtf8(bytes.subarray(start, start + WINDOW)) ? 'utf-8' : 'windows-1252', bytes);
  }

  #begin(encoding: string, bytes: Uint8Array): string {
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: this.#begun });
    this.#held = [];
    this.#heldBytes = 0;
    return this.#decoder.decode(bytes, { stream: true });
  }

  /** Text that is plain ASCII leaves the question open. */
  #pass(bytes: Uint8Array): string {
    this.#held = [];
    this.#heldBytes = 0;
    this.#enough = 1;
    this.#begun = true;
    return new TextDecoder().decode(bytes);
  }
}

function markedEncoding(head: Uint8Array): string | undefined {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';

  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2] = zeros[i % 2] + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  return undefined;
}

function firstBeyondAscii(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] >= 0x80) return i;
  return -1;
}

function isUtf8(window: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(window, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
