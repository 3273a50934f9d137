/** Fields of a tie's state, in 4-byte steps from its start; of what goes two ways, BA stands behind AB. */
export const A = 0;
export const B = 1;
export const FIRST_DAY = 2;
export const LAST_DAY = 3;
export const DAYS = 4;
export const DAYS_AB = 5;
export const DAYS_BA = 6;
export const CONTACTS_AB = 7;
export const CONTACTS_BA = 8;
export const CONTACTS_MUTUAL = 9;
export const LAST_DAY_AB = 10;
export const LAST_DAY_BA = 11;
export const LONGEST_GAP = 12;

/** Fields in 8-byte steps from its start; the first seven are behind the fields above. */
export const SINCE = 7;
export const FIRST = 8;
export const LAST = 9;
export const WARMTH_AB = 10;
export const WARMTH_BA = 11;
export const DEPTH = 12;
export const GAP_SQUARES = 13;
export const GAP_LOGS = 14;

/** A state is 128 bytes: two cache lines. */
export const INTS = 32;
export const FLOATS = 16;

/** No day: before any day in touch. */
export const NEVER = -0x8000_0000;

/**
 * The states of a share of all ties, with a hash table from pairs to states: small enough to stay in
 * a processor's cache while the share's rows are folded in.
 */
export class TiePartition {
  size = 0;
  ints = new Int32Array(16 * INTS);
  floats = new Float64Array(this.ints.buffer);
  /** Numbers of states plus 1; 0 is free. */
  slots = new Uint32Array(64);

  /** Makes room for one more tie and gives its number. */
  add(a: number, b: number, slot: number): number {
    const tie = this.size++;
    if (this.size * INTS > this.ints.length) this.#makeRoom();
    this.ints[tie * INTS + A] = a;
    this.ints[tie * INTS + B] = b;
    this.ints[tie * INTS + LAST_DAY] = NEVER;
    this.ints[tie * INTS + LAST_DAY_AB] = NEVER;
    this.ints[tie * INTS + LAST_DAY_BA] = NEVER;
    this.floats[tie * FLOATS + SINCE] = Number.POSITIVE_INFINITY;
    this.floats[tie * FLOATS + FIRST] = Number.POSITIVE_INFINITY;
    this.floats[tie * FLOATS + LAST] = Number.NEGATIVE_INFINITY;
    this.slots[slot] = tie + 1;
    if (this.size * 2 > this.slots.length) this.#spread();
    return tie;
  }

  /** Makes room for so many ties, as long as there are none. */
  reserve(ties: number): void {
    if (ties * INTS <= this.ints.length) return;
    const ints = new Int32Array(ties * INTS);
    this.ints = ints;
    this.floats = new Float64Array(ints.buffer);
    this.slots = new Uint32Array(2 << Math.ceil(Math.log2(ties)));
  }

  #makeRoom(): void {
    const ints = new Int32Array(this.ints.length * 2);
    ints.set(this.ints);
    this.ints = ints;
    this.floats = new Float64Array(ints.buffer);
  }

  #spread(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const last = slots.length - 1;
    for (let tie = 0; tie < this.size; tie++) {
      let slot = pairHash(this.ints[tie * INTS + A], this.ints[tie * INTS + B]) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = tie + 1;
    }
    this.slots = slots;
  }
}

/** 32 well-mixed bits of a pair: the high ones choose a partition, the low ones a slot in it. */
export function pairHash(a: number, b: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}
