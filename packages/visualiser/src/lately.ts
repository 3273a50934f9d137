import { isMet } from './filters.js';
import { type Picture, TIE_STATES } from './picture.js';
import { tiesWithMe } from './tie-lists.js';

export type Move = 'came back' | 'went quiet' | 'new' | 'warmed';

export interface Moved {
  person: number;
  move: Move;
}

const [UNMET, , , , DORMANT] = TIE_STATES.keys();
/** Warmer by so many of 255 is said to have warmed: from nothing, about a message a week. */
const WARMER = 40;
const MOVES: readonly Move[] = ['came back', 'went quiet', 'new', 'warmed'];

/**
 * Whose tie with `me` is not as it was the step before, first who came back, then who went quiet, who is new, who
 * warmed; of each the deepest first.
 */
export function movedLately(picture: Picture, time: number): Moved[] {
  const { moments, ties, people, me } = picture;
  const moment = Math.floor(time);
  if (me < 0 || moment === 0) return [];

  const mine = tiesWithMe(picture);
  const at = (person: number) => 4 * (mine[person] * moments.length + moment);
  const moved: Moved[] = [];
  for (let person = 0; person < people.size; person++) {
    if (mine[person] < 0) continue;
    const move = moveBetween(ties.states, at(person) - 4, at(person));
    if (move) moved.push({ person, move });
  }
  const rank = ({ person, move }: Moved) => 256 * MOVES.indexOf(move) - ties.states[at(person)];
  return moved.sort((x, y) => rank(x) - rank(y) || x.person - y.person);
}

function moveBetween(states: Uint8Array, before: number, now: number): Move | undefined {
  const [was, is] = [states[before + 3], states[now + 3]];
  if (is === UNMET) return undefined;
  if (was === UNMET) return 'new';
  if (was === DORMANT && is !== DORMANT) return 'came back';
  if (was !== DORMANT && is === DORMANT) return 'went quiet';
  return states[now + 2] - states[before + 2] >= WARMER ? 'warmed' : undefined;
}

/** Ties that are deep and dormant at a time, deepest first; of `me` where there is a `me`. */
export function closeOnce({ ties, moments, me }: Picture, time: number): number[] {
  const moment = Math.floor(time);
  const depth = (tie: number) => ties.states[4 * (tie * moments.length + moment)];
  const close: number[] = [];
  for (let tie = 0; tie < ties.size; tie++) {
    const state = ties.states[4 * (tie * moments.length + moment) + 3];
    if (state === DORMANT && depth(tie) >= CLOSE && (me < 0 || ties.a[tie] === me)) close.push(tie);
  }
  return close.sort((x, y) => depth(y) - depth(x) || x - y);
}

/** The byte of a depth of 3. */
const CLOSE = 32;

/** People in the picture at a time whose ties lead into another community, the closest first. */
export function bridgesAt(picture: Picture, time: number): number[] {
  const { people } = picture;
  const bridges: number[] = [];
  for (let person = 0; person < people.size; person++) {
    if (person !== picture.me && people.bridge[person] === 1 && isMet(picture, person, time)) {
      bridges.push(person);
    }
  }
  return byDepth(picture, bridges, time);
}

/** The same people, the deepest first, as the circles have them from the middle outward. */
export function byDepth({ people, moments }: Picture, persons: readonly number[], time: number): number[] {
  const radius = (person: number) => {
    const place = 4 * (person * moments.length + Math.floor(time));
    return 256 * people.states[place] + people.states[place + 1];
  };
  return [...persons].sort((x, y) => radius(x) - radius(y) || x - y);
}
