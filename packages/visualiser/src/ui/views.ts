import type { ViewName } from '../state.js';
import { button, h } from './dom.js';
import type { Ui } from './ui.js';

const VIEWS: readonly (readonly [ViewName, string])[] = [
  ['circles', 'Circles'],
  ['map', 'Map'],
  ['table', 'Table'],
];

/** The switch between circles, map and table. Without `me` there are no circles. */
export function viewSwitch(ui: Ui): HTMLElement {
  const buttons = VIEWS.map(([view, text]) => {
    const absent = view === 'circles' && ui.picture.me < 0;
    return button(text, () => ui.states.change({ view }), {
      disabled: absent,
      title: absent ? 'Circles need to know whose network it is.' : undefined,
    });
  });
  ui.follow(() => {
    for (const [place, [view]] of VIEWS.entries()) {
      buttons[place].setAttribute('aria-pressed', String(ui.states.now.view === view));
    }
  });
  return h('div', { class: 'together', role: 'group', 'aria-label': 'View' }, ...buttons);
}
