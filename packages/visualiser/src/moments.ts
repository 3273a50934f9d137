import { dayOf } from '@tiewise/core/time';
import type { Picture } from './picture.js';

type Moments = Pick<Picture, 'moments'>;

/** Epoch milliseconds of a time, a place in a picture's moments. */
export function msAt({ moments }: Moments, time: number): number {
  const first = Math.min(moments.length - 1, Math.max(0, Math.floor(time)));
  const second = Math.min(moments.length - 1, first + 1);
  return Math.round(moments[first] + Math.max(0, time - first) * (moments[second] - moments[first]));
}

/** The UTC day a time falls on; day 0 is 1970-01-01. What happened on it has happened. */
export function dayAt(picture: Moments, time: number): number {
  return dayOf(msAt(picture, time));
}

/** The place of a moment among those of a picture, which has nothing before its first and after its last. */
export function placeOf({ moments }: Moments, ms: number): number {
  let [low, high] = [0, moments.length - 1];
  if (ms <= moments[low]) return low;
  if (ms >= moments[high]) return high;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (moments[middle] <= ms) low = middle;
    else high = middle;
  }
  return low + (ms - moments[low]) / (moments[high] - moments[low]);
}
