import type { TiesPort } from './serve-ties.js';
import type { TiesWorker } from './worker-line.js';

/** A worker of Node's `worker_threads`. */
export interface Thread extends TiesWorker {
  readonly threadId: number;
  on(type: 'message' | 'error' | 'exit', listener: (value: unknown) => void): unknown;
  /** Whether the program waits for it before it ends. */
  ref(): void;
  unref(): void;
  terminate(): Promise<unknown>;
}

interface NodeThreads {
  parentPort: TiesPort | null;
  Worker: new (script: URL) => Thread;
}

interface NodeSystem {
  availableParallelism(): number;
}

declare const process:
  | {
      getBuiltinModule?(name: 'node:worker_threads'): NodeThreads;
      getBuiltinModule?(name: 'node:os'): NodeSystem;
    }
  | undefined;

/** Node's threads; undefined elsewhere. Not imported, so that a bundle for a browser needs nothing of Node. */
export function nodeThreads(): NodeThreads | undefined {
  return typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:worker_threads');
}

/** How many threads run at the same time; 1 where that is not known. */
export function processors(): number {
  if (typeof process === 'undefined') return 1;
  return process.getBuiltinModule?.('node:os').availableParallelism() ?? 1;
}
