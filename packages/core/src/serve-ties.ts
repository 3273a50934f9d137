import { newColumns, putPiece } from './column-copies.js';
import type { InteractionColumns } from './interaction-log.js';
import { nextTask } from './next-task.js';
import { type Folded, foldingTies } from './sliced-fold.js';
import { type FromWorker, isOurs, type ToWorker } from './worker-messages.js';

/** A worker's port to whoever made it: `self` in a browser, `parentPort` in Node. */
export interface TiesPort {
  postMessage(message: unknown, transfer?: object): void;
  addEventListener?(type: 'message', listener: (event: object) => void): void;
  on?(type: 'message', listener: (data: unknown) => void): unknown;
}

/**
 * Makes a worker fold ties for `tiesInWorkers`. Calls are worked on in turn; a call that is no longer
 * wanted is given up within some ten milliseconds. Messages meant for others are left alone.
 *
 * @throws TypeError if there is no port, as outside of a worker.
 *
 * @example
 * // ties-worker.js, for a page
 * import { serveTies } from '@tiewise/core/worker';
 * serveTies(self);
 *
 * @example
 * // ties-worker.mjs, for Node
 * import { parentPort } from 'node:worker_threads';
 * import { serveTies } from '@tiewise/core/worker';
 * serveTies(parentPort);
 */
export function serveTies(port: TiesPort | null): void {
  if (!port) throw new TypeError('serveTies: must be called in a worker, with its port; got null');

  const bench = new Bench(port);
  if (port.on) port.on('message', (data) => bench.hear(data));
  else port.addEventListener?.('message', (event) => bench.hear(Object(event).data));
}

type Fold = Extract<ToWorker, { tiewise: 'fold' }>;

/** Where a worker has its log and its calls. */
class Bench {
  readonly #port: TiesPort;
  /** The log that was handed over last. */
  #held: { log: number; columns: InteractionColumns } | undefined;
  readonly #wanted = new Set<number>();
  #work: Promise<void> = Promise.resolve();

  constructor(port: TiesPort) {
    this.#port = port;
  }

  hear(message: unknown): void {
    if (!isOurs<ToWorker>(message)) return;
    try {
      this.#take(message);
    } catch (error) {
      if ('call' in message) this.#fail(message.call, error);
      else this.#held = undefined;
    }
  }

  #take(message: ToWorker): void {
    if (message.tiewise === 'log') {
      this.#held = undefined;
      this.#held = { log: message.log, columns: newColumns(message.sizes) };
    } else if (message.tiewise === 'piece') {
      if (this.#held?.log === message.log) putPiece(this.#held.columns, message.piece);
    } else if (message.tiewise === 'fold') {
      const columns = this.#columnsOf(message.log);
      this.#wanted.add(message.call);
      this.#work = this.#work.then(() => this.#answer(message, columns));
    } else this.#wanted.delete(message.call);
  }

  #columnsOf(log: number | InteractionColumns): InteractionColumns {
    if (typeof log !== 'number') return log;
    if (this.#held?.log !== log) throw new RangeError('there was no room for the log');
    return this.#held.columns;
  }

  async #answer(fold: Fold, columns: InteractionColumns): Promise<void> {
    const { call } = fold;
    if (!this.#wanted.has(call)) return;
    try {
      const folded = await this.#folded(fold, columns);
      if (folded) this.#post({ tiewise: 'folded', call, folded }, Object.values(folded.columns));
    } catch (error) {
      this.#fail(call, error);
    }
    this.#wanted.delete(call);
  }

  async #folded({ call, ...job }: Fold, log: InteractionColumns): Promise<Folded | undefined> {
    const { task, share, tables } = job;
    const folding = foldingTies({ log, task, share, tables });
    let step = folding.next();
    for (; !step.done; step = folding.next()) {
      this.#post({ tiewise: 'progress', call, ...step.value });
      await nextTask();
      if (!this.#wanted.has(call)) return undefined;
    }
    return step.value;
  }

  #fail(call: number, error: unknown): void {
    this.#post({ tiewise: 'failed', call, reason: String(error) });
  }

  #post(message: FromWorker, columns: readonly { buffer: ArrayBufferLike }[] = []): void {
    const buffers = columns.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
    this.#port.postMessage(message, buffers);
  }
}
