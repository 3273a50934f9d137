import { dayOf, type Interaction, type Kinds } from '@tiewise/core';
import { medianOf } from './median.js';

/** Half of the gaps between days in touch are shorter, half longer: in days; undefined without a gap. */
export function medianGap(evidence: readonly Interaction[], kinds: Kinds): number | undefined {
  const contacts = evidence.filter(({ kind }) => kinds.get(kind)?.contact !== false);
  const days = [...new Set(contacts.map(({ at }) => dayOf(at)))];
  const gaps = days.slice(1).map((day, i) => day - days[i]);
  return medianOf(gaps);
}
