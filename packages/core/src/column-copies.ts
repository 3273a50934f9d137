import type { InteractionColumns, InteractionLog } from './interaction-log.js';
import { nextTask } from './next-task.js';
import type { ColumnName, ColumnPiece, ColumnSizes } from './worker-messages.js';

/** Values copied between two turns of the event loop: some milliseconds. */
const PIECE = 1 << 19;

const NAMES: readonly ColumnName[] = ['at', 'from', 'to', 'kind', 'weight', 'groupStart', 'members'];

const shared = new WeakMap<InteractionLog, { size: number; columns: Promise<InteractionColumns> }>();

/** Whether workers can be given memory to look at; a page must be cross-origin isolated for it. */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && globalThis.crossOriginIsolated !== false;
}

/** The columns of a log in shared memory; those copied last time if the log has not grown since. */
export function sharedColumns(log: InteractionLog, columns: InteractionColumns): Promise<InteractionColumns> {
  const before = shared.get(log);
  if (before?.size === columns.size) return before.columns;

  const copied = copyOf(columns);
  shared.set(log, { size: columns.size, columns: copied });
  copied.catch(() => shared.delete(log));
  return copied;
}

async function copyOf(columns: InteractionColumns): Promise<InteractionColumns> {
  const copy = newColumns(sizesOf(columns), (bytes) => new SharedArrayBuffer(bytes));
  for (const piece of piecesOf(columns)) {
    putPiece(copy, piece);
    await nextTask();
  }
  return copy;
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
export function newColumns(
  sizes: ColumnSizes,
  memory: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): InteractionColumns {
  return {
    size: sizes.at,
    at: new Float64Array(memory(8 * sizes.at)),
    from: new Uint32Array(memory(4 * sizes.from)),
    to: new Uint32Array(memory(4 * sizes.to)),
    kind: new Uint8Array(memory(sizes.kind)),
    weight: new Float64Array(memory(8 * sizes.weight)),
    groupStart: new Uint32Array(memory(4 * sizes.groupStart)),
    members: new Uint32Array(memory(4 * sizes.members)),
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
