const EMPTY = new Uint8Array(0);

/** Takes bytes from a stream of pieces, as many at a time as are asked for. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = EMPTY;
  #ended = false;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next `count` bytes, or as many as are left, without taking them. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#bytes.length < count && !this.#ended) await this.#more();
    return this.#bytes.subarray(0, count);
  }

  /** The next `count` bytes, or as many as are left. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = await this.peek(count);
    this.#bytes = this.#bytes.subarray(bytes.length);
    return bytes;
  }

  /** At least one and at most `most` bytes, whatever is at hand; none at the end. */
  async takeSome(most: number): Promise<Uint8Array> {
    await this.peek(1);
    return this.take(Math.min(most, this.#bytes.length));
  }

  /** All that is left, piece by piece. */
  async *rest(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const piece = await this.takeSome(1 << 20);
        if (piece.length === 0) return;
        yield piece;
      }
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    this.#ended = true;
    this.#bytes = EMPTY;
    await this.#pieces.return?.();
  }

  async #more(): Promise<void> {
    const next = await this.#pieces.next();
    if (next.done) {
      this.#ended = true;
    } else if (this.#bytes.length === 0) {
      this.#bytes = next.value;
    } else {
      const joined = new Uint8Array(this.#bytes.length + next.value.length);
      joined.set(this.#bytes);
      joined.set(next.value, this.#bytes.length);
      this.#bytes = joined;
    }
  }
}
