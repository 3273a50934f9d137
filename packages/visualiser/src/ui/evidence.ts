import { MS_PER_DAY } from '@tiewise/core/time';
import { count, dateWords } from '@tiewise/metrics/words';
import { dayAt } from '../moments.js';
import type { Picture } from '../picture.js';
import { button, h, straight } from './dom.js';

const FIRST = 10;
const MORE = 50;

/** The contacts of a tie so far, latest first: the day, what kind, from whom, and where it is known from. */
export function evidence(
  picture: Picture,
  tie: number,
  time: number,
  [a, b]: readonly [string, string],
): HTMLElement | undefined {
  const { contacts } = picture;
  const today = dayAt(picture, time);
  let end = contacts.start[tie + 1];
  while (end > contacts.start[tie] && contacts.day[end - 1] > today) end--;
  const total = end - contacts.start[tie];
  if (total === 0) return undefined;

  const list = h('ol', { class: 'evidence' });
  const more = button('Show more', () => show(MORE));
  let next = end - 1;
  function show(many: number): void {
    const last = Math.max(contacts.start[tie], next - many + 1);
    for (; next >= last; next--) list.append(line(picture, next, [`from ${a}`, `from ${b}`, 'together']));
    more.hidden = next < contacts.start[tie];
  }
  show(FIRST);
  return h('details', {}, h('summary', {}, count(total, 'contact')), list, more);
}

function line({ contacts }: Picture, place: number, ways: readonly string[]): HTMLElement {
  const { name } = contacts.kinds[contacts.kind[place]];
  const source = contacts.sources[contacts.source[place]];
  const rest = [name, ways[contacts.way[place]], source || 'source unknown'].join(', ');
  return h('li', {}, h('time', {}, dateWords(contacts.day[place] * MS_PER_DAY)), ` ${straight(rest)}`);
}
