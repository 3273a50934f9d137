import type { TieWork } from './log-ties.js';
import type { Network, TiesOptions } from './network.js';
import { tieWorkOf } from './network-door.js';
import { nextTask } from './next-task.js';
import { nodeThreads, processors } from './node-threads.js';
import { foldingTies } from './sliced-fold.js';
import { withThreads } from './thread-pool.js';
import type { Ties } from './ties.js';
import { type TiesProgress, tiesInWorkers } from './ties-in-workers.js';
import type { Instant } from './time.js';

export interface TiesInThreadsOptions extends TiesOptions {
  /**
   * How many threads fold; with 0 the calling one does, a slice at a time.
   *
   * @defaultValue as many as pay, see `threadsFor`
   */
  threads?: number | undefined;
  /** Gives up, and rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Told again and again while the ties are folded; `done` never falls. */
  onProgress?: ((progress: TiesProgress) => void) | undefined;
}

/** Interactions from which on threads are used: with fewer, two take longer than none until they are warm. */
const WORTH_THREADS = 4_000_000;
/** Interactions for which there is one more; measured with two. */
const ROWS_PER_THREAD = 2_000_000;

/** Each looks through the partitions of all rows, so many more would mostly repeat that; not measured. */
const MOST_THREADS = 8;

/**
 * How many threads are to fold the ties of so many interactions: none for small logs, or where only one
 * thread runs at a time; else one for each processor, as far as the log is long enough for them.
 */
export function threadsFor(interactions: number, parallelism: number = processors()): number {
  if (interactions < WORTH_THREADS || parallelism < 2) return 0;
  return Math.min(MOST_THREADS, parallelism, Math.floor(interactions / ROWS_PER_THREAD));
}

/**
 * `network.tiesAt(asOf)` without standing still, in Node: the same ties, bit for bit and row by row,
 * folded in threads of its own where that is faster, else on the calling thread in slices of a few
 * milliseconds. Threads are made when first needed and kept; `closeThreads` ends them.
 *
 * Elsewhere than in Node there is always just the calling thread; a page that is not to wait makes
 * workers and calls `tiesInWorkers` of `@tiewise/core/worker`. A bundler must leave `@tiewise/core` as it
 * is (external), since the script of a thread lies beside this module.
 *
 * @throws RangeError if `threads` is no count, or the moment or a duration is none; TiewiseError
 * `worker-failed` if a thread fails or ends; the signal's reason once it is aborted.
 *
 * @example
 * const ties = await tiesInThreads(network, '2026-11-23');
 */
export async function tiesInThreads(
  network: Network,
  asOf: Instant,
  { threads, signal, onProgress, ...options }: TiesInThreadsOptions = {},
): Promise<Ties> {
  const work = tieWorkOf(network, asOf, options);
  if (!work) throw new TypeError('tiesInThreads: takes a Network of the same @tiewise/core');
  const count = threads ?? (nodeThreads() ? threadsFor(network.size) : 0);
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`tiesInThreads: threads must be a count, got ${count}`);
  }
  signal?.throwIfAborted();

  if (count === 0) return folded(work, signal, onProgress);
  return withThreads(count, (workers) =>
    tiesInWorkers(network, asOf, { workers, signal, onProgress, ...options }),
  );
}

/** Folds here, and lets everything else have its turn between slices. */
async function folded(
  work: TieWork,
  signal: AbortSignal | undefined,
  onProgress: TiesInThreadsOptions['onProgress'],
): Promise<Ties> {
  const folding = foldingTies({ log: work.columns, task: work.task, share: { part: 0, of: 1 } });
  let step = folding.next();
  for (; !step.done; step = folding.next()) {
    onProgress?.({ phase: 'ties', ...step.value });
    await nextTask();
    signal?.throwIfAborted();
  }
  return work.ties(step.value.columns, step.value.leftOut);
}
