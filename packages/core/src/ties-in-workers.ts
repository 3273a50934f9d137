import { PIECE } from './column-copies.js';
import { newDealTables } from './deal-tables.js';
import type { TieWork } from './log-ties.js';
import type { Network, TiesOptions } from './network.js';
import { tieWorkOf } from './network-door.js';
import { nextTask } from './next-task.js';
import { canShareMemory } from './shared-memory.js';
import { type Folded, partitionCount } from './sliced-fold.js';
import { newTieColumns, type TieColumns } from './tie-columns.js';
import type { Ties } from './ties.js';
import type { Instant } from './time.js';
import { type FoldCall, lineTo, type TiesWorker } from './worker-line.js';

/** How far it is, in interactions. */
export interface TiesProgress {
  phase: 'ties';
  done: number;
  /** Those up to the moment; all there are until these are counted. */
  total: number;
}

export interface TiesInWorkersOptions extends TiesOptions {
  /** Workers that call `serveTies`, one or more; the ties are divided among them. */
  workers: readonly TiesWorker[];
  /** Gives up, and rejects with the signal's reason; the workers can be used again at once. */
  signal?: AbortSignal | undefined;
  /** Told again and again while the workers work; `done` never falls. */
  onProgress?: ((progress: TiesProgress) => void) | undefined;
}

/**
 * `network.tiesAt(asOf)` folded in workers, so that a page or a server never blocks: the numbers a
 * network gives that has not been asked before, bit for bit and row by row, however many workers there
 * are. Like `tiesAt`, it takes the network as it is now, whatever is added while it works.
 *
 * Where there is shared memory (Node, and pages that are cross-origin isolated) the columns of a large
 * log are moved there by the first call, stay there as they grow, and all workers read them; elsewhere each
 * worker is handed a copy of its own, which is kept for the next call, until the log has grown. The ties
 * come back transferred.
 *
 * @throws RangeError if there are no workers, or the moment or a duration is none; TiewiseError
 * `worker-failed` if a worker fails, ends or had ended; the signal's reason once it is aborted.
 *
 * @example
 * const worker = new Worker(new URL('./ties-worker.js', import.meta.url), { type: 'module' });
 * const ties = await tiesInWorkers(network, '2026-11-23', { workers: [worker] });
 */
export async function tiesInWorkers(
  network: Network,
  asOf: Instant,
  { workers, signal, onProgress, ...options }: TiesInWorkersOptions,
): Promise<Ties> {
  if (workers.length === 0) throw new RangeError('tiesInWorkers: needs at least one worker, got none');
  const asked = tieWorkOf(network, asOf, options);
  if (!asked) throw new TypeError('tiesInWorkers: takes a Network of the same @tiewise/core');
  signal?.throwIfAborted();
  const work = await shared(asked);
  signal?.throwIfAborted();

  const calls = callsOf(work, workers, onProgress);
  try {
    return await untilAborted(tiesOf(work, calls), signal);
  } finally {
    for (const call of calls) call.cancel();
  }
}

/** The same on columns that workers can look at, where memory can be shared; a column a turn of the event loop. */
async function shared(work: TieWork): Promise<TieWork> {
  if (!canShareMemory()) return work;
  for (const _ of work.log.sharing()) await nextTask();
  return { ...work, columns: work.log.columns(work.columns.size) };
}

function callsOf(
  work: TieWork,
  workers: readonly TiesWorker[],
  onProgress: TiesInWorkersOptions['onProgress'],
): FoldCall[] {
  const progress = workers.map(() => 0);
  const of = workers.length;
  const { size } = work.columns;
  const memory = (bytes: number) => new SharedArrayBuffer(bytes);
  const together = of > 1 && canShareMemory();
  const tables = together ? newDealTables(size, partitionCount(size), memory) : undefined;
  return workers.map((worker, part) =>
    lineTo(worker).fold(work, { share: { part, of }, tables }, (done, total) => {
      progress[part] = done;
      onProgress?.({ phase: 'ties', done: Math.min(...progress), total });
    }),
  );
}

async function tiesOf(work: TieWork, calls: readonly FoldCall[]): Promise<Ties> {
  const shares = await Promise.all(calls.map(({ folded }) => folded));
  return work.ties(await joined(shares), shares[0].leftOut);
}

/** One share after another, a piece between two turns of the event loop. */
async function joined(shares: readonly Folded[]): Promise<TieColumns> {
  if (shares.length === 1) return shares[0].columns;

  const size = shares.reduce((sum, { columns }) => sum + columns.a.length, 0);
  const whole = newTieColumns(size);
  for (const name of Object.keys(whole) as (keyof TieColumns)[]) {
    let start = 0;
    for (const { columns } of shares) {
      const column = columns[name];
      for (let i = 0; i < column.length; i += PIECE) {
        whole[name].set(column.subarray(i, i + PIECE), start + i);
        await nextTask();
      }
      start += column.length;
    }
  }
  return whole;
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
