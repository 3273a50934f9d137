import { MS_PER_DAY } from '@tiewise/core/time';
import type { DormancyFacts } from '@tiewise/metrics/dormancy-sentence';
import { twoWords } from '@tiewise/metrics/two-words';
import { count, dateWords, daysWords, rhythmWords, sentence } from '@tiewise/metrics/words';
import { dayAt, placeOf } from '../moments.js';
import { byteOfWarmth, type Picture } from '../picture.js';
import { otherOf } from '../tie-lists.js';
import { byteAt } from './byte-at.js';
import { judgeAt, silenceFacts } from './silence.js';
import { type TieContact, tieContact } from './tie-contact.js';
import { twoOf } from './two.js';

const MOVES = ['came back', 'new', 'warmed', 'went quiet', 'cooled'] as const;

/** What became of a tie from one time to another. */
export type Move = (typeof MOVES)[number];

export interface Moved {
  tie: number;
  /** The other one, of a tie of `me`; else the first of the two. */
  person: number;
  kind: Move;
  sentence: string;
}

/**
 * Ties that are not at one time as they were at an earlier one, those of `me` if there is a `me`: first those that came
 * back after a silence that was unusual for them, then new ones, those that warmed to twice what they were, those that
 * fell silent for longer than is usual for them, and those that cooled to three quarters, as without a contact they do
 * in a season; of each the deepest first.
 */
export function movedBetween(picture: Picture, from: number, to: number): Moved[] {
  const { ties, me } = picture;
  const span = { from, to, before: dayAt(picture, from), today: dayAt(picture, to) };
  const moved: Moved[] = [];
  for (let tie = 0; tie < ties.size; tie++) {
    if (me >= 0 && ties.a[tie] !== me) continue;
    const contact = tieContact(picture, tie, span.today);
    const move = contact && moveOf({ picture, tie, contact, ...span });
    if (move) moved.push({ tie, person: me < 0 ? ties.a[tie] : otherOf(ties, tie, me), ...move });
  }
  return inOrder(picture, moved, to);
}

interface Tie {
  picture: Picture;
  tie: number;
  contact: TieContact;
  from: number;
  to: number;
  /** The days of the two times. */
  before: number;
  today: number;
}

function moveOf(tie: Tie): Pick<Moved, 'kind' | 'sentence'> | undefined {
  const { picture, contact, from, to, before, today } = tie;
  const { days, since } = contact;
  const told = (kind: Move, text: string) => ({ kind, sentence: sentence(`${text}.`) });
  if (since > before || days[0] > before) return told('new', newWords(tie));

  const earlier = days.filter((day) => day <= before);
  const then = silenceFacts(earlier, before, judgeAt(picture, from));
  const now = silenceFacts(days, today, judgeAt(picture, to));
  if (now.state === 'dormant') {
    return then.state === 'dormant' ? undefined : told('went quiet', quietWords(tie, now));
  }
  const back = comeback(tie, earlier.length);
  if (back) return told('came back', back);
  const kind = warmer(tie);
  return kind && told(kind, daysCompared(tie));
}

/** The longest silence that was unusual and ended between the two times, in words. */
function comeback(tie: Tie, first: number): string | undefined {
  const { picture, contact } = tie;
  const { days } = contact;
  let longest = 0;
  let again = 0;
  for (let i = Math.max(1, first); i < days.length; i++) {
    const silence = days[i] - days[i - 1];
    if (silence <= longest) continue;
    const eve = days[i] - 1;
    const judge = judgeAt(picture, placeOf(picture, eve * MS_PER_DAY));
    if (silenceFacts(days.slice(0, i), eve, judge).state === 'dormant') [longest, again] = [silence, days[i]];
  }
  return longest === 0
    ? undefined
    : `${who(tie)} were in touch again on ${dateOf(again)}, after ${daysWords(longest)}`;
}

function newWords(tie: Tie): string {
  const [first] = tie.contact.days;
  return first === undefined
    ? `${who(tie)} have been connected since ${dateOf(tie.contact.since)}`
    : `${who(tie)} were first in touch on ${dateOf(first)}`;
}

function quietWords(tie: Tie, { silence = 0, gaps, usualGap = 0, medianGap }: DormancyFacts): string {
  const often = rhythmWords(gaps, usualGap, medianGap);
  const them = twoOf(tie.picture, tie.tie).me ? 'you' : 'them';
  return `${who(tie)} have not been in touch for ${daysWords(silence)}${often ? `; usual between ${them} is ${often}` : ''}`;
}

/** A warmth from which a tie is warm, and how many times as warm as before one is that has warmed, or cooled. */
const WARM = byteOfWarmth(1);
const WARMED = 2;
const COOLED = 0.75;

function warmer({ picture, tie, from, to }: Tie): 'warmed' | 'cooled' | undefined {
  const [then, now] = [from, to].map((time) => byteAt(picture, tie, time, 'warmth'));
  if (now >= WARM && warmthOf(now) >= WARMED * warmthOf(then)) return 'warmed';
  return then >= WARM && warmthOf(now) <= COOLED * warmthOf(then) ? 'cooled' : undefined;
}

function warmthOf(byte: number): number {
  return (3 * byte) / (255 - byte);
}

/** `Ana and you were in touch on 12 days since 1 June 2024, after 3 days in as long a time before`. */
function daysCompared(tie: Tie): string {
  const { contact, before, today } = tie;
  const number = (after: number, by: number) => contact.days.filter((day) => day > after && day <= by).length;
  const days = (many: number) => (many === 0 ? 'no day' : count(many, 'day'));
  const [now, then] = [number(before, today), number(2 * before - today, before)];
  return `${who(tie)} were in touch on ${days(now)} since ${dateOf(before)}, after ${days(then)} in as long a time before`;
}

function inOrder(picture: Picture, moved: Moved[], to: number): Moved[] {
  const rank = ({ kind, tie }: Moved) => 256 * MOVES.indexOf(kind) - byteAt(picture, tie, to, 'depth');
  return moved.sort((x, y) => rank(x) - rank(y) || x.tie - y.tie);
}

function who({ picture, tie }: Tie): string {
  return twoWords(twoOf(picture, tie));
}

function dateOf(day: number): string {
  return dateWords(day * MS_PER_DAY);
}
