import { button, h, nameOf, straight } from './dom.js';
import type { Ui } from './ui.js';

interface Entry {
  person: number;
  /** Said beside the name. */
  aside?: string | undefined;
  /** Said below it. */
  sentence?: string | undefined;
}

const FIRST = 7;

/** People as buttons that open them; of many the first, and the others when asked for. */
export function peopleList(
  ui: Ui,
  title: string,
  entries: readonly Entry[],
  first = FIRST,
): HTMLElement | undefined {
  if (entries.length === 0) return undefined;

  const { people } = ui.shown();
  const item = ({ person, aside, sentence }: Entry) => {
    const open = button(nameOf(people.name[person]), () => ui.open(person, { look: true, focus: true }), {
      class: 'person',
      title: people.name[person],
    });
    if (sentence) return h('li', { class: 'reason' }, open, h('p', {}, straight(sentence)));
    return h('li', {}, open, aside ? h('span', { class: 'aside' }, aside) : undefined);
  };
  const list = h('ul', {}, ...entries.slice(0, first).map(item));
  const rest = entries.length - first;
  const more = button(`${rest} more`, () => {
    const items = entries.slice(first, first + MOST).map(item);
    list.append(...items);
    more.remove();
    items[0]?.querySelector('button')?.focus();
  });
  return h('section', {}, h('h3', {}, title), list, rest > 0 && more);
}

/** More than these are in the table. */
const MOST = 200;
