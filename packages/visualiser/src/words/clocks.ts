import { dateWords, sentence } from '@tiewise/metrics/words';
import { clocksAt } from '../clocks-at.js';
import { msAt } from '../moments.js';
import { type Picture, TIE_STATES } from '../picture.js';
import { byteAt } from './byte-at.js';

/** What the numbers of the two clocks count, by the standard half-lives. */
export const UNITS: ClockSentences = {
  depth: 'A first day in touch is 1; a year adds 8.4 at most',
  warmth: 'A message today is 1, a meeting 3; half of it is gone after 180 days',
};

/** How the two clocks of a tie stand, each by itself: they measure different things and are never added up. */
export interface ClockSentences {
  /** Recent contact, which fades. */
  warmth: string;
  /** Trust gained over time, which hardly does. */
  depth: string;
}

/**
 * Both clocks of a tie at a time and, where they differ, at another that is given; undefined where nothing is known
 * at the first.
 */
export function clockSentences(
  picture: Picture,
  tie: number,
  time: number,
  other: number = time,
): ClockSentences | undefined {
  const now = wordsAt(picture, tie, time);
  if (now === undefined) return undefined;

  const then = wordsAt(picture, tie, other);
  const words = (clock: 'warmth' | 'depth') => {
    const said = `${now[clock]} ${whenWords(picture, time)}`;
    const before = then?.[clock] ?? 'unknown';
    return before === now[clock] ? `${said}.` : `${said}, ${before} ${whenWords(picture, other)}.`;
  };
  return {
    warmth: sentence(`recent contact: ${words('warmth')}`),
    depth: sentence(`trust gained over time: ${words('depth')}`),
  };
}

function wordsAt(picture: Picture, tie: number, time: number): ClockSentences | undefined {
  const state = TIE_STATES[byteAt(picture, tie, time, 'state')];
  const { depth, warmth } = clocksAt(picture, tie, time);
  if (state === 'unmet') return { warmth: 'not met yet', depth: 'not met yet' };
  if (state === 'unknown' && depth === 0) return undefined;
  return { warmth: warmthWords(warmth), depth: depthWords(depth) };
}

/** A message today is a warmth of 1, one every month about 9, one every fortnight about 18. */
function warmthWords(warmth: number): string {
  if (warmth < 0.25) return 'cold';
  return warmth < 1 ? 'cool' : warmth < 12 ? 'warm' : 'very warm';
}

/** Three contacts a season apart are 2.5; a year of close contact is 8. */
function depthWords(depth: number): string {
  if (depth < 2.4) return 'little';
  return depth < 7.8 ? 'deep' : 'very deep';
}

function whenWords(picture: Picture, time: number): string {
  return time >= picture.moments.length - 1 ? 'now' : `on ${dateWords(msAt(picture, time))}`;
}
