import { jaroWinkler } from './jaro-winkler.js';
import { personalName } from './name-words.js';
import { areOneGivenName } from './nicknames.js';
import { isForeignScript, spellingOf } from './romanised.js';

/** Likeness from which two names are one, misspelt. */
const ALIKE = 0.88;

/**
 * Whether two names can be one person's, given that an address or number says so already.
 *
 * They can if one is missing or holds no more than the other, if the given names are one (`Bob` and `Robert`, or `R.`
 * or `Rob` before the same surname), or if what remains without their common words is alike (Jaro-Winkler 0.88). So a
 * surname may change; two given names under one surname are two people. `Mueller` is `Müller`, and Cyrillic and Greek
 * letters are compared as Latin ones; names in scripts that cannot be, such as Chinese and Latin, do not conflict.
 *
 * @example
 * namesAgree('Max Holt', 'Mia Holt'); // false
 * namesAgree('Lopez, Maria', 'Maria Schmidt'); // true
 */
export function namesAgree(a: string, b: string): boolean {
  return a === b || wordsAgree(personalName(a), personalName(b));
}

/** The same of the words of two names, given name first. */
export function wordsAgree(a: readonly string[], b: readonly string[]): boolean {
  if (isWithin(a, b) || isWithin(b, a)) return true;
  const [one, other] = [a.map(spellingOf), b.map(spellingOf)];
  const mine = one.filter((word) => !other.includes(word));
  const yours = other.filter((word) => !one.includes(word));
  if (mine.length === 0 || yours.length === 0) return true;
  if (mine.every(isForeignScript) !== yours.every(isForeignScript)) return true;

  const [given, otherGiven] = [one[0], other[0]];
  if (areOneGivenName(given, otherGiven) || areOneGivenName(a[0], b[0])) return true;
  if (mine.length < one.length && (isInitial(given, otherGiven) || isShortened(given, otherGiven)))
    return true;
  return jaroWinkler(mine.sort().join(' '), yours.sort().join(' ')) >= ALIKE;
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => many.includes(word));
}

/** `Flo` for `Florence`; not `Daniel` and `Daniela`. */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.length > short.length + 1 && long.startsWith(short);
}

/** Whether two full names are the same but for spelling and order. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length) return false;
  return isWithin(a.map(spellingOf), b.map(spellingOf));
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}
