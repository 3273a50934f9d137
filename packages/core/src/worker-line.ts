import { piecesOf, postable, sizesOf } from './column-copies.js';
import type { DealTables } from './deal-tables.js';
import { TiewiseError } from './errors.js';
import type { InteractionLog } from './interaction-log.js';
import type { TieWork } from './log-ties.js';
import { nextTask } from './next-task.js';
import type { Folded } from './sliced-fold.js';
import type { FoldShare } from './tie-fold.js';
import { type FromWorker, isOurs, type ToWorker } from './worker-messages.js';

/** A worker that calls `serveTies`: a `Worker` of a browser or of Node's `worker_threads`. */
export interface TiesWorker {
  postMessage(message: unknown, transfer?: object): void;
  addEventListener?(type: 'message' | 'error', listener: (event: object) => void): void;
  on?(type: 'message' | 'error' | 'exit', listener: (value: unknown) => void): unknown;
  /** In Node, -1 once it has ended. */
  readonly threadId?: number;
}

/** What one of the workers that fold the ties of a moment does of it. */
export interface Part {
  share: FoldShare;
  /** Undefined if memory cannot be shared, or there is but one worker: it then deals all rows for itself. */
  tables: DealTables | undefined;
}

/** What is under way in a worker. */
export interface FoldCall {
  folded: Promise<Folded>;
  cancel(): void;
}

interface Call {
  onProgress(done: number, total: number): void;
  resolve(folded: Folded): void;
  reject(error: unknown): void;
}

const lines = new WeakMap<TiesWorker, WorkerLine>();
let calls = 0;
let logs = 0;

/** The one line to a worker, over which all calls go. */
export function lineTo(worker: TiesWorker): WorkerLine {
  const line = lines.get(worker) ?? new WorkerLine(worker);
  lines.set(worker, line);
  return line;
}

export class WorkerLine {
  readonly #worker: TiesWorker;
  readonly #calls = new Map<number, Call>();
  /** What was said is said in order, though handing over a log takes many turns of the event loop. */
  #said: Promise<void> = Promise.resolve();
  /** The log the worker has a copy of, unless it stands in shared memory. */
  #held: { log: WeakRef<InteractionLog>; size: number; number: number } | undefined;
  #end: string | undefined;

  constructor(worker: TiesWorker) {
    this.#worker = worker;
    if (worker.on) {
      worker.on('message', (data) => this.#hear(data));
      worker.on('error', (error) => this.#ended(String(error)));
      worker.on('exit', (code) => this.#ended(`it ended with exit code ${code}`));
    } else {
      worker.addEventListener?.('message', (event) => this.#hear(Object(event).data));
      worker.addEventListener?.('error', (event) =>
        this.#ended(Object(event).message ?? 'its script could not be loaded'),
      );
    }
  }

  /** Has a share of the ties folded; after `cancel` nothing comes of it any more. */
  fold(work: TieWork, part: Part, onProgress: Call['onProgress']): FoldCall {
    const call = calls++;
    const folded = new Promise<Folded>((resolve, reject) => {
      this.#calls.set(call, { resolve, reject, onProgress });
    });
    if (this.#worker.threadId === -1) this.#ended('it had ended before');
    else if (this.#end !== undefined) this.#ended(this.#end);
    else this.#said = this.#said.then(() => this.#say(call, work, part));
    return { folded, cancel: () => this.#cancel(call) };
  }

  async #say(call: number, work: TieWork, part: Part): Promise<void> {
    try {
      if (!this.#calls.has(call)) return;
      const log = postable(work.columns) ?? (await this.#handOver(call, work));
      if (log === undefined || !this.#calls.has(call)) return;
      this.#post({ tiewise: 'fold', call, log, task: work.task, ...part });
    } catch (error) {
      this.#settle(call)?.reject(failure(String(error)));
    }
  }

  /** Gives the worker the log unless it has it, and the number it has it under; undefined if that was cut short. */
  async #handOver(call: number, { log, columns }: TieWork): Promise<number | undefined> {
    if (this.#held?.log.deref() === log && this.#held.size === columns.size) return this.#held.number;

    const number = logs++;
    this.#held = undefined;
    this.#post({ tiewise: 'log', log: number, sizes: sizesOf(columns) });
    for (const { values, ...place } of piecesOf(columns)) {
      const copy = values.slice();
      this.#post({ tiewise: 'piece', log: number, piece: { ...place, values: copy } }, [copy.buffer]);
      await nextTask();
      if (!this.#calls.has(call)) return undefined;
    }
    this.#held = { log: new WeakRef(log), size: columns.size, number };
    return number;
  }

  #hear(message: unknown): void {
    if (!isOurs<FromWorker>(message)) return;
    if (message.tiewise === 'folded') this.#settle(message.call)?.resolve(message.folded);
    else if (message.tiewise === 'failed') {
      this.#held = undefined;
      this.#settle(message.call)?.reject(failure(message.reason));
    } else {
      try {
        this.#calls.get(message.call)?.onProgress(message.done, message.total);
      } catch (error) {
        this.#settle(message.call)?.reject(error);
        this.#post({ tiewise: 'cancel', call: message.call });
      }
    }
  }

  #cancel(call: number): void {
    if (this.#settle(call)) this.#post({ tiewise: 'cancel', call });
  }

  #ended(why: string): void {
    this.#end ??= why;
    for (const call of [...this.#calls.keys()]) this.#settle(call)?.reject(failure(why));
  }

  /** The call, which is then over. */
  #settle(call: number): Call | undefined {
    const settled = this.#calls.get(call);
    this.#calls.delete(call);
    return settled;
  }

  #post(message: ToWorker, transfer: object = []): void {
    this.#worker.postMessage(message, transfer);
  }
}

function failure(reason: string): TiewiseError {
  return new TiewiseError('worker-failed', `tiesInWorkers: a worker failed: ${reason}`);
}
