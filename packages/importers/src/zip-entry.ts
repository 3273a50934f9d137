import { TiewiseError } from '@tiewise/core';
import type { ByteReader } from './byte-reader.js';

export const LOCAL_HEADER = 0x04034b50;
export const DATA_DESCRIPTOR = 0x08074b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
export const END_OF_DIRECTORY_64 = 0x06064b50;

/** What the header before an entry of a zip says. */
export interface ZipEntryHeader {
  name: string;
  encrypted: boolean;
  /** 0 is stored as it is, 8 is deflated. */
  method: number;
  /** Bytes in the archive; unknown where the sizes stand behind the data. */
  packedSize: number | undefined;
  /** Bytes once unpacked. */
  size: number | undefined;
  /** Whether its sizes have eight bytes each. */
  large: boolean;
  /** The checksum of its bytes; unknown until the data are read where it stands behind them, or where nobody made it. */
  crc: number | undefined;
}

/**
 * Reads the header of an entry, whose signature is next.
 *
 * @throws TiewiseError `unsafe-archive` if the archive ends inside it.
 */
export async function readEntryHeader(reader: ByteReader): Promise<ZipEntryHeader> {
  const fixed = view(await taken(reader, 30));
  const nameLength = fixed.getUint16(26, true);
  const extraLength = fixed.getUint16(28, true);
  const name = entryName(await taken(reader, nameLength));
  const wide = wideSizes(view(await taken(reader, extraLength)));

  const flags = fixed.getUint16(6, true);
  const packedSize = fixed.getUint32(18, true);
  const size = fixed.getUint32(22, true);
  const sizesBehind = (flags & 8) !== 0 && (packedSize === 0xffff_ffff ? !wide.packedSize : packedSize === 0);
  return {
    name,
    encrypted: (flags & 1) !== 0,
    method: fixed.getUint16(8, true),
    packedSize: sizesBehind ? undefined : packedSize === 0xffff_ffff ? wide.packedSize : packedSize,
    size: sizesBehind ? undefined : size === 0xffff_ffff ? wide.size : size,
    large: wide.size !== undefined,
    crc: (flags & 8) !== 0 ? undefined : fixed.getUint32(14, true) || undefined,
  };
}

/** Passes over the sizes behind an entry that names them in front as well, and takes the checksum beside them. */
export async function skipDescriptor(reader: ByteReader, header: ZipEntryHeader): Promise<void> {
  const next = await reader.peek(4);
  if (next.length === 4 && view(next).getUint32(0, true) === DATA_DESCRIPTOR)
    await takeDescriptor(reader, header);
}

/** Takes the sizes behind an entry, which are next, and the checksum beside them. */
export async function takeDescriptor(reader: ByteReader, header: ZipEntryHeader): Promise<void> {
  const bytes = await taken(reader, descriptorSize(header));
  header.crc = view(bytes).getUint32(4, true) || undefined;
}

export function descriptorSize({ large }: Pick<ZipEntryHeader, 'large'>): number {
  return large ? 24 : 16;
}

/**
 * Whether the sizes of an entry begin at `at`: their signature, and the count of bytes read so far.
 * The signature alone may stand in the data by chance.
 */
export function isDescriptor(bytes: Uint8Array, at: number, packedSize: number, large: boolean): boolean {
  if (at + (large ? 24 : 16) > bytes.length) return false;
  const data = view(bytes);
  if (data.getUint32(at, true) !== DATA_DESCRIPTOR) return false;
  return large
    ? data.getBigUint64(at + 8, true) === BigInt(packedSize)
    : data.getUint32(at + 8, true) === packedSize % 2 ** 32;
}

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function taken(reader: ByteReader, count: number): Promise<Uint8Array> {
  const bytes = await reader.take(count);
  if (bytes.length < count) refuse('the archive is cut off');
  return bytes;
}

/** UTF-8 where it can be, as archives of today are, else the Latin alphabet of Windows. */
function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const WIDE_SIZES = 1;

function wideSizes(extra: DataView): { size?: number; packedSize?: number } {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true);
    if (extra.getUint16(at, true) === WIDE_SIZES && length >= 16 && at + 20 <= extra.byteLength) {
      return {
        size: Number(extra.getBigUint64(at + 4, true)),
        packedSize: Number(extra.getBigUint64(at + 12, true)),
      };
    }
    at += 4 + length;
  }
  return {};
}

/** Whether these first bytes are those of a zip archive. */
export function isArchive(head: Uint8Array): boolean {
  const [p, k, a, b] = head;
  if (p !== 0x50 || k !== 0x4b) return false;
  return (a === 3 && b === 4) || (a === 5 && b === 6) || (a === 7 && b === 8) || (a === 0x30 && b === 0x30);
}

/** @throws TiewiseError `unsafe-archive`, always. */
export function refuse(reason: string): never {
  throw new TiewiseError('unsafe-archive', reason);
}
