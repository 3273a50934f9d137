import { type Adjacency, adjacency, type LongWork, type Ties, type TieWeight } from '@tiewise/core';
import TinyQueue from 'tinyqueue';

export interface WarmPathsOptions extends LongWork {
  weight: TieWeight;
  /** Ties a path has at most. */
  hops: number;
  /** Whether paths may lead through a person, by number; any may begin or end there. */
  through: (person: number) => boolean;
  /** What a tie weighs that a step over has a strength of 0.5; by default the median of all weights. */
  usual?: number | undefined;
}

/** A path from one person to another, each person on it once. */
export interface WarmPath {
  /** Numbers of the people, both ends included. */
  people: number[];
  /** Of each tie on the way, above 0 and below 1. */
  strengths: number[];
  /** The product of the strengths. */
  strength: number;
}

/** Asked of each step of a path, from the last one on: whether, and at what moment, it can be taken before another. */
export type StepBefore = (from: number, to: number, before: number) => number | undefined;

/**
 * The warmest paths from a person to any other: those with the largest product of strengths. The strength
 * of the step from `p` to `q` is `w / (w + usual)`, with `w` how much `q` turns to `p`: 0.5 for a usual tie,
 * nearly 1 for the strongest, and never quite 1, so that no two rank alike that are not.
 *
 * Built once for the person: the best product to everyone within every number of steps. With it as what is
 * left to come, a search back from the other end (A*) takes no step that is not on one of the best paths but
 * for those who would come twice, so each question costs about the ties of the people on the paths found.
 */
export class WarmPaths {
  readonly #ties: Ties;
  readonly #from: number;
  readonly #options: WarmPathsOptions;
  /** Row `p`: whom `p` turns to, which is who can be reached from them. */
  readonly #back: Adjacency;
  readonly #usual: number;
  /** By number of steps: the best product of a path to each person within them. */
  readonly #best: Float64Array[];

  constructor(ties: Ties, from: number, options: WarmPathsOptions) {
    this.#ties = ties;
    this.#from = from;
    this.#options = options;
    this.#back = adjacency(ties, { weight: options.weight, direction: 'out' });
    this.#usual = options.usual ?? median(this.#back.weight);
    const on = adjacency(ties, { weight: options.weight, direction: 'in' });
    this.#best = this.#reach(on, ties.people);
  }

  /** The `limit` warmest paths to a person, warmest first. */
  to(person: number, limit: number, stepBefore?: StepBefore): WarmPath[] {
    const found: WarmPath[] = [];
    const open = new TinyQueue<Way>([], (x, y) => this.#compare(x, y));
    open.push({
      person,
      steps: 0,
      product: 1,
      bound: this.#best[this.#options.hops][person],
      at: Infinity,
      on: undefined,
    });
    for (let way = open.pop(); way && found.length < limit && way.bound > 0; way = open.pop()) {
      if (way.person === this.#from) found.push(this.#pathOf(way));
      else this.#goBack(way, open, stepBefore);
    }
    return found;
  }

  #goBack(way: Way, open: TinyQueue<Way>, stepBefore: StepBefore | undefined): void {
    if (way.steps > 0 && !this.#options.through(way.person)) return;
    const { offset, target, weight } = this.#back;
    const left = this.#best[this.#options.hops - way.steps - 1];
    for (let edge = offset[way.person]; edge < offset[way.person + 1]; edge++) {
      const person = target[edge];
      const product = way.product * this.#strength(weight[edge]);
      const bound = product * left[person];
      if (bound === 0 || isOn(way, person)) continue;
      const at = stepBefore ? stepBefore(person, way.person, way.at) : way.at;
      if (at !== undefined) open.push({ person, steps: way.steps + 1, product, bound, at, on: way });
    }
  }

  #pathOf(way: Way): WarmPath {
    const people = [way.person];
    const strengths: number[] = [];
    for (let step = way; step.on; step = step.on) {
      people.push(step.on.person);
      strengths.push(step.product / step.on.product);
    }
    return { people, strengths, strength: way.product };
  }

  /** Best products step by step, going on only from those who were bettered in the step before. */
  #reach({ offset, target, weight }: Adjacency, people: number): Float64Array[] {
    const first = new Float64Array(people);
    first[this.#from] = 1;
    const best = [first];
    let last = [this.#from];
    const { hops, signal, onProgress } = this.#options;
    for (let step = 1; step <= hops; step++) {
      signal?.throwIfAborted();
      const before = best[step - 1];
      const next = before.slice();
      const bettered = new Set<number>();
      for (const person of last) {
        if (person !== this.#from && !this.#options.through(person)) continue;
        for (let edge = offset[person]; edge < offset[person + 1]; edge++) {
          const product = before[person] * this.#strength(weight[edge]);
          if (product <= next[target[edge]]) continue;
          next[target[edge]] = product;
          bettered.add(target[edge]);
        }
      }
      best.push(next);
      last = [...bettered];
      onProgress?.({ phase: 'steps', done: step, total: hops });
    }
    return best;
  }

  #strength(weight: number): number {
    return weight / (weight + this.#usual);
  }

  /** What promises most first; alike, what is shorter, then by the ids of its people. */
  #compare(x: Way, y: Way): number {
    return y.bound - x.bound || x.steps - y.steps || (this.#idsOf(x) < this.#idsOf(y) ? -1 : 1);
  }

  #idsOf(way: Way): string {
    const ids: string[] = [];
    for (let step: Way | undefined = way; step; step = step.on) ids.push(this.#ties.person(step.person).id);
    return JSON.stringify(ids);
  }
}

/** The end of a path, found from the other end back. */
interface Way {
  /** Where it begins. */
  person: number;
  steps: number;
  product: number;
  /** What the whole path may come to at best. */
  bound: number;
  /** The moment of its first step, where moments count. */
  at: number;
  /** The rest of it. */
  on: Way | undefined;
}

function isOn(way: Way, person: number): boolean {
  for (let step: Way | undefined = way; step; step = step.on) if (step.person === person) return true;
  return false;
}

function median(weights: Float64Array): number {
  const sorted = weights.slice().sort();
  return sorted.length === 0 ? 1 : sorted[sorted.length >> 1];
}
