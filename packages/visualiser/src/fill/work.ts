import type { LongWork } from '@tiewise/core';
import { nextTask } from '@tiewise/core/next-task';

export interface Turns {
  phase: string;
  total: number;
  /** How many between two pauses. */
  slice: number;
}

/**
 * Does `work` on the numbers from 0 up to `total`, a slice at a time; whatever else waits, such as a page that wants
 * to be drawn, has its turn before each.
 *
 * @throws The signal's reason.
 */
export async function inTurns(
  { phase, total, slice }: Turns,
  { signal, onProgress }: LongWork,
  work: (first: number, end: number) => void,
): Promise<void> {
  signal?.throwIfAborted();
  for (let first = 0; first < total; first += slice) {
    await nextTask();
    signal?.throwIfAborted();
    const end = Math.min(total, first + slice);
    work(first, end);
    onProgress?.({ phase, done: end, total });
  }
}

/** Lets everything else have its turn, and goes on unless the work was called off. */
export async function turn({ signal }: LongWork): Promise<void> {
  await nextTask();
  signal?.throwIfAborted();
}
