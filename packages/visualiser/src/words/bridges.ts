import { count, sentence } from '@tiewise/metrics/words';
import { isMet } from '../filters.js';
import type { Picture } from '../picture.js';
import { otherOf, tiesOf } from '../tie-lists.js';
import { hasMet } from './byte-at.js';
import { peopleWords } from './people-words.js';

export interface Bridge {
  person: number;
  sentence: string;
}

const MOST_COMMUNITIES = 3;

/** People by a time whose ties lead from their own community into another, with where they lead; most such ties first. */
export function bridgesBy(picture: Picture, time: number): Bridge[] {
  const { people, me } = picture;
  const found: (Bridge & { ties: number })[] = [];
  for (let person = 0; person < people.size; person++) {
    if (person === me || people.bridge[person] === 0 || !isMet(picture, person, time)) continue;
    const away = tiesAway(picture, person, time);
    const ties = away.reduce((sum, [, number]) => sum + number, 0);
    if (ties > 0) found.push({ person, ties, sentence: bridgeWords(picture, person, away) });
  }
  found.sort((x, y) => y.ties - x.ties || x.person - y.person);
  return found.map(({ person, sentence }) => ({ person, sentence }));
}

/** To how many people of each other community a person has ties by a time, those with `me` aside; most first. */
function tiesAway(picture: Picture, person: number, time: number): [community: number, people: number][] {
  const { people, ties, me } = picture;
  const numbers = new Map<number, number>();
  for (const tie of tiesOf(picture, person)) {
    const other = otherOf(ties, tie, person);
    const there = people.community[other];
    if (!hasMet(picture, tie, time) || other === me || there < 0 || there === people.community[person])
      continue;
    numbers.set(there, (numbers.get(there) ?? 0) + 1);
  }
  return [...numbers].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
}

/** `Ana, of “Family”, has ties with 3 people of “University” and 1 person of “Work”`. */
function bridgeWords(picture: Picture, person: number, away: readonly [number, number][]): string {
  const { people, communities } = picture;
  const quoted = (community: number) => `“${communities[community].name}”`;
  const home = people.community[person];
  const where = away.map(([there, number]) => `${count(number, 'person', 'people')} of ${quoted(there)}`);
  const from = home < 0 ? '' : `, of ${quoted(home)},`;
  return sentence(`${people.name[person]}${from} has ties with ${peopleWords(where, MOST_COMMUNITIES)}.`);
}
