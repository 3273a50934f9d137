import type { Picture } from '../picture.js';

/** What the contacts of a tie come to by a day. */
export interface TieContact {
  /** The UTC day of the first sign that the two know each other, contact or not. */
  since: number;
  /** Days in touch, in order. */
  days: number[];
  /** Days on which `a` turned to `b`, and the other way. */
  given: number;
  received: number;
  /** Contacts both took part in. */
  together: number;
}

/** Reads the contacts of a tie up to a day; undefined where there is none yet, or the picture does not hold them. */
export function tieContact({ contacts }: Picture, tie: number, today: number): TieContact | undefined {
  const { start, day, way, kind, kinds } = contacts;
  const first = start[tie];
  if (first === start[tie + 1] || day[first] > today) return undefined;

  const days: number[] = [];
  const turned = [0, 0, 0];
  const last = [-Infinity, -Infinity];
  for (let place = first; place < start[tie + 1] && day[place] <= today; place++) {
    if (!kinds[kind[place]].contact) continue;
    if (days.at(-1) !== day[place]) days.push(day[place]);
    if (last[way[place]] === day[place]) continue;
    turned[way[place]]++;
    if (way[place] < 2) last[way[place]] = day[place];
  }
  const [given, received, together] = turned;
  return { since: day[first], days, given, received, together };
}

/** Whether the contacts of a tie are in the picture: those of the deepest ties are, where there is no room for all. */
export function holdsContacts({ contacts: { start } }: Picture, tie: number): boolean {
  return start[tie] < start[tie + 1];
}
