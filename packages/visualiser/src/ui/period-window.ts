import { MS_PER_DAY } from '@tiewise/core/time';
import type { Period } from '../filters.js';
import { msAt, placeOf } from '../moments.js';
import { button, h } from './dom.js';
import type { Ui } from './ui.js';
import { monthWords } from './when-words.js';

/**
 * The window of the period over the histogram: dragged open with a pointer, moved and resized by its ends, which keys
 * move too.
 */
export function periodWindow(ui: Ui): HTMLElement {
  const { picture, states } = ui;
  const size = picture.moments.length;
  const band = h('div', { class: 'band' });
  const ends = (['from', 'to'] as const).map((end) => periodEnd(ui, end));
  const close = button('×', () => setPeriod(ui, undefined), {
    class: 'close',
    'aria-label': 'Clear the period',
  });
  const open = h('div', { class: 'window', hidden: true }, band, ...ends, close);
  const whole = h('div', { class: 'period' }, open);

  const share = (ms: number) => `${(100 * Math.min(size, Math.max(0, placeOfStep(ui, ms)))) / size}%`;
  const show = () => {
    const { period } = states.now.filters;
    open.hidden = !period;
    if (!period) return;
    whole.style.setProperty('--from', share(period.from));
    whole.style.setProperty('--to', share(period.to));
    for (const [place, end] of (['from', 'to'] as const).entries()) {
      ends[place].setAttribute('aria-valuenow', placeOfStep(ui, period[end]).toFixed(1));
      ends[place].setAttribute('aria-valuetext', monthWords(period[end]));
    }
  };
  ui.watch(show);
  show();
  dragged(whole, (from, to, first) => {
    const period = { from: msOfStep(ui, size * from), to: msOfStep(ui, size * to) };
    setPeriod(ui, period, first ? 'step' : 'slide');
  });
  return whole;
}

/** A place among the bars, of which the first is from 0 to 1 and holds what came up to the first moment. */
function placeOfStep({ picture }: Ui, ms: number): number {
  const [first, second = first + 1] = picture.moments;
  return ms < first ? 1 - (first - ms) / (second - first) : 1 + placeOf(picture, ms);
}

function msOfStep({ picture }: Ui, place: number): number {
  const [first, second = first + 1] = picture.moments;
  return place < 1 ? first - (1 - place) * (second - first) : msAt(picture, place - 1);
}

function setPeriod({ states }: Ui, period: Period | undefined, kind: 'step' | 'slide' = 'step'): void {
  states.change({ filters: { ...states.now.filters, period } }, kind);
}

/** How far the arrow keys move an end. */
const STEP = 30.4375 * MS_PER_DAY;

function periodEnd(ui: Ui, end: 'from' | 'to'): HTMLElement {
  const { picture, states } = ui;
  const size = picture.moments.length;
  const move = (ms: number, kind: 'step' | 'slide') => {
    const { period } = states.now.filters;
    if (!period) return;
    const [least, most] = [msOfStep(ui, 0), msOfStep(ui, size)];
    const kept = Math.min(most, Math.max(least, ms));
    const one = end === 'from' ? Math.min(kept, period.to) : Math.max(kept, period.from);
    setPeriod(ui, { ...period, [end]: one }, kind);
  };
  const handle = h('div', {
    class: `end ${end}`,
    role: 'slider',
    tabindex: 0,
    'aria-label': end === 'from' ? 'Period from' : 'Period to',
    'aria-valuemin': 0,
    'aria-valuemax': size,
  });
  handle.addEventListener('keydown', (event) => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12 };
    const step = new Map(Object.entries(steps)).get(event.key);
    const { period } = states.now.filters;
    if (step === undefined || !period) return;
    event.preventDefault();
    move(period[end] + step * STEP, 'slide');
  });
  handle.addEventListener('pointerdown', (event) => {
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    const track = handle.closest('.period')?.getBoundingClientRect();
    if (!track || !handle.hasPointerCapture(event.pointerId)) return;
    move(msOfStep(ui, (size * (event.clientX - track.left)) / track.width), 'slide');
  });
  return handle;
}

/** Less than this, in CSS pixels, is a click. */
const LEAST = 6;

/** Tells of the stretch of the element that is dragged over, from 0 to 1, and whether it has only begun. */
function dragged(element: HTMLElement, tell: (from: number, to: number, first: boolean) => void): void {
  let begun: number | undefined;
  let first = true;
  element.addEventListener('pointerdown', (event) => {
    if (event.target !== element || event.button !== 0) return;
    begun = event.clientX;
    first = true;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', ({ clientX }) => {
    if (begun === undefined || (first && Math.abs(clientX - begun) < LEAST)) return;
    const { left, width } = element.getBoundingClientRect();
    const share = (x: number) => Math.min(1, Math.max(0, (x - left) / width));
    tell(share(Math.min(begun, clientX)), share(Math.max(begun, clientX)), first);
    first = false;
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(end, () => {
      begun = undefined;
    });
  }
}
