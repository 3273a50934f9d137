/** Rows that one worker deals at a time, and then looks up. */
export const CHUNK = 1 << 16;

/** What is known of a chunk, in this order. */
export const FACTS = 6;
export const LOWEST = 0;
export const HIGHEST = 1;
/** Rows up to the moment. */
export const ROWS = 2;
/** 1 if no row is earlier than the one before it. */
export const ORDERED = 3;
export const LARGE_GROUPS = 4;
export const ALONE = 5;

/** Places in `state`: the next chunk to be dealt, how many have come to a meeting, how many meetings were held. */
export const NEXT = 0;
export const ARRIVED = 1;
export const HELD = 2;

/**
 * Which rows of a log belong to which partition of its ties: what the workers that fold the ties of one
 * moment find out together and read from each other. Plain data; in shared memory if there are several.
 */
export interface DealTables {
  /** The partition of each row; 2 bytes a row. */
  readonly parts: Int16Array;
  /** How many pairs of each partition there are, chunk by chunk, each with a 0 in front. */
  readonly counts: Int32Array;
  readonly facts: Float64Array;
  readonly state: Int32Array;
}

/** Tables for so many rows and partitions, in this memory. */
export function newDealTables(
  rows: number,
  partitions: number,
  memory: (bytes: number) => ArrayBufferLike,
): DealTables {
  const chunks = Math.ceil(rows / CHUNK);
  return {
    parts: new Int16Array(memory(2 * rows)),
    counts: new Int32Array(memory(4 * chunks * (partitions + 1))),
    facts: new Float64Array(memory(8 * chunks * FACTS)),
    state: new Int32Array(memory(12)),
  };
}

/** Milliseconds after which a worker that waits for another looks whether it is still wanted. */
const WAIT = 5;

/** Over once as many have come as there are; pauses until then. What was written before can be read after. */
export function* meeting(state: Int32Array, of: number): Generator<void, void> {
  const held = Atomics.load(state, HELD);
  if (Atomics.add(state, ARRIVED, 1) === of - 1) {
    Atomics.store(state, ARRIVED, 0);
    Atomics.add(state, HELD, 1);
    Atomics.notify(state, HELD);
    return;
  }
  while (Atomics.load(state, HELD) === held) {
    Atomics.wait(state, HELD, held, WAIT);
    yield;
  }
}
