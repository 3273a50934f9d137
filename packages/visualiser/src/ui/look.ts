import type { Names } from '../scene.js';
import type { ThemeChoice } from '../state.js';
import { choice } from './choice.js';
import { disclosure } from './disclosure.js';
import { h } from './dom.js';
import type { Ui } from './ui.js';

const THEMES: readonly (readonly [ThemeChoice, string])[] = [
  ['auto', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

export const NAMES: readonly (readonly [Names, string])[] = [
  ['names', 'Names'],
  ['initials', 'Initials'],
  ['none', 'No names'],
];

/** How the page looks: light or dark, and what stands for people. */
export function look({ states, follow, gone }: Ui): HTMLElement {
  const theme = choice('Theme', THEMES, (value) => states.change({ theme: value }));
  const names = choice('People', NAMES, (value) => states.change({ names: value }));
  follow(() => {
    theme.show(states.now.theme);
    names.show(states.now.names);
  });
  return disclosure('Look', h('div', {}, theme.element, names.element), gone);
}
