import { attributeNamed, type GraphEdge } from './graph-items.js';
import { momentMs } from './moment.js';

const DATED = /^(?:at|date|time|datetime|timestamp|when|day|sentat|createdat|happenedat)$/;

/** The times an edge stands under, as they are written: its own, else those of an attribute named so. */
export function edgeTimes({ times, attributes }: GraphEdge): readonly string[] {
  if (times.length > 0) return times;
  const dated = attributeNamed(attributes, DATED);
  return dated === undefined ? [] : [dated];
}

/** Numbers below are steps of a process or seconds of an experiment, not seconds since 1970. */
const LEAST_EPOCH = 1e8;

/**
 * Epoch milliseconds of a time in a graph file: ISO 8601, also a year or a month alone, which stand for their first
 * day, and a day with a zone; or epoch seconds or milliseconds. Undefined for what is no date, such as a step `3`.
 */
export function graphMoment(text: string): number | undefined {
  const trimmed = text.trim();
  const year = /^(1[89]\d\d|2[01]\d\d)(?:\.0+)?$/.exec(trimmed)?.[1];
  if (year !== undefined) return momentMs(`${year}-01-01`);
  if (/^\d{4}-\d\d$/.test(trimmed)) return momentMs(`${trimmed}-01`);
  if (/^-?\d+(?:\.\d+)?(?:e\+?\d+)?$/i.test(trimmed) && !/^(?:19|20)\d{6}$/.test(trimmed)) {
    const number = Number(trimmed);
    return Math.abs(number) < LEAST_EPOCH ? undefined : momentMs(String(number));
  }
  return momentMs(trimmed.replace(/^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$/, '$1'));
}
