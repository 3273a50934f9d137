import { MS_PER_DAY } from '@tiewise/core/time';
import { twoWords } from '@tiewise/metrics/two-words';
import { count, dateWords, sentence } from '@tiewise/metrics/words';
import { dayAt } from '../moments.js';
import type { Picture } from '../picture.js';
import { type ClockSentences, clockSentences } from './clocks.js';
import { seesAll } from './favours.js';
import { tieContact } from './tie-contact.js';
import { type TieSentences, tieSentences } from './tie-sentences.js';
import { twoOf } from './two.js';

/** All there is to say of a tie at a time. Undefined is not known. */
export interface TieWords extends TieSentences {
  /** `Ana and you were in touch on 31 days, from 3 May 2008 to 9 June 2018.` */
  since: string | undefined;
  clocks: ClockSentences | undefined;
  /** What does not show, of a tie of two others. */
  unseen: string | undefined;
}

/** What is said of a tie at a time, beside another where that is given; undefined where the two have not met by then. */
export function tieWords(picture: Picture, tie: number, time: number, other?: number): TieWords | undefined {
  const sentences = tieSentences(picture, tie, time);
  if (sentences === undefined) return undefined;

  const two = twoWords(twoOf(picture, tie));
  return {
    ...sentences,
    since: sinceSentence(picture, tie, time),
    clocks: clockSentences(picture, tie, time, other),
    unseen: seesAll(picture, tie) ? undefined : sentence(`not all contact between ${two} shows.`),
  };
}

function sinceSentence(picture: Picture, tie: number, time: number): string | undefined {
  const contact = tieContact(picture, tie, dayAt(picture, time));
  if (contact === undefined) return undefined;

  const { days, since } = contact;
  const [first, last] = [days[0] ?? since, days.at(-1) ?? since].map((day) => dateWords(day * MS_PER_DAY));
  const two = twoWords(twoOf(picture, tie));
  if (days.length === 0) return sentence(`${two} have been connected since ${first}.`);
  const when = days.length === 1 ? first : `${count(days.length, 'day')}, from ${first} to ${last}`;
  return sentence(`${two} were in touch on ${when}.`);
}
