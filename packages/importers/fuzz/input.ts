import { garbage, jumble } from './garbage.js';
import { type Material, type Mutation, mutated, mutations } from './mutations.js';
import { Random } from './random.js';
import type { FuzzFile, Samples } from './samples.js';
import { tokensFor } from './tokens.js';

/** Files to be read, and how they came to be. */
export interface FuzzInput {
  base: readonly FuzzFile[];
  changes: readonly Mutation[];
  files: readonly FuzzFile[];
}

/** What inputs for one format are made of. */
export interface Ingredients extends Material {
  /** Samples of the format itself. */
  own: readonly FuzzFile[];
}

const NO_SAMPLE: FuzzFile = { name: 'file', bytes: new Uint8Array(0) };

/** What inputs for a format are made of; without a name, for all formats at once. */
export function ingredients(samples: Samples, format: string | undefined): Ingredients {
  const all = [...samples.values()].flat();
  const own = format === undefined ? all : (samples.get(format) ?? []);
  const others = own.length > 0 ? [...own, ...own, ...own, ...all] : all;
  const text = new TextDecoder();
  const lines = (own.length > 0 ? own : all).flatMap(({ bytes }) => text.decode(bytes).split('\n'));
  return { own: own.length > 0 ? own : [NO_SAMPLE], others, lines, tokens: tokensFor(format ?? '') };
}

/** The input that this seed gives: the same every time. */
export function inputFor(seed: number, from: Ingredients): FuzzInput {
  const random = new Random(seed);
  const names = from.own.map(({ name }) => name);
  const kind = random.next();
  if (kind < 0.08) return unchanged([{ name: random.pick(names), bytes: garbage(random) }]);
  if (kind < 0.2) return unchanged([{ name: random.pick(names), bytes: jumble(random, from) }]);

  const count = random.chance(0.6) ? 1 : Math.min(from.own.length, 1 + random.below(6));
  const first = random.below(from.own.length);
  const base = Array.from({ length: count }, (_, i) => from.own[(first + i) % from.own.length]);
  const changes = mutations(random, base.length, from);
  return { base, changes, files: mutated(base, changes) };
}

function unchanged(files: readonly FuzzFile[]): FuzzInput {
  return { base: files, changes: [], files };
}
