import { type Two, twoWords } from './two-words.js';
import { count, sentence, timesWords } from './words.js';

/** What the sentence tells of give and take. */
export interface ReciprocityFacts {
  /** Days or interactions on which `a` turned to `b`, and the other way; undefined where not all contact is seen. */
  given: number | undefined;
  received: number | undefined;
  /** Interactions both took part in. */
  together: number;
  /** Where the share given lies with 95 % probability; see `dyadBalance`. */
  interval: readonly [number, number] | undefined;
}

/** Who turned to whom how often, and whether that is even. */
export function reciprocitySentence(
  { given, received, interval = [0, 1], together }: ReciprocityFacts,
  two: Two,
  counted: 'days' | 'contacts' = 'days',
): string {
  if (given === undefined || received === undefined) {
    return sentence(
      `not all contact between ${twoWords(two)} shows here, so nothing is known of give and take.`,
    );
  }
  if (given + received === 0) {
    const known =
      together > 0
        ? `neither of ${twoWords(two)} reached out to the other beyond ${count(together, 'meeting')}`
        : `no contact between ${twoWords(two)} is recorded`;
    return sentence(`${known}, so nothing is known of give and take.`);
  }
  const often = (n: number) => (counted === 'days' ? `on ${count(n, 'day')}` : timesWords(n));
  const reached = (who: string, n: number) => (n === 0 ? `${who} never did` : `${who} ${often(n)}`);
  const turns =
    given === 0
      ? `${two.b} reached out ${often(received)}, ${reached(two.a, 0)}`
      : `${two.a} reached out ${often(given)}, ${reached(two.b, received)}`;
  return sentence(`${turns}: ${verdict(two, interval)}.`);
}

function verdict({ a, b }: Two, [low, high]: readonly [number, number]): string {
  if (low > 0.5) return `more goes from ${a} to ${b} than comes back`;
  if (high < 0.5) return `more goes from ${b} to ${a} than comes back`;
  return low < 0.25 || high > 0.75 ? 'too little to tell who gives more' : 'about even';
}
