import { spellingOf } from './romanised.js';

/** The names of one word that people have, as a phone has them: those who have such a given name may be these. */
export class BareNames {
  readonly #known = new Set<string>();

  constructor(people: Iterable<{ names: readonly (readonly string[])[] }>) {
    for (const { names } of people) {
      for (const words of names) if (words.length === 1) this.#known.add(spellingOf(words[0]));
    }
  }

  /** The given name of a name, or the one word that it is, if anybody is called just so. */
  in(words: readonly string[]): string | undefined {
    if (this.#known.size === 0 || words.length === 0) return undefined;
    const given = spellingOf(words[0]);
    return this.#known.has(given) ? given : undefined;
  }
}
