import { type Two, twoWords } from './two-words.js';
import { count, dateWords, daysWords, rhythmWords } from './words.js';

/** What there is to tell of the contact of two people, in days. */
export interface ContactFacts {
  /** Days in touch. */
  days: number;
  /** Epoch milliseconds of the first and last contact; they mean nothing where there is none. */
  first: number;
  last: number;
  silence: number;
  usualGap: number | undefined;
  medianGap: number | undefined;
  longestGap: number;
}

/** `Mara and you were in touch on 61 days since 2014, about every month; it has been quiet for 2 and a half years`. */
export function contactWords(facts: ContactFacts, two: Two): string {
  const { days, first, last, silence, usualGap = 0, medianGap } = facts;
  if (days === 0) return `${twoWords(two)} are connected, but no contact is recorded`;
  const often = rhythmWords(days - 1, usualGap, medianGap);
  const since = new Date(first).getUTCFullYear();
  return (
    `${twoWords(two)} were in touch on ${count(days, 'day')} since ${since}${often ? `, ${often}` : ''}; ` +
    `it has been quiet for ${daysWords(silence)}, since ${dateWords(last)}${beforeWords(facts, two)}`
  );
}

/** `Ann and you were in touch on 12 days, last 3 weeks ago`. */
export function lastContactWords({ days, silence }: { days: number; silence: number }, two: Two): string {
  if (days === 0) return `${twoWords(two)} are connected`;
  const when = silence === 0 ? 'today' : `${daysWords(silence)} ago`;
  return `${twoWords(two)} were in touch on ${count(days, 'day')}, last ${when}`;
}

/** `, though you once came back after 6 years`. */
function beforeWords({ longestGap, silence }: ContactFacts, { me }: Two): string {
  const they = me === 'a' ? 'you' : 'they';
  return longestGap >= silence ? `, though ${they} once came back after ${daysWords(longestGap)}` : '';
}
