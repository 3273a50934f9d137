/** The top of one mail, as it stands in the file. Read it before asking for the next one. */
export interface RawMail {
  /** What follows `From ` on the line before the mail; undefined for a file that is one mail. */
  separator: string | undefined;
  head: Uint8Array;
  /** The line its head begins on, counted from 1. */
  line: number;
  /** The head was longer than `MAX_HEAD`; the rest of it was passed over. */
  cut: boolean;
}

/** Bytes of headers read of one mail. */
export const MAX_HEAD = 1 << 18;

const MAX_SEPARATOR = 1000;
const PEEK = 256;
const LF = 0x0a;

/**
 * Cuts an mbox file into mails, in pieces as they come; keeps no more than one head.
 *
 * A mail begins after a line `From `, one token and a date with a 4-digit year, if the line after it
 * looks like a header. The token has an `@` or is `-` or `MAILER-DAEMON`, and then the date may be
 * missing; a bare user name needs the full date. So `From now on ...` in a text is no border, quoted
 * or not. At the beginning of a file any line `From ` before a header is one. A file that begins with a header is
 * one mail.
 */
export class MboxSplitter {
  #buffer = new Uint8Array(0);
  #at = 0;
  #headAt = 0;
  #place: 'start' | 'head' | 'body' | 'end' = 'start';
  #midLine = false;
  #line = 1;
  #headLine = 1;
  #separator: string | undefined;
  #textBefore: number | undefined;

  /** The mails whose heads end in what has come so far. */
  *push(piece: Uint8Array, last = false): Generator<RawMail> {
    this.#take(piece);
    while (this.#place !== 'end' && this.#at < this.#buffer.length) {
      if (this.#midLine) {
        this.#skipLine();
        continue;
      }
      const border = this.#border(last);
      if (border === 'wait') break;
      if (border !== undefined) {
        if (this.#place === 'head') yield this.#mail(this.#at);
        this.#begin(border);
      } else if (this.#place === 'head') {
        const end = this.#buffer.indexOf(LF, this.#at);
        if (end < 0 && !last && this.#buffer.length - this.#headAt <= MAX_HEAD) break;
        yield* this.#headLineTo(end);
      } else {
        this.#skipLine();
      }
    }
    if (last && this.#place === 'head') yield this.#mail(this.#buffer.length);
  }

  /** Whether any mail or its separator was met. */
  get found(): boolean {
    return this.#place === 'head' || this.#place === 'end' || this.#separator !== undefined;
  }

  /** The line of text that stands before the first mail and belongs to none; undefined if there is no such text. */
  get textBefore(): number | undefined {
    return this.#textBefore;
  }

  #take(piece: Uint8Array): void {
    const from = this.#place === 'head' ? this.#headAt : this.#at;
    const rest = this.#place === 'end' ? this.#buffer.subarray(0, 0) : this.#buffer.subarray(from);
    this.#at -= from;
    this.#headAt -= from;
    if (rest.length === 0) {
      this.#buffer = piece as Uint8Array<ArrayBuffer>;
      return;
    }
    this.#buffer = new Uint8Array(rest.length + piece.length);
    this.#buffer.set(rest);
    this.#buffer.set(piece, rest.length);
  }

  #skipLine(): void {
    const end = this.#buffer.indexOf(LF, this.#at);
    this.#midLine = end < 0;
    this.#at = end < 0 ? this.#buffer.length : end + 1;
    if (end >= 0) this.#line++;
  }

  /** One line of a head, which may be its last; `end` is below 0 if the line has no end yet. */
  *#headLineTo(end: number): Generator<RawMail> {
    const buffer = this.#buffer;
    const at = this.#at;
    const blank = end === at || (end === at + 1 && buffer[at] === 0x0d);
    const over = (end < 0 ? buffer.length : end + 1) - this.#headAt > MAX_HEAD;
    if (over) yield this.#mail(this.#headAt + MAX_HEAD, true);
    else if (blank) yield this.#mail(at);
    this.#skipLine();
  }

  #mail(end: number, cut = false): RawMail {
    const head = this.#buffer.subarray(this.#headAt, end);
    this.#place = this.#separator === undefined ? 'end' : 'body';
    return { separator: this.#separator, head, line: this.#headLine, cut };
  }

  #begin(separator: string): void {
    this.#separator = separator;
    this.#skipLine();
    this.#place = 'head';
    this.#headAt = this.#at;
    this.#headLine = this.#line;
  }

  /** The separator that begins here, if one does; at the very start also what comes before the first mail. */
  #border(last: boolean): string | 'wait' | undefined {
    if (this.#place === 'start' && isBlank(this.#buffer, this.#at)) return undefined;
    if (this.#place === 'start') {
      if (!last && this.#buffer.length - this.#at < PEEK) return 'wait';
      this.#skipMark();
      if (looksLikeHeader(this.#buffer.subarray(this.#at, this.#at + PEEK))) this.#beginOnlyMail();
      else return this.#firstBorder(last);
    }
    return separatorAt(this.#buffer, this.#at, last);
  }

  #firstBorder(last: boolean): string | 'wait' | undefined {
    const border = separatorAt(this.#buffer, this.#at, last, ANY);
    if (border === 'wait') return border;
    this.#place = 'body';
    if (border === undefined) this.#textBefore = this.#line;
    return border;
  }

  #skipMark(): void {
    const [a, b, c] = this.#buffer.subarray(this.#at, this.#at + 3);
    if (a === 0xef && b === 0xbb && c === 0xbf) this.#at += 3;
  }

  #beginOnlyMail(): void {
    this.#place = 'head';
    this.#headAt = this.#at;
    this.#headLine = this.#line;
  }
}

function isBlank(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LF || (bytes[at] === 0x0d && bytes[at + 1] === LF);
}

const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];

function separatorAt(
  bytes: Uint8Array,
  at: number,
  last: boolean,
  pattern = SEPARATOR,
): string | 'wait' | undefined {
  for (let i = 0; i < FROM.length; i++) {
    if (at + i >= bytes.length) return last ? undefined : 'wait';
    if (bytes[at + i] !== FROM[i]) return undefined;
  }
  const end = bytes.subarray(at, at + MAX_SEPARATOR).indexOf(LF);
  if (end < 0) return last || bytes.length - at >= MAX_SEPARATOR ? undefined : 'wait';

  const next = bytes.subarray(at + end + 1, at + end + 1 + PEEK);
  if (!last && next.length < PEEK && next.indexOf(LF) < 0) return 'wait';
  const separator = latin(bytes.subarray(at + FROM.length, at + end)).trim();
  return looksLikeHeader(next) && pattern.test(separator) ? separator : undefined;
}

const SEPARATOR = new RegExp(
  [
    /^(?:-|MAILER-DAEMON|[^\s@]*@\S*)(?:\s(?=.*\b(?:19|20)\d\d\b)(?=.*(?:\d:\d\d|\d-\d\d)).*)?$/.source,
    /^\S+\s+[A-Z][a-z]{2}\s+[A-Z][a-z]{2}\s+\d{1,2}\s+\d\d:\d\d(?::\d\d)?\s.*\b(?:19|20)\d\d\b.*$/.source,
  ].join('|'),
  'i',
);

const ANY = /^/;

function looksLikeHeader(line: Uint8Array): boolean {
  return /^[!-9;-~]+[ \t]*:/.test(latin(line));
}

const latinDecoder = new TextDecoder('windows-1252');

function latin(bytes: Uint8Array): string {
  return latinDecoder.decode(bytes);
}
