import { TiewiseError } from '@tiewise/core/errors';
import { type Column, type ColumnHead, packColumn, unpackColumn } from './pack-columns.js';
import type { Picture } from './picture.js';

/** `TWP`, and the version of what follows: a checksum, the length of the text, the text, the columns. */
const MARK = [84, 87, 80];
const VERSION = 2;
/** Bytes before the text, and before what the checksum is of. */
const TEXT = 12;
const CHECKED = 8;

/** Where a column stands in the text: its bytes are at `at`, counted from the end of the text. */
interface Place extends ColumnHead {
  $: 'column';
  at: number;
  bytes: number;
}

/**
 * A picture as bytes, to be kept or written into a page: what is text as JSON, and columns such that gzip makes little
 * of them. `unpackPicture` gives the same picture again.
 */
export function packPicture(picture: Picture): Uint8Array<ArrayBuffer> {
  const columns: Uint8Array[] = [];
  let size = 0;
  const text = JSON.stringify(picture, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', is: String(value) };
    if (!isColumn(value)) return value;
    const { head, bytes } = packColumn(value, key === 'states' ? picture.moments.length : 0);
    columns.push(bytes);
    size += bytes.length;
    return { $: 'column', ...head, at: size - bytes.length, bytes: bytes.length } satisfies Place;
  });
  return assembled(new TextEncoder().encode(text), columns, size);
}

/**
 * The picture that was packed.
 *
 * @throws TiewiseError `unreadable-file` if the bytes are no packed picture, were packed by a later version, or are
 * damaged.
 */
export function unpackPicture(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < TEXT || MARK.some((byte, i) => bytes[i] !== byte)) throw unreadable('no packed picture');
  if (bytes[3] !== VERSION) throw unreadable(`packed in version ${bytes[3]}, and ${VERSION} is read here`);
  if (view.getUint32(4, true) !== checksum(bytes.subarray(CHECKED)))
    throw unreadable('the bytes are damaged');

  const end = TEXT + view.getUint32(CHECKED, true);
  try {
    return parsed(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(TEXT, end)),
      bytes.subarray(end),
    );
  } catch (cause) {
    throw unreadable('what they hold is no picture', cause);
  }
}

function parsed(text: string, columns: Uint8Array): Picture {
  return JSON.parse(text, (_, value: Partial<Place> & { is?: string }) => {
    if (value?.$ === undefined) return value;
    if (value.is !== undefined) return Number(value.is);
    const { kind = -1, length = -1, moments = 0, at = 0, bytes = 0 } = value;
    return unpackColumn({ kind, length, moments }, columns.subarray(at, at + bytes));
  });
}

function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value);
}

function assembled(text: Uint8Array, columns: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(TEXT + text.length + size);
  const view = new DataView(packed.buffer);
  packed.set([...MARK, VERSION]);
  packed.set(text, TEXT);
  let at = TEXT + text.length;
  for (const column of columns) {
    packed.set(column, at);
    at += column.length;
  }
  view.setUint32(CHECKED, text.length, true);
  view.setUint32(4, checksum(packed.subarray(CHECKED)), true);
  return packed;
}

/** FNV-1a, in 32 bits, of four bytes at a time; what is left over counts byte by byte. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = 0x811c9dc5;
  let place = 0;
  for (; place + 4 <= bytes.length; place += 4) hash = mixed(hash, view.getUint32(place, true));
  for (; place < bytes.length; place++) hash = mixed(hash, bytes[place]);
  return hash >>> 0;
}

function mixed(hash: number, next: number): number {
  return Math.imul(hash ^ next, 0x01000193);
}

function unreadable(reason: string, cause?: unknown): TiewiseError {
  return new TiewiseError(
    'unreadable-file',
    `unpackPicture: ${reason}`,
    cause === undefined ? {} : { cause },
  );
}
