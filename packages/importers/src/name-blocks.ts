import { givenNameGroups } from './nicknames.js';
import { soundOf } from './romanised.js';

/** Runs of equal hints longer than this say too little. */
const MOST_ALIKE = 12;

/**
 * Finds those who share a hint, without comparing everyone with everyone: every person is entered under numbers
 * that stand for the hints, and the numbers are sorted. Two hints may share a number by chance: who comes out
 * together is only worth a comparison.
 */
export class HintTable {
  readonly #entries: number[] = [];
  readonly #people: number;

  /** @param people How many there are. */
  constructor(people: number) {
    this.#people = Math.max(1, people);
  }

  add(hint: string, person: number): void {
    this.#entries.push(hashOf(hint, Math.floor(2 ** 53 / this.#people) - 1) * this.#people + person);
  }

  /** Calls back for every two people under one hint, the smaller number first; possibly several times. */
  forEachPair(visit: (a: number, b: number) => void): void {
    const entries = Float64Array.from(this.#entries).sort();
    const hint = (i: number) => Math.floor(entries[i] / this.#people);
    for (let start = 0, end = 0; start < entries.length; start = end) {
      const own = hint(start);
      for (end = start + 1; end < entries.length && hint(end) === own; ) end++;
      if (end - start > MOST_ALIKE) continue;
      for (let i = start; i < end; i++) {
        for (let j = start; j < i; j++) {
          const [a, b] = [entries[j] % this.#people, entries[i] % this.#people];
          if (a !== b) visit(a, b);
        }
      }
    }
  }
}

/** A number from 0 to below `range` (and 2^32) for a text. */
function hashOf(text: string, range: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % Math.min(range, 2 ** 32);
}

/** The sounds of words, each worked out once. */
export class Sounds {
  readonly #known = new Map<string, string>();

  of(word: string): string {
    let sound = this.#known.get(word);
    if (sound === undefined) {
      sound = soundOf(word);
      this.#known.set(word, sound);
    }
    return sound;
  }
}

/**
 * What names that may be one person's have in common: all words in whatever spelling and order; the surname with
 * the initial, or with the given name whose short form it is; the given name with how the surname begins.
 */
export function nameHints(words: readonly string[], sounds: Sounds): string[] {
  if (words.length < 2) return [];
  const given = sounds.of(words[0]);
  const family = sounds.of(words[words.length - 1]);
  const all =
    words.length === 2
      ? given < family
        ? `${given} ${family}`
        : `${family} ${given}`
      : words
          .map((word) => sounds.of(word))
          .sort()
          .join(' ');
  const hints = [`a${all}`, `b${given[0]} ${family}`, `c${given} ${family.slice(0, 3)}`];
  for (const group of givenNameGroups(words[0])) hints.push(`d${group} ${family}`);
  return hints;
}
