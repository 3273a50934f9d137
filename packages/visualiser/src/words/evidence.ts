import { MS_PER_DAY } from '@tiewise/core/time';
import { dateWords } from '@tiewise/metrics/words';
import { dayAt } from '../moments.js';
import type { Picture } from '../picture.js';
import { twoOf } from './two.js';

/** A contact as a row to read. */
export interface EvidenceRow {
  /** UTC days since 1970-01-01. */
  day: number;
  date: string;
  kind: string;
  /** `Ana to you`, or `both`. */
  direction: string;
  /** Where it is known from; '' where that is unknown. */
  source: string;
  /** Whether it counts as contact, and as a favour. */
  contact: boolean;
  favour: boolean;
}

/** The contacts a tie rests on at a time, the latest first. */
export function* evidenceRows(picture: Picture, tie: number, time: number): Generator<EvidenceRow> {
  const { start, day, way, kind, source, kinds, sources } = picture.contacts;
  const today = dayAt(picture, time);
  const { a, b } = twoOf(picture, tie);
  const directions = [`${a} to ${b}`, `${b} to ${a}`, 'both'];
  for (let place = start[tie + 1] - 1; place >= start[tie]; place--) {
    if (day[place] > today) continue;
    const { name, contact, favour } = kinds[kind[place]];
    yield {
      day: day[place],
      date: dateWords(day[place] * MS_PER_DAY),
      kind: name,
      direction: directions[way[place]],
      source: sources[source[place]],
      contact,
      favour,
    };
  }
}
