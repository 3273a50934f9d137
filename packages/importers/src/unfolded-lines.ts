import type { Content, ImportOptions } from './import.js';
import { utf8BytesOf } from './utf8-bytes.js';

/** One line as it was before it was folded: its bytes, and the physical line it begins on. */
export interface UnfoldedLine {
  bytes: Uint8Array;
  /** Counted from 1. */
  line: number;
}

/** Bytes kept of one line; pictures may be longer, and nobody reads those. */
const LONGEST = 1 << 16;

/**
 * The lines of a vCard or iCalendar file with their folds undone: a line that begins with a space or
 * tab goes on from the one before, blank lines between them or not; one that ends in `=` goes on in
 * the next, if its value is in quoted-printable. Line ends may be LF, CRLF or CRCRLF. UTF-16 is
 * turned into UTF-8. Of a line longer than 64 KiB the rest is passed over.
 */
export async function* unfoldedLines(
  content: Content,
  options: ImportOptions = {},
): AsyncGenerator<UnfoldedLine> {
  const unfolder = new Unfolder();
  for await (const lines of physicalLines(utf8BytesOf(content, options))) {
    for (const bytes of lines) {
      const done = unfolder.take(bytes);
      if (done) yield done;
    }
  }
  const rest = unfolder.end();
  if (rest) yield rest;
}

class Unfolder {
  #parts: Uint8Array[] = [];
  #size = 0;
  #line = 0;
  #begun = 1;
  #softBreak = false;
  #quoted = false;

  /** Takes the next physical line; gives the line before if that is complete now. */
  take(bytes: Uint8Array): UnfoldedLine | undefined {
    this.#line++;
    if (this.#softBreak && !isCardEnd(bytes)) {
      this.#append(bytes);
      return undefined;
    }
    if (bytes.length === 0) return undefined;
    if ((bytes[0] === 0x20 || bytes[0] === 0x09) && this.#size > 0) {
      this.#append(bytes.subarray(1));
      return undefined;
    }
    const done = this.end();
    this.#begun = this.#line;
    this.#quoted = isQuotedPrintable(bytes);
    this.#append(bytes);
    return done;
  }

  end(): UnfoldedLine | undefined {
    const done = this.#size > 0 ? { bytes: joined(this.#parts, this.#size), line: this.#begun } : undefined;
    this.#parts = [];
    this.#size = 0;
    this.#softBreak = false;
    return done;
  }

  #append(bytes: Uint8Array): void {
    this.#softBreak = this.#quoted && bytes[bytes.length - 1] === 0x3d;
    const kept = bytes.subarray(0, Math.max(0, LONGEST - this.#size));
    const text = this.#softBreak ? kept.subarray(0, bytes.length - 1) : kept;
    this.#parts.push(text.slice());
    this.#size += text.length;
  }
}

const latin = new TextDecoder('windows-1252');

function isQuotedPrintable(bytes: Uint8Array): boolean {
  return /^[^:]*quoted-printable/i.test(latin.decode(bytes.subarray(0, 1000)));
}

function isCardEnd(bytes: Uint8Array): boolean {
  return bytes.length < 20 && /^end:v/i.test(latin.decode(bytes));
}

/** The lines that end in each piece, without their ends; of one longer than `LONGEST` the beginning. */
async function* physicalLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const lines: Uint8Array[] = [];
    for (let at = 0; at < piece.length; ) {
      const end = piece.indexOf(0x0a, at);
      const part = piece.subarray(at, end < 0 ? piece.length : end);
      if (size < LONGEST) parts.push(end < 0 ? part.slice() : part);
      size += part.length;
      at = end < 0 ? piece.length : end + 1;
      if (end < 0) continue;
      lines.push(withoutReturns(joined(parts, size)));
      parts = [];
      size = 0;
    }
    yield lines;
  }
  if (size > 0) yield [withoutReturns(joined(parts, size))];
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return (parts[0] as Uint8Array).subarray(0, LONGEST);
  const whole = new Uint8Array(Math.min(size, LONGEST));
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, whole.length - at), at);
    at = Math.min(whole.length, at + part.length);
  }
  return whole;
}

function withoutReturns(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x0d) end--;
  return bytes.subarray(0, end);
}
