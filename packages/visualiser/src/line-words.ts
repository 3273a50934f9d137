import { daysWords } from '@tiewise/metrics/words';
import type { Picture } from './picture.js';
import { tieFacts } from './tie-facts.js';
import { tiesWithMe } from './tie-lists.js';

/** A person in one line: where they belong and how long ago you were in touch. */
export function personLine(picture: Picture, person: number, time: number): string {
  const { people, communities, me } = picture;
  const community = communities[people.community[person]]?.name;
  const mine = me >= 0 ? tiesWithMe(picture)[person] : -1;
  const contact = me < 0 ? undefined : mine < 0 ? 'not in touch with you' : tieLine(picture, mine, time);
  return [community, contact].filter(Boolean).join(' · ');
}

/** How long ago the two were in touch. */
export function tieLine(picture: Picture, tie: number, time: number): string {
  const { state, silence } = tieFacts(picture, tie, time);
  if (state === 'unmet') return 'not met yet';
  if (silence === undefined) return 'no contact known';
  if (silence === 0) return 'in touch today';
  return state === 'dormant' ? `quiet for ${daysWords(silence)}` : `in touch ${daysWords(silence)} ago`;
}
