import { MS_PER_DAY } from '@tiewise/core/time';
import { clocksAt, MOST_WARMTH } from '../clocks-at.js';
import { dayAt, msAt, placeOf } from '../moments.js';
import type { Picture } from '../picture.js';
import { otherOf } from '../tie-lists.js';
import { isDormant } from './byte-at.js';
import { judgeAt, silenceFacts } from './silence.js';
import { type TieContact, tieContact } from './tie-contact.js';

const MOVES = ['went quiet', 'came back', 'new', 'warmed', 'cooled'] as const;

/** What became of a tie from one time to another. */
export type Move = (typeof MOVES)[number];

export interface Moved {
  tie: number;
  /** The other one, of a tie of `me`; else the first of the two. */
  person: number;
  kind: Move;
}

/**
 * Ties that are not at one time as they were at an earlier one, those of `me` if there is a `me`: first those that fell
 * silent for longer than is usual for them, then those that came back after such a silence, new ones, those that warmed
 * to twice what they were, and those that cooled to three quarters, as without a contact they do in a season; of each
 * the deepest first.
 */
export function movedBetween(picture: Picture, from: number, to: number): Moved[] {
  const { ties, me } = picture;
  const [before, today] = [from, to].map((time) => dayAt(picture, time));
  const moved: Moved[] = [];
  for (let tie = 0; tie < ties.size; tie++) {
    if (me >= 0 && ties.a[tie] !== me) continue;
    const contact = tieContact(picture, tie, today);
    const kind = contact && moveOf({ picture, tie, contact, from, to, before });
    if (kind) moved.push({ tie, person: me < 0 ? ties.a[tie] : otherOf(ties, tie, me), kind });
  }
  return inOrder(picture, moved, to);
}

/** In days: lately is at least as long. */
const LATELY = 90;

/** The same since the last moment that lies so long before a time; since the first, where there is none. */
export function movedLately(picture: Picture, time: number): Moved[] {
  const before = placeOf(picture, msAt(picture, time) - LATELY * MS_PER_DAY);
  return movedBetween(picture, Math.floor(before), time);
}

interface Tie {
  picture: Picture;
  tie: number;
  contact: TieContact;
  from: number;
  to: number;
  /** The day of the earlier time. */
  before: number;
}

function moveOf(tie: Tie): Move | undefined {
  const { picture, contact, from, to, before } = tie;
  const { days, since } = contact;
  if (since > before || days[0] > before) return 'new';
  if (isDormant(picture, tie.tie, to)) return isDormant(picture, tie.tie, from) ? undefined : 'went quiet';
  return cameBack(tie) ? 'came back' : warmer(tie);
}

/** Whether a silence that was unusual ended between the two times. */
function cameBack({ picture, before, contact: { days } }: Tie): boolean {
  return days.some((day, i) => {
    if (i === 0 || day <= before) return false;
    const judge = judgeAt(picture, placeOf(picture, (day - 1) * MS_PER_DAY));
    return silenceFacts(days.slice(0, i), day - 1, judge).state === 'dormant';
  });
}

/** A warmth from which a tie is warm, and how many times as warm as before one is that has warmed, or cooled. */
const WARM = 1;
const WARMED = 2;
const COOLED = 0.75;

function warmer({ picture, tie, from, to }: Tie): 'warmed' | 'cooled' | undefined {
  const [then, now] = [from, to].map((time) => clocksAt(picture, tie, time).warmth);
  if (now >= WARM && now / then >= WARMED) return 'warmed';
  return then >= WARM && now <= COOLED * Math.min(then, MOST_WARMTH) ? 'cooled' : undefined;
}

function inOrder(picture: Picture, moved: Moved[], to: number): Moved[] {
  const rank = ({ kind }: Moved) => MOVES.indexOf(kind);
  const depth = ({ tie }: Moved) => clocksAt(picture, tie, to).depth;
  return moved.sort((x, y) => rank(x) - rank(y) || depth(y) - depth(x) || x.tie - y.tie);
}
