import type { Picture } from '../picture.js';
import { tieSentences } from '../words/tie-sentences.js';

/** What there is to say of a tie at a time, most telling first. */
export function sentences(picture: Picture, tie: number, time: number): string[] {
  const said = tieSentences(picture, tie, time);
  return said ? [said.dormancy, said.reciprocity, said.favours].filter((text) => text !== undefined) : [];
}
