import type { DealTables } from './deal-tables.js';
import type { InteractionColumns } from './interaction-log.js';
import type { TieTask } from './log-ties.js';
import type { Folded } from './sliced-fold.js';
import type { FoldShare } from './tie-fold.js';

/** What is said to a worker. A log that is not in shared memory is handed over first, column by column. */
export type ToWorker =
  | { tiewise: 'log'; log: number; sizes: ColumnSizes }
  | { tiewise: 'piece'; log: number; piece: ColumnPiece }
  | {
      tiewise: 'fold';
      call: number;
      log: number | InteractionColumns;
      task: TieTask;
      share: FoldShare;
      tables: DealTables | undefined;
    }
  | { tiewise: 'cancel'; call: number };

/** What a worker answers. */
export type FromWorker =
  | { tiewise: 'progress'; call: number; done: number; total: number }
  | { tiewise: 'folded'; call: number; folded: Folded }
  | { tiewise: 'failed'; call: number; reason: string };

export type ColumnName = Exclude<keyof InteractionColumns, 'size'>;
export type ColumnSizes = Readonly<Record<ColumnName, number>>;

/** Some values of a column, from `start` on. */
export interface ColumnPiece {
  name: ColumnName;
  start: number;
  values: Float64Array | Uint32Array | Uint8Array;
}

/** Whether a message is one of ours: a worker may be told and tell other things too. */
export function isOurs<T extends ToWorker | FromWorker>(data: unknown): data is T {
  return typeof data === 'object' && data !== null && 'tiewise' in data;
}
