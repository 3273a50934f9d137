import { hash53 } from '../src/hash.js';
import { type FuzzInput, ingredients, inputFor } from './input.js';
import { mutated } from './mutations.js';
import { Random } from './random.js';
import type { FuzzFile, Samples } from './samples.js';
import { longestStep, resetSteps } from './stopwatch.js';
import type { FuzzTarget } from './targets.js';

/** An input that made a target do what it must never do. */
export interface Finding {
  target: string;
  index: number;
  why: string;
  /** As few changes and bytes as still do it. */
  files: readonly FuzzFile[];
}

/** Processor time one reading of an input may take, or one merging; all of it, where it has no such steps. */
const MOST_MS = 2000;

/** Runs a target on input after input, the same for the same seed. */
export class Fuzzing {
  readonly #target: FuzzTarget;
  readonly #seed: number;
  readonly #from: ReturnType<typeof ingredients>;

  constructor(target: FuzzTarget, samples: Samples, seed: number) {
    this.#target = target;
    this.#seed = seed;
    this.#from = ingredients(samples, target.format);
  }

  input(index: number): FuzzInput {
    return inputFor(this.#seedOf(index), this.#from);
  }

  /** What is wrong with what the target makes of an input; undefined if nothing is. */
  async run(index: number): Promise<Finding | undefined> {
    const input = this.input(index);
    const why = await this.#failure(input.files, index);
    if (why === undefined) return undefined;
    const files = await this.#shrunk(input, index, why);
    return { target: this.#target.name, index, why, files };
  }

  #seedOf(index: number): number {
    return hash53(`${this.#seed} ${this.#target.name} ${index}`);
  }

  async #failure(files: readonly FuzzFile[], index: number): Promise<string | undefined> {
    const begun = performance.now();
    const why = await this.#thrown(files, index);
    if (why !== undefined || performance.now() - begun <= MOST_MS) return why;
    return (await this.#slow(files, index)) && this.#slow(files, index);
  }

  async #thrown(files: readonly FuzzFile[], index: number): Promise<string | undefined> {
    try {
      await this.#target.run(files, new Random(this.#seedOf(index) + 1));
      return undefined;
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  }

  /** How long it takes, if that is too long, by the processor's time, since the clock runs for others too. */
  async #slow(files: readonly FuzzFile[], index: number): Promise<string | undefined> {
    const begun = process.cpuUsage();
    resetSteps();
    await this.#thrown(files, index);
    const { user, system } = process.cpuUsage(begun);
    const ms = longestStep() ?? (user + system) / 1000;
    return ms > MOST_MS ? `${SLOW} ${(ms / 1000).toFixed(1)} s` : undefined;
  }

  /** Leaves out changes, then bytes, half as many at a time, as long as it fails in the same way. */
  async #shrunk(
    { base, changes, files }: FuzzInput,
    index: number,
    why: string,
  ): Promise<readonly FuzzFile[]> {
    const until = performance.now() + 15_000;
    const fails = async (tried: readonly FuzzFile[]) =>
      performance.now() < until && firstLine(await this.#failure(tried, index)) === firstLine(why);
    const left = await shorter(changes, 1, (some) => fails(mutated(base, some)));
    let smallest = left.length < changes.length ? mutated(base, left) : files;
    for (let i = smallest.length - 1; i >= 0 && smallest.length > 1; i--) {
      const fewer = smallest.filter((_, file) => file !== i);
      if (await fails(fewer)) smallest = fewer;
    }
    for (const [i, { name, bytes }] of smallest.entries()) {
      const now: readonly FuzzFile[] = smallest;
      const withBytes = (some: readonly number[]) =>
        now.map((file, at) => (at === i ? { name, bytes: Uint8Array.from(some) } : file));
      smallest = withBytes(await shorter([...bytes], 1, (some) => fails(withBytes(some))));
    }
    return smallest;
  }
}

const SLOW = 'it took';

/** The kind of a failure: its first line without the numbers and texts of the case. */
export function firstLine(why: string | undefined): string | undefined {
  return why
    ?.split('\n', 1)[0]
    ?.replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/-?\d[\d.e+]*/g, '#');
}

/** A list with stretches left out for as long as `fails` still holds. */
async function shorter<T>(
  list: readonly T[],
  smallest: number,
  fails: (some: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let left = list;
  for (let size = Math.ceil(left.length / 2); size >= smallest; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (await fails(without)) left = without;
      else at += size;
    }
  }
  return left;
}
