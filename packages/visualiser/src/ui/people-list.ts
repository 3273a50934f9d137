import { button, h, nameOf, straight } from './dom.js';
import type { Ui } from './ui.js';

interface Entry {
  person: number;
  /** Where it is a tie that is listed. */
  tie?: number | undefined;
  /** Said beside the name. */
  aside?: string | undefined;
  /** Said below it. */
  sentence?: string | undefined;
}

const FIRST = 7;
/** More than these are in the table. */
const MOST = 200;

/** People, or ties, as buttons that open them; of many the first, and the others when asked for. */
export function peopleList(
  ui: Ui,
  title: string,
  entries: readonly Entry[],
  first = FIRST,
): HTMLElement | undefined {
  if (entries.length === 0) return undefined;

  const { people, ties } = ui.shown();
  const item = ({ person, tie, aside, sentence }: Entry) => {
    const name = (one: number) => nameOf(people.name[one]);
    const names = tie === undefined ? [name(person)] : [name(ties.a[tie]), ' and ', name(ties.b[tie])];
    const how = { look: true, focus: true };
    const press = () => (tie === undefined ? ui.open(person, how) : ui.openTie(tie, how));
    const open = button(names, press, { class: 'person' });
    open.title = open.textContent ?? '';
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
