import { button, h, nameOf } from './dom.js';
import type { Ui } from './ui.js';

const MOST = 7;

/** Ties as buttons that open them, with a word beside each; more are in the table. */
export function tieList(
  ui: Ui,
  title: string,
  entries: readonly { tie: number; aside: string }[],
): HTMLElement | undefined {
  if (entries.length === 0) return undefined;

  const { people, ties } = ui.shown();
  const items = entries.slice(0, MOST).map(({ tie, aside }) => {
    const names = [nameOf(people.name[ties.a[tie]]), ' and ', nameOf(people.name[ties.b[tie]])];
    const open = button(names, () => ui.openTie(tie, { focus: true }), { class: 'person' });
    return h('li', {}, open, h('span', { class: 'aside' }, aside));
  });
  return h('section', {}, h('h3', {}, title), h('ul', {}, ...items));
}
