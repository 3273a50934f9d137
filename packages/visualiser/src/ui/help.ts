import { dialog } from './dialog.js';
import { button, h } from './dom.js';
import type { Keys } from './keys.js';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'find a person'],
  ['arrows', 'in the picture: walk from person to person, the deepest tie first'],
  ['Enter', 'open the person'],
  ['Escape', 'close what is open'],
  ['+  -  0', 'nearer, farther, everything'],
  ['space', 'play the years, or pause'],
  ['c  m  t', 'circles, map, table'],
  ['Ctrl Z', 'undo the last change of the view'],
  ['?', 'this help'],
];

/** What the keys do, and a way to switch single keys off for those whom they hinder. */
export function help(keys: Keys): { opener: HTMLElement; dialog: HTMLDialogElement } {
  const box = h('input', {
    type: 'checkbox',
    change: () => {
      keys.on = box.checked;
    },
  });
  box.checked = true;
  const lines = KEYS.flatMap(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)]);
  const made = dialog(
    'Help',
    h('p', {}, 'Pick a person to see the story of the two of you. Nothing on this page leaves it.'),
    h('dl', { class: 'keys' }, ...lines),
    h('label', {}, box, 'Single keys do these things'),
  );
  return {
    opener: button('?', () => made.showModal(), { 'aria-label': 'Help', 'aria-haspopup': 'dialog' }),
    dialog: made,
  };
}
