import { button, h } from './dom.js';

/** Nearer, farther, everything: for those without a wheel, or without keys. */
export function zoomButtons(zoom: (factor: number) => void, all: () => void): HTMLElement {
  return h(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
    button('+', () => zoom(1.5), { 'aria-label': 'Nearer', title: 'Nearer (+)' }),
    button('−', () => zoom(1 / 1.5), { 'aria-label': 'Farther', title: 'Farther (-)' }),
    button('All', all, { title: 'Everything (0)' }),
  );
}
