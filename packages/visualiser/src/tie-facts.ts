import { clocksAt } from './clocks-at.js';
import { dayAt } from './moments.js';
import { openFavours } from './open-favours.js';
import { type Picture, TIE_STATES, type TieState } from './picture.js';
import { byteAt } from './words/byte-at.js';
import { seesAll } from './words/favours.js';
import { type TieContact, tieContact } from './words/tie-contact.js';

/** What is known of a tie at a time. Unknown is undefined, and never 0. */
export interface TieFacts {
  state: TieState;
  depth: number | undefined;
  /** As the tie's warmth is measured; infinite where no more is known than that it is over `MOST_WARMTH`. */
  warmth: number | undefined;
  /** Days in touch. */
  days: number | undefined;
  /** UTC days since 1970-01-01. */
  firstDay: number | undefined;
  lastDay: number | undefined;
  /** Days since the last day in touch. */
  silence: number | undefined;
  /** Mean days between days in touch. */
  usualGap: number | undefined;
  /** Days on which `a` turned to `b`, and `b` to `a`. */
  fromA: number | undefined;
  fromB: number | undefined;
  /** Favours that have not come back, by who gave them; where none is recorded at all, there may have been some. */
  openByA: number | undefined;
  openByB: number | undefined;
}

/** What is known of a tie at a time, from its contacts up to then. */
export function tieFacts(picture: Picture, tie: number, time: number): TieFacts {
  const { depth, warmth } = clocksAt(picture, tie, time);
  const state = byteAt(picture, tie, time, 'state');
  const day = dayAt(picture, time);
  const known = depth > 0 || state > UNKNOWN;
  const sees = seesAll(picture, tie);
  const open = sees && isAnyRecorded(picture, tie, day) ? openFavours(picture, tie, day) : undefined;
  return {
    state: TIE_STATES[state],
    depth: known ? depth : undefined,
    warmth: known ? warmth : undefined,
    ...daysOf(tieContact(picture, tie, day), day, sees),
    openByA: open?.byA,
    openByB: open?.byB,
  };
}

function isAnyRecorded({ favours }: Picture, tie: number, day: number): boolean {
  return favours.start[tie] < favours.start[tie + 1] && favours.day[favours.start[tie]] <= day;
}

const UNKNOWN = TIE_STATES.indexOf('unknown');

type Days = Pick<TieFacts, 'days' | 'firstDay' | 'lastDay' | 'silence' | 'usualGap' | 'fromA' | 'fromB'>;

function daysOf(contact: TieContact | undefined, today: number, sees: boolean): Days {
  if (contact === undefined || contact.days.length === 0) return NO_DAYS;

  const { days, given, received } = contact;
  const [firstDay, lastDay] = [days[0], days[days.length - 1]];
  return {
    days: days.length,
    firstDay,
    lastDay,
    silence: today - lastDay,
    usualGap: days.length > 1 ? (lastDay - firstDay) / (days.length - 1) : undefined,
    fromA: sees ? given : undefined,
    fromB: sees ? received : undefined,
  };
}

const NO_DAYS: Days = {
  days: undefined,
  firstDay: undefined,
  lastDay: undefined,
  silence: undefined,
  usualGap: undefined,
  fromA: undefined,
  fromB: undefined,
};
