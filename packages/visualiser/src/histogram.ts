import { dayOf } from '@tiewise/core/time';
import type { Picture } from './picture.js';

/** How many contacts there were in each step of a picture's time. */
export function histogram({ moments, contacts }: Pick<Picture, 'moments' | 'contacts'>): Uint32Array {
  const { day, kind, kinds } = contacts;
  const days = Float64Array.from(moments, dayOf);
  const counts = new Uint32Array(moments.length);
  const step = stepsByDay(days);
  for (let place = 0; place < day.length; place++) {
    if (kinds[kind[place]].contact) counts[step(day[place])]++;
  }
  return counts;
}

/** The step that a day lies in, by a table of all days. */
function stepsByDay(days: Float64Array): (day: number) => number {
  const [first, last] = [days[0], days[days.length - 1]];
  const table = new Uint16Array(last - first + 1);
  for (let step = 1; step < days.length; step++)
    table.fill(step, days[step - 1] - first + 1, days[step] - first + 1);
  return (day) => table[Math.min(table.length - 1, Math.max(0, day - first))];
}
