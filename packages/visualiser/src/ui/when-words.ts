import { dateWords } from '@tiewise/metrics/words';
import { msAt } from '../moments.js';
import type { Picture } from '../picture.js';

type Moments = Pick<Picture, 'moments'>;

/** The month a time lies in, `June 2019`; of the last moment the day. */
export function whenWords(picture: Moments, time: number): string {
  const ms = msAt(picture, time);
  return time >= picture.moments.length - 1 ? dateWords(ms) : monthWords(ms);
}

export function monthWords(ms: number): string {
  return dateWords(ms).replace(/^\d+ /, '');
}
