import { jaroWinkler } from './jaro-winkler.js';
import type { Sounds } from './name-blocks.js';
import { areOneGivenName } from './nicknames.js';
import { spellingOf } from './romanised.js';

/** How two names are alike, best first; `one word` and `given name` where one of them is a single word. */
export type NameLikeness =
  | 'same'
  | 'spelling'
  | 'short form'
  | 'one word'
  | 'part'
  | 'given name'
  | 'alike'
  | 'initial';

/** Likeness of whole names from which they may be one, misspelt. */
const ALIKE = 0.92;

const ORDER: readonly NameLikeness[] = [
  'same',
  'spelling',
  'short form',
  'one word',
  'part',
  'given name',
  'alike',
  'initial',
];

/** The best likeness of any two names of two people; undefined if no two are alike. */
export function nameLikeness(
  mine: readonly (readonly string[])[],
  yours: readonly (readonly string[])[],
  sounds: Sounds,
): NameLikeness | undefined {
  let best = ORDER.length;
  for (const a of mine) {
    for (const b of yours) {
      const likeness = likenessOf(a, b, sounds);
      if (likeness !== undefined) best = Math.min(best, ORDER.indexOf(likeness));
    }
  }
  return ORDER[best];
}

function likenessOf(a: readonly string[], b: readonly string[], sounds: Sounds): NameLikeness | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.length === 1 || b.length === 1) {
    if (spellingOf(a[0]) !== spellingOf(b[0])) return undefined;
    return a.length === b.length ? 'one word' : 'given name';
  }
  if (sorted(a) === sorted(b)) return 'same';
  const soundsOf = (words: readonly string[]) => sorted(words.map((word) => sounds.of(word)));
  if (soundsOf(a) === soundsOf(b)) return 'spelling';

  const [given, family] = [a[0], sounds.of(a[a.length - 1])];
  const [otherGiven, otherFamily] = [b[0], sounds.of(b[b.length - 1])];
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (family === otherFamily) {
    if (areOneGivenName(given, otherGiven))
      return few.every((word) => many.includes(word)) ? 'part' : 'short form';
    if ((given.length === 1 || otherGiven.length === 1) && given[0] === otherGiven[0]) return 'initial';
  }
  if (few.length > 1 && few.every((word) => many.includes(word))) return 'part';
  return firstLettersAgree(a, b, sounds) && jaroWinkler(sorted(a), sorted(b)) >= ALIKE ? 'alike' : undefined;
}

/** `Sarah Chen` and `Tarah Chen` are two; a slip of the first letter is rarer than another name. */
function firstLettersAgree(a: readonly string[], b: readonly string[], sounds: Sounds): boolean {
  return sounds.of(a[0])[0] === sounds.of(b[0])[0] || a.some((word) => b.includes(word) && word !== a.at(-1));
}

function sorted(words: readonly string[]): string {
  return words.length === 2
    ? words[0] < words[1]
      ? `${words[0]} ${words[1]}`
      : `${words[1]} ${words[0]}`
    : [...words].sort().join(' ');
}
