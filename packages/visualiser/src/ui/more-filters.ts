import { MS_PER_DAY } from '@tiewise/core/time';
import type { Filters } from '../filters.js';
import { colourOf, PALETTES } from '../palette.js';
import { disclosure } from './disclosure.js';
import { fill, h } from './dom.js';
import type { Ui } from './ui.js';

/** The filters there are more than one of: communities, sources, kinds, and the period. */
export function moreFilters(ui: Ui): HTMLElement {
  const { picture, states } = ui;
  const { communities, contacts } = picture;
  const dots = communities.map(() => h('span', { class: 'dot' }));
  const parts = [
    checks(ui, 'communities', {
      legend: 'Communities',
      entries: communities.map(({ name }, place) => ({ value: place, text: name, dot: dots[place] })),
    }),
    checks(ui, 'kinds', {
      legend: 'Kinds of contact',
      entries: contacts.kinds.map(({ name }) => ({ value: name, text: name })),
    }),
    checks(ui, 'sources', {
      legend: 'Sources',
      entries: contacts.sources.map((name) => ({ value: name, text: name || 'source unknown' })),
    }),
    period(ui),
  ];
  const whole = disclosure('More', h('div', { class: 'filters' }, ...parts), ui.gone);
  const opener = whole.querySelector('button');
  ui.follow(() => {
    const { communities, kinds, sources, period } = states.now.filters;
    const active = communities.length + kinds.length + sources.length + (period ? 1 : 0);
    if (opener) fill(opener, 'More', active > 0 && ` (${active})`);
    for (const [place, dot] of dots.entries()) dot.style.background = colourOf(PALETTES[ui.theme()], place);
  });
  return whole;
}

interface Entry<Value> {
  value: Value;
  text: string;
  dot?: HTMLElement;
}

type ListKey = 'communities' | 'kinds' | 'sources';

function checks<Key extends ListKey>(
  { states, follow }: Ui,
  key: Key,
  { legend, entries }: { legend: string; entries: Entry<Filters[Key][number]>[] },
): HTMLElement {
  const chosen = (): readonly (string | number)[] => states.now.filters[key];
  const boxes = entries.map(({ value }) =>
    h('input', {
      type: 'checkbox',
      change: () => {
        const others = chosen().filter((one) => one !== value);
        const list = others.length < chosen().length ? others : [...others, value];
        states.change({ filters: { ...states.now.filters, [key]: list } });
      },
    }),
  );
  follow(() => {
    for (const [place, { value }] of entries.entries()) boxes[place].checked = chosen().includes(value);
  });
  const rows = entries.map(({ text, dot }, place) => h('label', {}, boxes[place], dot, h('bdi', {}, text)));
  return h('fieldset', { hidden: entries.length < 2 }, h('legend', {}, legend), h('div', {}, ...rows));
}

/** Two dates, of which contacts lie between. */
function period({ picture, states, follow }: Ui): HTMLElement {
  const { moments, asOf } = picture;
  const [first, last] = [moments[0] - 366 * MS_PER_DAY, asOf];
  const change = () => {
    const [begin, end] = [from.valueAsNumber, to.valueAsNumber];
    const none = Number.isNaN(begin) && Number.isNaN(end);
    const dates = {
      from: Number.isNaN(begin) ? first : begin,
      to: Number.isNaN(end) ? last : end,
    };
    if (!none && dates.from > dates.to) return;
    states.change({ filters: { ...states.now.filters, period: none ? undefined : dates } });
  };
  const from = h('input', { type: 'date', change });
  const to = h('input', { type: 'date', change });
  follow(() => {
    const now = states.now.filters.period;
    from.value = now ? dateText(now.from) : '';
    to.value = now ? dateText(now.to) : '';
  });
  const field = (text: string, input: HTMLElement) => h('label', { class: 'choice' }, text, input);
  return h(
    'fieldset',
    {},
    h('legend', {}, 'In touch between'),
    h('div', {}, field('From', from), field('To', to)),
  );
}

function dateText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
