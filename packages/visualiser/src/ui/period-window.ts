import type { Period } from '../filters.js';
import { msAt, placeOf } from '../moments.js';
import { button, h } from './dom.js';
import type { Ui } from './ui.js';

/** The period over the histogram: a pointer drags it open; dates for it are among the filters. */
export function periodWindow({ picture, states, watch }: Ui): HTMLElement {
  const { moments } = picture;
  const [first, second = first + 1] = moments;
  /** A place among the bars, of which the first is from 0 to 1 and holds what came up to the first moment. */
  const shareOf = (ms: number) =>
    Math.max(0, 1 + (ms < first ? (ms - first) / (second - first) : placeOf(picture, ms))) / moments.length;
  const msOf = (share: number) => {
    const place = share * moments.length - 1;
    return place < 0 ? first + place * (second - first) : msAt(picture, place);
  };
  const change = (period: Period | undefined, kind: 'step' | 'slide') =>
    states.change({ filters: { ...states.now.filters, period } }, kind);
  const close = button('×', () => change(undefined, 'step'), { 'aria-label': 'Clear the period' });
  const band = h('div', { class: 'band' }, close);
  const whole = h('div', { class: 'period' }, band);
  const show = () => {
    const { period } = states.now.filters;
    band.hidden = !period;
    if (!period) return;
    band.style.left = `${100 * shareOf(period.from)}%`;
    band.style.right = `${100 - 100 * shareOf(period.to)}%`;
  };
  watch(show);
  show();
  dragged(whole, (from, to, begins) => change({ from: msOf(from), to: msOf(to) }, begins ? 'step' : 'slide'));
  return whole;
}

/** Less than this, in CSS pixels, is a click. */
const LEAST = 6;

/** Tells of the stretch of the element that is dragged over, from 0 to 1, and whether it has only begun. */
function dragged(element: HTMLElement, tell: (from: number, to: number, begins: boolean) => void): void {
  let begun = Number.NaN;
  let begins = true;
  element.addEventListener('pointerdown', (event) => {
    if (event.target instanceof HTMLButtonElement || event.button !== 0) return;
    begun = event.clientX;
    begins = true;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', ({ clientX }) => {
    if (!(Math.abs(clientX - begun) >= LEAST) && (begins || Number.isNaN(begun))) return;
    const { left, width } = element.getBoundingClientRect();
    const share = (x: number) => Math.min(1, Math.max(0, (x - left) / width));
    tell(share(Math.min(begun, clientX)), share(Math.max(begun, clientX)), begins);
    begins = false;
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(end, () => {
      begun = Number.NaN;
    });
  }
}
