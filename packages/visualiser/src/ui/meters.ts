import { byteOfDepth, type Picture } from '../picture.js';
import { byteAt } from '../words/byte-at.js';
import { type ClockSentences, clockSentences, UNITS } from '../words/clocks.js';
import { h } from './dom.js';

/** The deepest that a meter tells apart: a depth of 64, more than most have. */
const DEEPEST = byteOfDepth(64);

/** The two clocks of a tie, each by itself: how it stands, and where it stood at its highest so far. */
export function meters(picture: Picture, tie: number, time: number): HTMLElement {
  return h(
    'div',
    { class: 'meters' },
    meter({ picture, tie, time, clock: 'depth', label: 'Depth', full: DEEPEST }),
    meter({ picture, tie, time, clock: 'warmth', label: 'Warmth', full: 255 }),
  );
}

interface Clock {
  picture: Picture;
  tie: number;
  time: number;
  clock: keyof ClockSentences;
  label: string;
  full: number;
}

function meter({ picture, tie, time, clock, label, full }: Clock): HTMLElement {
  const byte = (moment: number) => byteAt(picture, tie, moment, clock);
  let most = Math.floor(time);
  for (let moment = most; moment >= 0; moment--) if (byte(moment) > byte(most)) most = moment;
  const then = byte(most) > byte(time) ? most : time;
  const text = clockSentences(picture, tie, time, then)?.[clock];
  const title = h('b', {}, label);
  if (text === undefined) return h('div', { class: 'meter' }, title, h('span', {}, 'unknown'));

  const [filled, tick] = [h('i', { class: 'filled' }), h('i', { class: 'tick' })];
  const share = (value: number) => `${Math.min(100, (100 * value) / full)}%`;
  filled.style.width = share(byte(time));
  tick.style.left = share(byte(most));
  const bar = h(
    'div',
    {
      class: 'bar',
      role: 'meter',
      'aria-label': label,
      'aria-valuemin': 0,
      'aria-valuemax': full,
      'aria-valuenow': Math.min(full, byte(time)),
      'aria-valuetext': text,
    },
    filled,
    tick,
  );
  return h('div', { class: 'meter', title: UNITS[clock] }, title, bar, h('span', {}, text));
}
