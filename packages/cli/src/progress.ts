import type { ImportProgress } from '@tiewise/importers';
import type { Writable } from './program.js';

const EVERY_MS = 100;

/** A line on a terminal that says how far the reading has come; silent where there is no terminal. */
export class ProgressLine {
  readonly #err: Writable;
  readonly #now: () => number;
  readonly #total: number;
  readonly #doneOf = new Map<string, number>();
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(err: Writable, now: () => number, total: number) {
    this.#err = err;
    this.#now = now;
    this.#total = total;
  }

  show({ phase, done }: ImportProgress): void {
    this.#doneOf.set(phase, done);
    if (!this.#err.isTTY || this.#now() - this.#shownAt < EVERY_MS) return;

    this.#shownAt = this.#now();
    const read = [...this.#doneOf.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.#err.write(`\r\u001b[2KReading ${megabytes(read)} of ${megabytes(this.#total)} MB`);
  }

  clear(): void {
    if (this.#err.isTTY && this.#shownAt > Number.NEGATIVE_INFINITY) this.#err.write('\r\u001b[2K');
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
