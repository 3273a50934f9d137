import { dayOf, type Interaction, type Kinds } from '@tiewise/core';

/** Half of the gaps between days in touch are shorter, half longer: in days; undefined without a gap. */
export function medianGap(evidence: readonly Interaction[], kinds: Kinds): number | undefined {
  const contacts = evidence.filter(({ kind }) => kinds.get(kind)?.contact !== false);
  const days = [...new Set(contacts.map(({ at }) => dayOf(at)))];
  const gaps = days.slice(1).map((day, i) => day - days[i]);
  gaps.sort((x, y) => x - y);
  const middle = gaps.length >> 1;
  if (gaps.length === 0) return undefined;
  return gaps.length % 2 === 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
}
