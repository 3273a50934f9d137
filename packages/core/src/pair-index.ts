import { grow } from './grow.js';
import { GROUP, type InteractionColumns } from './interaction-log.js';
import { pairHash } from './tie-partition.js';

/** The rows of a log gathered by pair of people, in order of time within each pair. */
export interface PairIndex {
  readonly size: number;
  /** `rows[start[pair]]` up to `rows[start[pair + 1]]` are the rows of a pair. */
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
  /** The number of two people's pair; undefined if the log has none. */
  find(x: number, y: number): number | undefined;
}

/** Rows looked through between two pauses. */
const SLICE = 1 << 16;

/**
 * Gathers the rows of a log by pair, to look up what a tie rests on: one hash look-up per row, a counting sort, and a
 * sort within the pairs only where the log is not in order of time.
 *
 * One-way interactions give a pair for the sender and each recipient; mutual ones a pair for any
 * two who took part.
 *
 * It pauses after every slice of the work.
 */
export function* indexingPairs(
  log: InteractionColumns,
  mutual: Uint8Array,
  maxGroup: number,
): Generator<void, PairIndex> {
  const total = countContacts(log, mutual, maxGroup);
  const pairs = new PairTable();
  const contacts = { pairOf: new Uint32Array(total), rowOf: new Uint32Array(total), size: 0 };
  for (let first = 0; first < log.size; first += SLICE) {
    yield;
    addContacts(contacts, pairs, { log, mutual, maxGroup, first, end: Math.min(log.size, first + SLICE) });
  }
  yield;
  const start = startsOf(contacts.pairOf, pairs.size);
  yield;
  const rows = gather(contacts.pairOf, contacts.rowOf, start);
  if (!isOrdered(log.at)) {
    yield;
    sortWithinPairs(rows, start, log.at);
  }
  return { size: pairs.size, start, rows, find: (x, y) => pairs.find(x, y) };
}

/** Who was in contact in which row, one entry for each pair of a row. */
interface Contacts {
  readonly pairOf: Uint32Array;
  readonly rowOf: Uint32Array;
  size: number;
}

interface RowsOfPairs {
  log: InteractionColumns;
  mutual: Uint8Array;
  maxGroup: number;
  first: number;
  end: number;
}

function addContacts(
  contacts: Contacts,
  pairs: PairTable,
  { log, mutual, maxGroup, first: firstRow, end: endRow }: RowsOfPairs,
): void {
  const { pairOf, rowOf } = contacts;
  let contact = contacts.size;
  for (let row = firstRow; row < endRow; row++) {
    const from = log.from[row];
    const to = log.to[row];
    if (to < GROUP) {
      if (from === to) continue;
      pairOf[contact] = pairs.of(from, to);
      rowOf[contact++] = row;
      continue;
    }
    const first = log.groupStart[to - GROUP];
    const end = log.groupStart[to - GROUP + 1];
    if (end - first >= maxGroup) continue;
    for (let i = first; i < end; i++) {
      pairOf[contact] = pairs.of(from, log.members[i]);
      rowOf[contact++] = row;
      if (mutual[log.kind[row]] === 0) continue;
      for (let j = i + 1; j < end; j++) {
        pairOf[contact] = pairs.of(log.members[i], log.members[j]);
        rowOf[contact++] = row;
      }
    }
  }
  contacts.size = contact;
}

function countContacts(log: InteractionColumns, mutual: Uint8Array, maxGroup: number): number {
  let total = 0;
  for (let row = 0; row < log.size; row++) {
    const to = log.to[row];
    if (to < GROUP) {
      if (log.from[row] !== to) total++;
      continue;
    }
    const others = log.groupStart[to - GROUP + 1] - log.groupStart[to - GROUP];
    if (others >= maxGroup) continue;
    total += mutual[log.kind[row]] === 1 ? (others * (others + 1)) / 2 : others;
  }
  return total;
}

function startsOf(pairOf: Uint32Array, pairs: number): Uint32Array {
  const start = new Uint32Array(pairs + 1);
  for (let i = 0; i < pairOf.length; i++) start[pairOf[i] + 1]++;
  for (let pair = 0; pair < pairs; pair++) start[pair + 1] += start[pair];
  return start;
}

function gather(pairOf: Uint32Array, rowOf: Uint32Array, start: Uint32Array): Uint32Array {
  const next = start.slice();
  const rows = new Uint32Array(rowOf.length);
  for (let i = 0; i < rowOf.length; i++) rows[next[pairOf[i]]++] = rowOf[i];
  return rows;
}

function isOrdered(at: Float64Array): boolean {
  for (let row = 1; row < at.length; row++) {
    if (at[row] < at[row - 1]) return false;
  }
  return true;
}

/** Above this many rows the engine's sort beats sorting by insertion. */
const LONG = 48;

function sortWithinPairs(rows: Uint32Array, start: Uint32Array, at: Float64Array): void {
  const byTime = (x: number, y: number) => at[x] - at[y] || x - y;
  for (let pair = 0; pair + 1 < start.length; pair++) {
    const first = start[pair];
    const end = start[pair + 1];
    if (end - first > LONG) rows.subarray(first, end).sort(byTime);
    else insertionSort(rows, first, end, at);
  }
}

function insertionSort(rows: Uint32Array, first: number, end: number, at: Float64Array): void {
  for (let i = first + 1; i < end; i++) {
    const row = rows[i];
    const time = at[row];
    let j = i;
    for (; j > first && at[rows[j - 1]] > time; j--) rows[j] = rows[j - 1];
    rows[j] = row;
  }
}

/** Numbers pairs of people in the order they are first met: an open-addressing hash table. */
class PairTable {
  size = 0;
  a = new Uint32Array(64);
  b = new Uint32Array(64);
  #slots = new Uint32Array(256);

  find(x: number, y: number): number | undefined {
    const a = Math.min(x, y);
    const b = x + y - a;
    const last = this.#slots.length - 1;
    for (let slot = pairHash(a, b) & last; this.#slots[slot] !== 0; slot = (slot + 1) & last) {
      const pair = this.#slots[slot] - 1;
      if (this.a[pair] === a && this.b[pair] === b) return pair;
    }
    return undefined;
  }

  of(x: number, y: number): number {
    const a = Math.min(x, y);
    const b = x + y - a;
    const last = this.#slots.length - 1;
    let slot = pairHash(a, b) & last;
    for (;;) {
      const pair = this.#slots[slot];
      if (pair === 0) return this.#add(a, b, slot);
      if (this.a[pair - 1] === a && this.b[pair - 1] === b) return pair - 1;
      slot = (slot + 1) & last;
    }
  }

  #add(a: number, b: number, slot: number): number {
    const pair = this.size++;
    if (pair === this.a.length) {
      this.a = grow(this.a, pair + 1);
      this.b = grow(this.b, pair + 1);
    }
    this.a[pair] = a;
    this.b[pair] = b;
    this.#slots[slot] = pair + 1;
    if (this.size * 2 > this.#slots.length) this.#spread();
    return pair;
  }

  #spread(): void {
    const last = this.#slots.length * 2 - 1;
    this.#slots = new Uint32Array(last + 1);
    for (let pair = 0; pair < this.size; pair++) {
      let slot = pairHash(this.a[pair], this.b[pair]) & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = pair + 1;
    }
  }
}
