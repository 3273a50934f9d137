/// <reference lib="es2024.sharedmemory" />

import { grow } from './grow.js';

type Column = Float64Array | Uint32Array | Uint8Array;

/** Bytes from which on a column is shared. Less is as soon copied. */
export const SHARED_FROM = 1 << 20;

/** Addresses, not memory, kept free behind a column in shared memory, so that it can grow where it is. */
const RESERVED = 2 ** 30;

/** Whether workers can be given memory to look at; a page must be cross-origin isolated for it. */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && globalThis.crossOriginIsolated !== false;
}

export function isShared({ buffer }: Column): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;
}

/**
 * The column in shared memory, if it is large and memory can be shared; else the column itself. There it
 * grows in place: nothing is copied, no room is taken before it is written on, and whoever has an older,
 * shorter view of it keeps seeing what that showed.
 *
 * The engine does not count shared memory when it decides to collect garbage, so only what workers are to
 * look at belongs here.
 */
export function sharedColumn<T extends Column>(column: T): T {
  if (isShared(column) || column.byteLength < SHARED_FROM || !canShareMemory()) return column;
  return copyIn(newShared(column.byteLength), column, column.length);
}

/** The column itself if it holds `size` values, else a longer one with the same in it, shared if it is. */
export function growColumn<T extends Column>(column: T, size: number): T {
  if (size <= column.length) return column;
  if (!isShared(column)) return grow(column, size);

  const length = Math.ceil(Math.max(size, column.length * 1.5));
  const bytes = length * column.BYTES_PER_ELEMENT;
  const there = grownInPlace(column.buffer, bytes);
  return there ? viewOf(column, there, length) : copyIn(newShared(bytes), column, length);
}

function grownInPlace(buffer: ArrayBufferLike, bytes: number): ArrayBufferLike | undefined {
  if (!(canShareMemory() && buffer instanceof SharedArrayBuffer)) return undefined;
  if (!buffer.growable || bytes > buffer.maxByteLength) return undefined;
  try {
    buffer.grow(bytes);
    return buffer;
  } catch {
    return undefined;
  }
}

/** Shared memory that can grow; where so many addresses are not to be had, memory of one's own. */
function newShared(bytes: number): ArrayBufferLike {
  try {
    return new SharedArrayBuffer(bytes, { maxByteLength: Math.max(RESERVED, 4 * bytes) });
  } catch {
    return new ArrayBuffer(bytes);
  }
}

function copyIn<T extends Column>(buffer: ArrayBufferLike, column: T, length: number): T {
  const copy = viewOf(column, buffer, length);
  copy.set(column);
  return copy;
}

function viewOf<T extends Column>(column: T, buffer: ArrayBufferLike, length: number): T {
  const kind = column.constructor as new (buffer: ArrayBufferLike, start: number, length: number) => T;
  return new kind(buffer, 0, length);
}
