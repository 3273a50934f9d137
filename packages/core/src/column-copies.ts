import type { InteractionColumns } from './interaction-log.js';
import { canShareMemory, isShared, SHARED_FROM } from './shared-memory.js';
import type { ColumnName, ColumnPiece, ColumnSizes } from './worker-messages.js';

/** Values copied between two turns of the event loop: a few milliseconds. */
export const PIECE = 1 << 18;

const NAMES: readonly ColumnName[] = ['at', 'from', 'to', 'kind', 'weight', 'groupStart', 'members'];

/**
 * The columns as they can be posted to a worker: those in shared memory to be looked at there, the small
 * ones to be copied. Undefined if memory cannot be shared, or something large is not in it.
 */
export function postable(columns: InteractionColumns): InteractionColumns | undefined {
  if (!canShareMemory()) return undefined;
  if (NAMES.some((name) => !isShared(columns[name]) && columns[name].byteLength >= SHARED_FROM)) {
    return undefined;
  }
  const { size, at, from, to, kind, weight, groupStart, members } = columns;
  return {
    size,
    at: isShared(at) ? at : at.slice(),
    from: isShared(from) ? from : from.slice(),
    to: isShared(to) ? to : to.slice(),
    kind: isShared(kind) ? kind : kind.slice(),
    weight: isShared(weight) ? weight : weight.slice(),
    groupStart: isShared(groupStart) ? groupStart : groupStart.slice(),
    members: isShared(members) ? members : members.slice(),
  };
}

export function sizesOf(columns: InteractionColumns): ColumnSizes {
  const { at, from, to, kind, weight, groupStart, members } = columns;
  return {
    at: at.length,
    from: from.length,
    to: to.length,
    kind: kind.length,
    weight: weight.length,
    groupStart: groupStart.length,
    members: members.length,
  };
}

/** Columns of these sizes with nothing in them yet. */
export function newColumns(sizes: ColumnSizes): InteractionColumns {
  return {
    size: sizes.at,
    at: new Float64Array(sizes.at),
    from: new Uint32Array(sizes.from),
    to: new Uint32Array(sizes.to),
    kind: new Uint8Array(sizes.kind),
    weight: new Float64Array(sizes.weight),
    groupStart: new Uint32Array(sizes.groupStart),
    members: new Uint32Array(sizes.members),
  };
}

/** The columns in pieces, which look at the same memory. */
export function* piecesOf(columns: InteractionColumns): Generator<ColumnPiece> {
  for (const name of NAMES) {
    for (let start = 0; start < columns[name].length; start += PIECE) {
      yield { name, start, values: columns[name].subarray(start, start + PIECE) };
    }
  }
}

export function putPiece(columns: InteractionColumns, { name, start, values }: ColumnPiece): void {
  columns[name].set(values, start);
}
