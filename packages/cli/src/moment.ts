import { instantMs, MS_PER_DAY } from '@tiewise/core';

/** Epoch milliseconds of what a person typed; a bare date is the end of that day, so that all of it counts. */
export function momentOf(text: string): number {
  const ms = instantMs(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? ms + MS_PER_DAY - 1 : ms;
}
