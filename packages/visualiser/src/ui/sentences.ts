import type { Picture } from '../picture.js';
import { tieWords } from '../words/tie-words.js';

/** What there is to say of a tie at a time, but for its clocks. */
export function sentences(picture: Picture, tie: number, time: number): string[] {
  const said = tieWords(picture, tie, time);
  if (said === undefined) return [];
  return [said.since, said.dormancy, said.reciprocity, said.favours].filter((text) => text !== undefined);
}
