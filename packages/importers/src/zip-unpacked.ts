import { TiewiseError } from '@tiewise/core';
import crc32 from 'crc-32';
import { Inflate } from 'fflate';
import { isArchive, refuse, type ZipEntryHeader } from './zip-entry.js';

/** How much an archive may unpack to, and how much it did so far. */
export interface Budget {
  maxBytes: number;
  maxRatio: number;
  bytes: number;
  packedBytes: number;
  /** Why the archive was refused, once it was. */
  exceeded?: string;
}

/** Above this size an entry is checked for how much smaller it was packed. */
const RATIO_FROM = 1 << 20;

/** The same of all entries together. */
const RATIO_OF_ALL_FROM = 1 << 24;

/**
 * The unpacked bytes of an entry, from its packed ones.
 *
 * @throws TiewiseError `unsafe-archive` if the entry is damaged, itself an archive, or larger than the budget.
 */
export async function* unpacked(
  header: ZipEntryHeader,
  packed: AsyncGenerator<Uint8Array>,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const { name, size, method } = header;
  if (method !== 0 && method !== 8) refuse(`${name} is packed in a way that cannot be read (${method})`);
  let packedBytes = 0;
  let bytes = 0;
  let crc = 0;
  let head = new Uint8Array(0);
  for await (const pieces of method === 8 ? inflated(name, packed) : stored(packed)) {
    packedBytes += pieces.packedBytes;
    budget.packedBytes += pieces.packedBytes;
    for (const piece of pieces.unpacked) {
      if (head.length < 4) head = Uint8Array.of(...head, ...piece.subarray(0, 4 - head.length));
      if (isArchive(head)) refuse(`${name} is an archive inside the archive; unpack it first`);
      bytes += piece.length;
      crc = crc32.buf(piece, crc);
      budget.bytes += piece.length;
      checkBudget(budget, { name, bytes, packedBytes });
      yield piece;
    }
  }
  if (size !== undefined && bytes !== size) refuse(`${name} is damaged: ${bytes} bytes instead of ${size}`);
  if (header.crc !== undefined && crc >>> 0 !== header.crc) {
    refuse(`${name} is damaged: its checksum is not that of what it holds`);
  }
}

interface Pieces {
  packedBytes: number;
  unpacked: Uint8Array[];
}

async function* stored(packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Pieces> {
  for (let next = await packed.next(); !next.done; next = await packed.next()) {
    yield { packedBytes: next.value.length, unpacked: [next.value] };
  }
}

async function* inflated(name: string, packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Pieces> {
  let waiting: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) waiting.push(piece);
  });
  const push = (piece: Uint8Array, final: boolean): Pieces => {
    waiting = [];
    try {
      inflate.push(piece, final);
    } catch (error) {
      throw new TiewiseError('unsafe-archive', `${name} is damaged`, { cause: error });
    }
    return { packedBytes: piece.length, unpacked: waiting };
  };
  for (let next = await packed.next(); !next.done; next = await packed.next()) yield push(next.value, false);
  yield push(new Uint8Array(0), true);
}

function checkBudget(budget: Budget, entry: { name: string; bytes: number; packedBytes: number }): void {
  const { name, bytes, packedBytes } = entry;
  const { maxRatio } = budget;
  if (bytes > RATIO_FROM && bytes > packedBytes * maxRatio) {
    budget.exceeded = `${name} unpacks to more than ${maxRatio} times its packed size`;
  } else if (budget.bytes > RATIO_OF_ALL_FROM && budget.bytes > budget.packedBytes * maxRatio) {
    budget.exceeded = `the archive unpacks to more than ${maxRatio} times its packed size`;
  } else if (budget.bytes > budget.maxBytes) {
    budget.exceeded = 'the archive unpacks to more than allowed';
  }
  if (budget.exceeded) refuse(budget.exceeded);
}
