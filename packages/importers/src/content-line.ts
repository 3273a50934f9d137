import type { Content, ImportOptions } from './import.js';
import { addToList } from './lists-by-key.js';
import { unfoldedLines } from './unfolded-lines.js';

/** One property of a vCard or iCalendar file, such as `item1.EMAIL;TYPE=home:ana@example.org`. */
export interface ContentLine {
  /** The group before the name, as `item1`, in lower case. */
  group: string | undefined;
  /** In upper case. */
  name: string;
  /** By name in upper case; the bare ones of vCard 2.1 (`TEL;CELL`) stand under `TYPE` or `ENCODING`. */
  params: ReadonlyMap<string, readonly string[]>;
  /** Decoded from quoted-printable and its character set; backslashes still in it, see `valueParts`. */
  value: string;
  /** The line of the file it begins on, counted from 1. */
  line: number;
}

/**
 * The properties of a vCard (2.1, 3.0, 4.0) or iCalendar file, one by one as they are read. A line
 * without a colon is passed over.
 */
export async function* contentLines(
  content: Content,
  options: ImportOptions = {},
): AsyncGenerator<ContentLine> {
  for await (const { bytes, line } of unfoldedLines(content, options)) {
    const property = propertyOf(bytes, line);
    if (property) yield property;
  }
}

const COLON = 0x3a;
const QUOTE = 0x22;

function propertyOf(bytes: Uint8Array, line: number): ContentLine | undefined {
  const colon = colonIn(bytes);
  if (colon < 0) return undefined;

  const [start = '', ...rest] = splitOutsideQuotes(textOfBytes(bytes.subarray(0, colon)), ';');
  const dot = start.lastIndexOf('.');
  const params = new Map<string, string[]>();
  for (const param of rest) addParam(params, param);
  return {
    group: dot > 0 ? start.slice(0, dot).trim().toLowerCase() : undefined,
    name: start
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    params,
    value: textValue(bytes.subarray(colon + 1), params),
    line,
  };
}

/** The first colon outside of quotes; if a quote is never closed, the first colon. */
function colonIn(bytes: Uint8Array): number {
  let quoted = false;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === QUOTE) quoted = !quoted;
    else if (bytes[i] === COLON && !quoted) return i;
  }
  return bytes.indexOf(COLON);
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === separator && !quoted) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

const BARE_ENCODINGS = /^(?:quoted-printable|base64|8bit|7bit)$/i;

function addParam(params: Map<string, string[]>, param: string): void {
  const equals = param.indexOf('=');
  const bare = equals < 0;
  const name = bare ? (BARE_ENCODINGS.test(param.trim()) ? 'ENCODING' : 'TYPE') : param.slice(0, equals);
  const values = splitOutsideQuotes(bare ? param : param.slice(equals + 1), ',').map(plainParam);
  const key = name.trim().toUpperCase();
  for (const value of values) if (value !== '') addToList(params, key, value);
}

/** Without quotes and with the caret escapes of RFC 6868 undone. */
function plainParam(value: string): string {
  const text = value.trim().replace(/^"(.*)"$/s, '$1');
  return text.includes('^')
    ? text.replace(/\^([n^'])/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped === "'" ? '"' : '^'))
    : text;
}

function textValue(bytes: Uint8Array, params: ReadonlyMap<string, readonly string[]>): string {
  const quoted = params.get('ENCODING')?.some((encoding) => /^(?:quoted-printable|q)$/i.test(encoding));
  return textOfBytes(quoted ? unquoted(bytes) : bytes, params.get('CHARSET')?.[0]);
}

function unquoted(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let size = 0;
  for (let i = 0; i < bytes.length; i++) {
    const value = bytes[i] === 0x3d ? hexByte(bytes[i + 1], bytes[i + 2]) : -1;
    plain[size++] = value < 0 ? bytes[i] : value;
    if (value >= 0) i += 2;
  }
  return plain.subarray(0, size);
}

function hexByte(high = 0, low = 0): number {
  const digits = String.fromCharCode(high, low);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : -1;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** In the character set named, if there is one and it is known; else UTF-8, else windows-1252. */
function textOfBytes(bytes: Uint8Array, charset?: string): string {
  if (charset !== undefined) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return textOfBytes(bytes);
    }
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}

/**
 * The parts of a value between unescaped separators, with backslashes undone (`\n`, `\,`, `\;`, `\:`).
 *
 * @example
 * valueParts('Example\\, Inc.;Sales', ';'); // ['Example, Inc.', 'Sales']
 */
export function valueParts(value: string, separator: ',' | ';' | undefined): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < value.length; i++) {
    const char = value[i];
    if (char === '\\' && i + 1 < value.length) {
      const next = value[++i];
      part += next === 'n' || next === 'N' ? '\n' : next;
    } else if (char === separator) {
      parts.push(part);
      part = '';
    } else {
      part += char;
    }
  }
  parts.push(part);
  return parts;
}
