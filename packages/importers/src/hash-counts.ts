/** Counts how often each whole number from 0 to 2^53 - 1 was met: 12 bytes a number, where a Map takes 60. */
export class HashCounts {
  #size = 0;
  #hashes = new Float64Array(1024);
  #counts = new Uint32Array(1024);

  /** How often this number was met, this time included. */
  count(hash: number): number {
    if (this.#size * 2 >= this.#hashes.length) this.#grow();
    const slot = this.#slotOf(hash);
    if (this.#counts[slot] === 0) {
      this.#hashes[slot] = hash;
      this.#size++;
    }
    const count = this.#counts[slot] + 1;
    this.#counts[slot] = count;
    return count;
  }

  #slotOf(hash: number): number {
    const last = this.#hashes.length - 1;
    let slot = hash & last;
    while (this.#counts[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#counts = new Uint32Array(hashes.length * 2);
    for (let i = 0; i < hashes.length; i++) {
      if (counts[i] === 0) continue;
      const slot = this.#slotOf(hashes[i]);
      this.#hashes[slot] = hashes[i];
      this.#counts[slot] = counts[i];
    }
  }
}
