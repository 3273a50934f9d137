import { twoWords } from '@tiewise/metrics/two-words';
import { sentence } from '@tiewise/metrics/words';
import type { Picture } from '../picture.js';
import { otherOf, tiesOf, tiesWithMe } from '../tie-lists.js';
import { hasMet } from './byte-at.js';
import { peopleWords } from './people-words.js';
import { between } from './two.js';

/** Somebody with whom `me` has no tie by a time: through whom they are known, the closest to them first. */
export function throughOthers(picture: Picture, person: number, time: number): string {
  const { people, ties, me } = picture;
  const mine = tiesWithMe(picture);
  const shared: number[] = [];
  for (const tie of tiesOf(picture, person)) {
    const other = otherOf(ties, tie, person);
    if (other === me || mine[other] < 0) continue;
    if (hasMet(picture, tie, time) && hasMet(picture, mine[other], time)) shared.push(other);
  }
  const names = shared.map((other) => people.name[other]);
  const known =
    names.length === 0 ? '' : `; ${peopleWords(names)} ${names.length === 1 ? 'knows' : 'know'} you both`;
  return sentence(`no contact between ${twoWords(between(picture, me, person))} is recorded${known}.`);
}
