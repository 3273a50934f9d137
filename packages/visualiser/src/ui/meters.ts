import { msAt } from '../moments.js';
import { byteOfDepth, depthOfByte, type Picture } from '../picture.js';
import { numberText } from '../table-columns.js';
import { warmthHeld } from '../tie-facts.js';
import { h } from './dom.js';
import { monthWords } from './when-words.js';

/** The two clocks of a tie, each by itself: how it stands, and where it stood at its highest so far. */
export function meters(picture: Picture, tie: number, time: number): HTMLElement {
  const { ties, moments } = picture;
  const moment = Math.floor(time);
  const row = (place: number) =>
    Array.from({ length: moment + 1 }, (_, i) => ties.states[4 * (tie * moments.length + i) + place]);
  const clock = { picture, known: row(0)[moment] > 0 || row(3)[moment] > 1 };
  return h(
    'div',
    { class: 'meters' },
    meter({
      ...clock,
      bytes: row(0),
      full: DEEPEST,
      label: 'Depth',
      what: 'trust gained over time',
      value: depthOfByte,
    }),
    meter({ ...clock, bytes: row(2), full: 255, label: 'Warmth', what: 'recent contact', value: warmthHeld }),
  );
}

/** The deepest that a meter tells apart: a depth of 64, more than most have. */
const DEEPEST = byteOfDepth(64);

interface Clock {
  picture: Picture;
  known: boolean;
  /** At each moment so far. */
  bytes: readonly number[];
  full: number;
  label: string;
  what: string;
  value(byte: number): number;
}

function meter({ picture, known, bytes, full, label, what, value }: Clock): HTMLElement {
  const title = h('span', { class: 'label' }, h('b', {}, label), ` ${what}`);
  if (!known) return h('div', { class: 'meter' }, title, h('span', {}, 'unknown'));

  const now = bytes[bytes.length - 1];
  const most = bytes.reduce((best, byte, moment) => (byte > bytes[best] ? moment : best), 0);
  const then = monthWords(msAt(picture, most));
  const text =
    most === bytes.length - 1
      ? `${numberText(value(now))} now, as much as ever`
      : `${numberText(value(now))} now; ${numberText(value(bytes[most]))} in ${then}`;
  const share = (byte: number) => `${Math.min(100, (100 * byte) / full)}%`;
  const [filled, tick] = [h('i', { class: 'filled' }), h('i', { class: 'tick' })];
  filled.style.width = share(now);
  tick.style.left = share(bytes[most]);
  const bar = h(
    'div',
    {
      class: 'bar',
      role: 'meter',
      'aria-label': label,
      'aria-valuemin': 0,
      'aria-valuemax': full,
      'aria-valuenow': Math.min(full, now),
      'aria-valuetext': text,
    },
    filled,
    tick,
  );
  return h('div', { class: 'meter' }, title, bar, h('span', {}, text));
}
