import { jaroWinkler } from './jaro-winkler.js';
import { personalName } from './name-words.js';
import { areOneGivenName } from './nicknames.js';

/** Likeness from which two names are one, misspelt. */
const ALIKE = 0.88;

/**
 * Whether two names can be one person's, given that an address or number says so already.
 *
 * They can if one is missing or holds no more than the other, if the given names are one (`Bob` and
 * `Robert`, or `R.` before the same surname), or if what remains without their common words is alike
 * (Jaro-Winkler 0.88). So a surname may change; two given names under one surname are two people.
 *
 * @example
 * namesAgree('Max Holt', 'Mia Holt'); // false
 * namesAgree('Lopez, Maria', 'Maria Schmidt'); // true
 */
export function namesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [personalName(a), personalName(b)];
  const mine = one.filter((word) => !other.includes(word));
  const yours = other.filter((word) => !one.includes(word));
  if (mine.length === 0 || yours.length === 0) return true;

  const [given, otherGiven] = [one[0], other[0]];
  if (areOneGivenName(given, otherGiven)) return true;
  if (mine.length < one.length && isInitial(given, otherGiven)) return true;
  return jaroWinkler(mine.sort().join(' '), yours.sort().join(' ')) >= ALIKE;
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}
