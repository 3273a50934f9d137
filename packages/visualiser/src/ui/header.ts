import type { Handle } from '../handle.js';
import { chips } from './chips.js';
import { h } from './dom.js';
import { help } from './help.js';
import type { Keys } from './keys.js';
import { look } from './look.js';
import { moreFilters } from './more-filters.js';
import { save } from './save.js';
import { search } from './search.js';
import type { Ui } from './ui.js';
import { viewSwitch } from './views.js';

export interface Header {
  element: HTMLElement;
  /** What it opens over the page. */
  dialogs: readonly HTMLElement[];
  find(): void;
  help(): void;
}

/** The title, and all that is about the whole picture. */
export function header(ui: Ui, { keys, exports }: { keys: Keys; exports: Handle }): Header {
  const found = search(ui);
  const saved = save(ui, exports);
  const helped = help(keys);
  const title = h('h1', { dir: 'auto' });
  ui.follow(() => {
    title.textContent = title.title = ui.shown().title;
  });
  const element = h(
    'header',
    {},
    title,
    found.element,
    viewSwitch(ui),
    chips(ui, moreFilters(ui)),
    h('span', { class: 'spring' }),
    look(ui),
    saved.opener,
    helped.opener,
  );
  return {
    element,
    dialogs: [saved.dialog, helped.dialog],
    find: () => found.input.focus(),
    help: () => helped.dialog.showModal(),
  };
}
