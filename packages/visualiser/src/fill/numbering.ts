/** Numbers names from 0 in the order they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Where the entries of each begin, of which there are so many. */
export function startsOf(counts: ArrayLike<number>): Uint32Array {
  const start = new Uint32Array(counts.length + 1);
  for (let place = 0; place < counts.length; place++) start[place + 1] = start[place] + counts[place];
  return start;
}
