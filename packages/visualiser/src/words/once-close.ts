import { clocksAt } from '../clocks-at.js';
import { dayAt } from '../moments.js';
import type { Picture } from '../picture.js';
import { otherOf } from '../tie-lists.js';
import { isDormant } from './byte-at.js';
import { type TieContact, tieContact } from './tie-contact.js';

export interface OnceClose {
  tie: number;
  /** The other one, of a tie of `me`; else the first of the two. */
  person: number;
}

/** From where a tie is deep, and warm: see `quadrant`. */
const DEEP = 2.5;
const WARM = 1;

/**
 * Ties that were deep and warm at some moment, with contact both ways, and that at a time are deep still, warm no
 * longer, and silent for longer than is usual for them: those of `me` if there is a `me`, the deepest first.
 */
export function onceClose(picture: Picture, time: number): OnceClose[] {
  const { ties, me } = picture;
  const today = dayAt(picture, time);
  const found: OnceClose[] = [];
  for (let tie = 0; tie < ties.size; tie++) {
    if ((me >= 0 && ties.a[tie] !== me) || !isDormant(picture, tie, time)) continue;
    if (!isCold(picture, tie, time) || !wasClose(picture, tie, time)) continue;
    const contact = tieContact(picture, tie, today);
    if (!contact || !goesBothWays(contact)) continue;
    found.push({ tie, person: me < 0 ? ties.a[tie] : otherOf(ties, tie, me) });
  }
  const depth = ({ tie }: OnceClose) => clocksAt(picture, tie, time).depth;
  return found.sort((x, y) => depth(y) - depth(x) || x.tie - y.tie);
}

function wasClose(picture: Picture, tie: number, time: number): boolean {
  for (let moment = 0; moment <= time; moment++) {
    const { depth, warmth } = clocksAt(picture, tie, moment);
    if (depth >= DEEP && warmth >= WARM) return true;
  }
  return false;
}

function isCold(picture: Picture, tie: number, time: number): boolean {
  const { depth, warmth } = clocksAt(picture, tie, time);
  return depth >= DEEP && warmth < WARM;
}

function goesBothWays({ given, received, together }: TieContact): boolean {
  return together > 0 || (given > 0 && received > 0);
}
