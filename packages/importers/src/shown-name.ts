import { isDegree, nameWords } from './name-words.js';

/** Said after a comma in the names of firms, which stay as they are. */
const FIRM = new Set('inc ltd llc gmbh ag co kg plc corp sa srl bv'.split(' '));

/**
 * A name as it is shown: `Vance, Whitney` given name first, and without degrees behind a comma.
 *
 * @example
 * shownName('Gao, Yuting, CFA'); // 'Yuting Gao'
 */
export function shownName(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const words = parts.map(nameWords);
  if (words.some((part) => part.some((word) => FIRM.has(word)))) return name;

  const named = parts.filter((_, i) => words[i].length > 0 && (i === 0 || !words[i].every(isDegree)));
  if (named.length === 1) return named[0];
  return named.length === 2 ? `${named[1]} ${named[0]}` : name;
}
