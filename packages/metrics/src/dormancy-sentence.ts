import type { DormancyState } from './dormancy-state.js';
import { type Two, twoWords } from './two-words.js';
import { count, daysWords, rhythmWords, sentence } from './words.js';

/** What the sentence tells of a silence, in days; see `DormancyParts`. */
export interface DormancyFacts {
  state: DormancyState;
  /** Undefined where no contact is recorded. */
  silence: number | undefined;
  usualGap: number | undefined;
  medianGap: number | undefined;
  longestGap: number | undefined;
  gaps: number;
  tail: number | undefined;
}

/** How often two are in touch, how long it has been quiet, and how usual that is for them. */
export function dormancySentence(facts: DormancyFacts, two: Two): string {
  return sentence(facts.tail === undefined ? unknownWords(facts, two) : knownWords(facts, two));
}

function knownWords(facts: DormancyFacts, two: Two): string {
  const { gaps, state, silence = 0, usualGap = 0, longestGap = 0, medianGap, tail = 1 } = facts;
  const who = twoWords(two);
  const often = rhythmWords(gaps, usualGap, medianGap);
  const over = state === 'dormant' || silence > Math.max(LONG, 2 * usualGap);
  const days = `on ${count(gaps + 1, 'day')}${over ? '' : ' so far'}`;
  const rhythm = `${who} ${often && !over ? 'are' : 'were'} in touch ${often ? `${often}, ` : ''}${days}`;
  if (silence === 0) return `${rhythm}, today among them.`;

  const [they, them, their] = two.me ? ['you', 'you', 'your'] : ['they', 'them', 'their'];
  const quiet = `${rhythm}; it has been quiet for ${daysWords(silence)}`;
  if (state === 'active') return `${quiet}, which is usual between ${them}.`;
  const before =
    longestGap >= silence ? `, though ${they} once came back after ${daysWords(longestGap)}` : '';
  const byRule = state === 'dormant' && tail >= 0.05;
  const times = byRule ? `, ${Math.round(silence / usualGap)} times ${their} average gap` : '';
  return `${quiet}${times}; by ${their} rhythm ${pauses(tail)} would last longer${before}.`;
}

/** A silence of more days than these, and of twice the usual gap, is spoken of as one that contact ended with. */
const LONG = 365;

function pauses(tail: number): string {
  return tail < 0.01 ? 'fewer than 1 in 100 pauses' : `about ${Math.round(100 * tail)} in 100 pauses`;
}

function unknownWords({ silence }: DormancyFacts, two: Two): string {
  return silence === undefined
    ? `${twoWords(two)} are connected, but no contact is recorded, so nothing can be said of their silence.`
    : `${twoWords(two)} were in touch on one day only, so they have no rhythm to fall silent from.`;
}
