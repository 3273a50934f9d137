export interface JenksOptions {
  /**
   * Layers to divide into.
   *
   * @defaultValue as few as explain `fit` of the variance
   */
  layers?: number | undefined;
  /**
   * Share of the variance that is explained by which layer a value is in, from which layers are enough.
   *
   * @defaultValue 0.9
   */
  fit?: number | undefined;
}

/** More layers than this are not looked for where none are asked for. */
const MOST_LAYERS = 8;

/**
 * Divides sorted values into layers of the least variance within (Jenks's natural breaks, which is exact
 * one-dimensional k-means): one division after another, into columns that each overwrites.
 *
 * Found by dynamic programming over the distinct values, dividing and conquering, in
 * `O(layers n log n)`; equal values are always in one layer. Of equally good divisions it is the one
 * whose lower layers are smallest.
 *
 * Source: Fisher (1958), J. Am. Stat. Assoc. 53:789; Jenks (1977).
 */
export class Jenks {
  /** Layers found: as many as asked for, or as there are distinct values, if those are fewer. */
  layers = 0;
  /** Where the values of each layer begin, the lowest layer first, and where the last ends. */
  start = new Uint32Array(2);
  /** Share of the variance explained, 0 to 1; `NaN` if the values do not vary. */
  fit = Number.NaN;
  #room = 0;
  #sum = new Float64Array(1);
  #squares = new Float64Array(1);
  /** How many values there are up to each distinct one. */
  #upTo = new Uint32Array(1);
  #least = new Float64Array(0);
  #next = new Float64Array(0);
  #breaks: Uint32Array[] = [];

  /** Divides the first `size` of these values, which are in ascending order. */
  divide(values: ArrayLike<number>, size: number, { layers, fit = 0.9 }: JenksOptions = {}): void {
    const distinct = this.#load(values, size);
    const most = Math.min(distinct, layers ?? MOST_LAYERS);
    const whole = this.#within(0, distinct);
    for (let end = 0; end < distinct; end++) this.#least[end] = this.#within(0, end + 1);
    let found = Math.min(1, distinct);
    while (found < most && (layers !== undefined || whole - this.#least[distinct - 1] < fit * whole)) {
      this.#breaks[found] = roomFor(this.#breaks[found], this.#room);
      this.#improve(this.#breaks[found], found, distinct - 1, found, distinct - 1);
      [this.#least, this.#next] = [this.#next, this.#least];
      found++;
    }
    this.layers = found;
    this.fit = distinct > 1 ? 1 - this.#least[distinct - 1] / whole : Number.NaN;
    this.#trace(distinct);
  }

  /** The least variance of every beginning from `low` up to `high`, with one layer more, beginning from `from` to `to`. */
  #improve(breaks: Uint32Array, low: number, high: number, from: number, to: number): void {
    if (low > high) return;
    const middle = (low + high) >> 1;
    let best = Number.POSITIVE_INFINITY;
    let at = from;
    for (let begin = from; begin <= Math.min(middle, to); begin++) {
      const variance = this.#least[begin - 1] + this.#within(begin, middle + 1);
      if (variance >= best) continue;
      best = variance;
      at = begin;
    }
    this.#next[middle] = best;
    breaks[middle] = at;
    this.#improve(breaks, low, middle - 1, from, at);
    this.#improve(breaks, middle + 1, high, at, to);
  }

  /** Sum of squared distances from their mean of the distinct values from `begin` up to, not including, `end`. */
  #within(begin: number, end: number): number {
    const sum = this.#sum[end] - this.#sum[begin];
    const squares = this.#squares[end] - this.#squares[begin];
    return end - begin < 2 ? 0 : Math.max(0, squares - (sum * sum) / (this.#upTo[end] - this.#upTo[begin]));
  }

  #trace(distinct: number): void {
    this.start = new Uint32Array(this.layers + 1);
    let end = distinct;
    for (let layer = this.layers; layer > 0; layer--) {
      this.start[layer] = this.#upTo[end];
      if (layer > 1) end = this.#breaks[layer - 1][end - 1];
    }
  }

  /** Sums up the values less their mean, and gives how many distinct ones there are. */
  #load(values: ArrayLike<number>, size: number): number {
    this.#makeRoom(size);
    let mean = 0;
    for (let i = 0; i < size; i++) mean += values[i] / size;
    let distinct = 0;
    for (let i = 0; i < size; i++) {
      if (i > 0 && values[i] === values[i - 1]) distinct--;
      const value = values[i] - mean;
      const fresh = i === 0 || values[i] !== values[i - 1];
      this.#sum[distinct + 1] = (fresh ? this.#sum[distinct] : this.#sum[distinct + 1]) + value;
      this.#squares[distinct + 1] =
        (fresh ? this.#squares[distinct] : this.#squares[distinct + 1]) + value * value;
      this.#upTo[++distinct] = i + 1;
    }
    return distinct;
  }

  #makeRoom(size: number): void {
    if (size <= this.#room) return;
    this.#room = 2 * size;
    this.#sum = new Float64Array(this.#room + 1);
    this.#squares = new Float64Array(this.#room + 1);
    this.#upTo = new Uint32Array(this.#room + 1);
    this.#least = new Float64Array(this.#room);
    this.#next = new Float64Array(this.#room);
  }
}

function roomFor(column: Uint32Array | undefined, size: number): Uint32Array {
  return column !== undefined && column.length >= size ? column : new Uint32Array(size);
}
