import { type Chip, chipCounts, NO_FILTERS } from '../filters.js';
import { button, h } from './dom.js';
import type { Ui } from './ui.js';

const CHIPS: readonly (readonly [Chip, string, string])[] = [
  ['quiet', 'Gone quiet', 'Whose silence is longer than is usual for the two of you'],
  ['owe', 'I owe', 'Who did you a favour that has not come back yet'],
  ['owed', 'Owed to me', 'To whom you did a favour that has not come back yet'],
  ['bridges', 'Bridges', 'Whose ties lead from one community into another'],
];

/** Filters to switch on and off, each with how many people it keeps, and behind them the others. */
export function chips(ui: Ui, more: HTMLElement): HTMLElement {
  const { states, picture } = ui;
  const given = CHIPS.filter(([chip]) => picture.me >= 0 || chip === 'quiet' || chip === 'bridges');
  const parts = given.map(([chip, text, title]) => {
    const count = h('span', { class: 'count' });
    const press = () => change(chip, !states.now.filters[chip]);
    return { chip, title, count, element: button([text, ' ', count], press, { class: 'chip' }) };
  });
  const clear = button('Clear', () => states.change({ filters: NO_FILTERS }), {
    'aria-label': 'Clear all filters',
  });
  const change = (chip: Chip, on: boolean) =>
    states.change({ filters: { ...states.now.filters, [chip]: on } });

  ui.follow(() => {
    const { filters, time } = states.now;
    const counts = chipCounts(picture, time);
    for (const { chip, title, count, element } of parts) {
      const none = counts[chip] === 0;
      element.setAttribute('aria-pressed', String(filters[chip]));
      element.disabled = none && !filters[chip];
      element.title = none ? `${title}: nobody at this time` : title;
      count.textContent = String(counts[chip]);
    }
    clear.hidden = JSON.stringify(filters) === JSON.stringify(NO_FILTERS);
  });
  return h(
    'div',
    { class: 'chips', role: 'group', 'aria-label': 'Let stand out' },
    ...parts.map(({ element }) => element),
    more,
    clear,
  );
}
