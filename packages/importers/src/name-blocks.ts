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
  readonly #range: number;

  /** @param people How many there are. */
  constructor(people: number) {
    this.#people = Math.max(1, people);
    this.#range = Math.min(Math.floor(2 ** 53 / this.#people) - 1, 2 ** 32);
  }

  /** Enters a person under a hint, a text in parts. */
  add(person: number, ...hint: readonly string[]): void {
    this.#entries.push((hashOf(hint) % this.#range) * this.#people + person);
  }

  /** Calls back for every two people under one hint, the smaller number first; possibly several times. */
  forEachPair(visit: (a: number, b: number) => void): void {
    const sorted = Float64Array.from(this.#entries).sort();
    const entries = sorted.filter((entry, i) => entry !== sorted[i - 1]);
    const hint = (i: number) => Math.floor(entries[i] / this.#people);
    for (let start = 0, end = 0; start < entries.length; start = end) {
      const own = hint(start);
      for (end = start + 1; end < entries.length && hint(end) === own; ) end++;
      if (end - start > MOST_ALIKE) continue;
      for (let i = start; i < end; i++) {
        for (let j = start; j < i; j++) visit(entries[j] % this.#people, entries[i] % this.#people);
      }
    }
  }
}

/** A number from 0 to below 2^32 for a text in parts. */
function hashOf(parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
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

/** A full name as it sounds, in whatever order it is written; undefined for a single word. */
export function wholeSound(words: readonly string[], sounds: Sounds): string | undefined {
  if (words.length < 2) return undefined;
  if (words.length > 2)
    return words
      .map((word) => sounds.of(word))
      .sort()
      .join(' ');
  const [one, other] = [sounds.of(words[0]), sounds.of(words[1])];
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/**
 * Enters a person under what names that may be one person's have in common: all words in whatever spelling and
 * order; the surname with the initial, or with the given name whose short form it is; the given name with how the
 * surname begins.
 */
export function addNameHints(
  words: readonly string[],
  { hints, sounds, whole, person }: { hints: HintTable; sounds: Sounds; whole: string; person: number },
): void {
  const given = sounds.of(words[0]);
  const family = sounds.of(words[words.length - 1]);
  hints.add(person, 'a', whole);
  hints.add(person, 'b', given.slice(0, 1), ' ', family);
  hints.add(person, 'c', given, ' ', family.slice(0, 3));
  for (const group of givenNameGroups(words[0])) hints.add(person, 'd', String(group), ' ', family);
}
