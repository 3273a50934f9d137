import { type DormancyFacts, dormancySentence } from '@tiewise/metrics/dormancy-sentence';
import { dyadBalance } from '@tiewise/metrics/dyad-balance';
import { favourSentence } from '@tiewise/metrics/favour-sentence';
import { reciprocitySentence } from '@tiewise/metrics/reciprocity-sentence';
import { twoWords } from '@tiewise/metrics/two-words';
import { sentence } from '@tiewise/metrics/words';
import { dayAt } from '../moments.js';
import type { Picture } from '../picture.js';
import { hasMet } from './byte-at.js';
import { favoursBy, returnTimes, seesAll } from './favours.js';
import { judgeAt, silenceFacts } from './silence.js';
import { holdsContacts, type TieContact, tieContact } from './tie-contact.js';
import { twoOf } from './two.js';

/** A tie at a time in the sentences of `explain`. */
export interface TieSentences {
  /** How long it has been quiet, and whether that is usual for the two. */
  dormancy: string;
  /** Who turned to whom how often; undefined where no contact is recorded, or that is not held. */
  reciprocity: string | undefined;
  /** What was done between them and is open, and how long such things take to come back. */
  favours: string;
}

/**
 * The same sentences as of `dormancy.explain`, `reciprocity.explain` and `favours.explain` at a moment; between two
 * moments, silences are judged as at the one before. Undefined where the two have not met by then.
 *
 * Where there was no room for the contacts of a tie, the first says so.
 */
export function tieSentences(picture: Picture, tie: number, time: number): TieSentences | undefined {
  const today = dayAt(picture, time);
  const contact = tieContact(picture, tie, today);
  if (!contact && (holdsContacts(picture, tie) || !hasMet(picture, tie, time))) return undefined;

  const two = twoOf(picture, tie);
  const facts = { observed: seesAll(picture, tie), favours: favoursBy(picture, tie, today) };
  const favours = favourSentence({ ...facts, times: returnTimes(picture, today) }, two);
  if (contact) {
    const dormancy = dormancySentence(silenceFacts(contact.days, today, judgeAt(picture, time)), two);
    return { dormancy, reciprocity: exchangeSentence(picture, tie, contact), favours };
  }
  const missing = sentence(
    `what ${twoWords(two)} had to do with each other day by day is not in this picture.`,
  );
  return { dormancy: missing, reciprocity: undefined, favours };
}

/** How quiet a tie is at a time; undefined where the two have not met by then, or nothing is held of their contacts. */
export function tieSilence(picture: Picture, tie: number, time: number): DormancyFacts | undefined {
  const today = dayAt(picture, time);
  const contact = tieContact(picture, tie, today);
  return contact && silenceFacts(contact.days, today, judgeAt(picture, time));
}

function exchangeSentence(picture: Picture, tie: number, contact: TieContact): string | undefined {
  if (contact.days.length === 0) return undefined;

  const sees = seesAll(picture, tie);
  const [given, received] = sees ? [contact.given, contact.received] : [undefined, undefined];
  const { interval } = dyadBalance(given ?? 0, received ?? 0);
  return reciprocitySentence({ given, received, together: contact.together, interval }, twoOf(picture, tie));
}
