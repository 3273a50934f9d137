import { MS_PER_DAY } from '@tiewise/core/time';
import type { ContactFacts } from '@tiewise/metrics/contact-words';
import type { DormancyFacts } from '@tiewise/metrics/dormancy-sentence';
import type { TieContact } from './tie-contact.js';

/** What is told of the contact of two. */
export function contactFacts(
  { days, since }: TieContact,
  { silence = 0, usualGap, medianGap, longestGap = 0 }: DormancyFacts,
): ContactFacts {
  const [first, last] = [days[0] ?? since, days.at(-1) ?? since];
  return {
    days: days.length,
    first: first * MS_PER_DAY,
    last: last * MS_PER_DAY,
    silence,
    usualGap,
    medianGap,
    longestGap,
  };
}
