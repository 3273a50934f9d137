import { foldName } from './fold-name.js';

/** Said before a name. */
const TITLES = new Set('mr mrs ms miss mx dr prof sir herr frau'.split(' '));
/** Said after a name, with a comma or without. */
const SUFFIXES = new Set('jr sr ii iii iv phd mba esq dds cpa pmp cfa msc bsc'.split(' '));
/** Said after a comma only: without one they are names as well. */
const AFTER_COMMA = new Set('md ma ba bs ms jd rn pe ccsp cissp mph llm meng beng dphil'.split(' '));
/** A name that needs no folding beyond lower case. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/**
 * The words of a text as they are compared: folded, without punctuation. Scripts other than Latin
 * stay as they are; nothing is romanised.
 */
export function nameWords(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().split(' ');
  const words = foldName(text)
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? [] : words.split(' ');
}

/**
 * The words of a person's name, given name first, without titles and degrees.
 *
 * @example
 * personalName('Jones, Robert, MBA'); // ['robert', 'jones']
 */
export function personalName(name: string): string[] {
  const parts = name.includes(',')
    ? name.slice(0, 200).split(',').map(nameWords)
    : [nameWords(name.slice(0, 200))];
  const named = parts.filter((words, i) => words.length > 0 && (i === 0 || !words.every(isDegree)));
  const [first = [], second = [], ...rest] = named;
  const words = parts.length === 1 ? first : [...second, ...first, ...rest.flat()];
  const kept = words.filter((word, i) => !(i === 0 && TITLES.has(word)) && !SUFFIXES.has(word));
  return kept.length > 0 ? kept : words;
}

/** Whether a word behind a comma is a degree rather than a name. */
export function isDegree(word: string): boolean {
  return SUFFIXES.has(word) || AFTER_COMMA.has(word);
}
