/** How far a piece of work has come. */
export interface Progress {
  /** What is being done. */
  phase: string;
  /** Never falls, and ends at `total`. */
  done: number;
  total: number;
}

/** What whoever asks for long work may hold on to. */
export interface LongWork {
  /** Looked at between slices of the work; its reason is thrown. */
  signal?: AbortSignal | undefined;
  /** Told after every slice; may abort. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Rows looked at between two looks at the signal. */
const SLICE = 1 << 16;

/**
 * Does `work` on the numbers from 0 up to `total`, a slice at a time.
 *
 * @throws The signal's reason.
 */
export function inSlices(
  { phase, total, slice = SLICE }: { phase: string; total: number; slice?: number },
  { signal, onProgress }: LongWork,
  work: (first: number, end: number) => void,
): void {
  signal?.throwIfAborted();
  for (let first = 0; first < total; first += slice) {
    const end = Math.min(total, first + slice);
    work(first, end);
    onProgress?.({ phase, done: end, total });
    signal?.throwIfAborted();
  }
}
