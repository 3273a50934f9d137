import { count } from '@tiewise/metrics/words';
import { dayAt } from '../moments.js';
import type { Picture } from '../picture.js';
import { type EvidenceRow, evidenceRows } from '../words/evidence.js';
import { button, h, straight } from './dom.js';

const FIRST = 10;
const MORE = 500;

/** The contacts of a tie so far, latest first: the day, what kind, from whom to whom, and where it is known from. */
export function evidence(picture: Picture, tie: number, time: number): HTMLElement | undefined {
  const total = contactsBy(picture, tie, dayAt(picture, time));
  if (total === 0) return undefined;

  const rows = evidenceRows(picture, tie, time);
  const list = h('ol', { class: 'evidence' });
  const more = button('', () => show(MORE));
  function show(many: number): void {
    for (let i = 0; i < many; i++) {
      const { value, done } = rows.next();
      if (done) break;
      list.append(line(value));
    }
    const left = total - list.childElementCount;
    more.textContent = `${Math.min(MORE, left)} more`;
    more.hidden = left === 0;
  }
  show(FIRST);
  return h('details', {}, h('summary', {}, count(total, 'record')), list, more);
}

function contactsBy({ contacts: { start, day } }: Picture, tie: number, today: number): number {
  let end = start[tie + 1];
  while (end > start[tie] && day[end - 1] > today) end--;
  return end - start[tie];
}

function line({ date, kind, direction, source }: EvidenceRow): HTMLElement {
  const rest = [kind, direction, source || 'source unknown'].join(', ');
  return h('li', {}, h('time', {}, date), ` ${straight(rest)}`);
}
