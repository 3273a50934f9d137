import { MS_PER_DAY } from '@tiewise/core/time';
import { type Filters, periodBetween } from '../filters.js';
import { colourOf, paletteOf } from '../palette.js';
import type { Picture } from '../picture.js';
import { disclosure } from './disclosure.js';
import { fill, h } from './dom.js';
import type { Ui } from './ui.js';

/** The filters there are more than one of: communities, sources, kinds, and the period. */
export function moreFilters(ui: Ui): HTMLElement {
  const { communities, contacts } = ui.picture;
  const dots = communities.map(() => h('span', { class: 'dot' }));
  const kinds = contacts.kinds.map(({ name }) => name);
  const parts = [
    checks(ui, 'communities', {
      legend: 'Communities',
      values: [...communities.keys()],
      dots,
      texts: (picture) => picture.communities.map(({ name }) => name),
    }),
    checks(ui, 'kinds', { legend: 'Kinds of contact', values: kinds, texts: () => kinds }),
    checks(ui, 'sources', {
      legend: 'Sources',
      values: contacts.sources,
      texts: (picture) => picture.contacts.sources.map((name) => name || 'source unknown'),
    }),
    period(ui),
  ];
  const whole = disclosure('More', h('div', {}, ...parts), ui.gone);
  const opener = whole.querySelector('button');
  ui.follow(() => {
    const { communities, kinds, sources, period } = ui.states.now.filters;
    const active = communities.length + kinds.length + sources.length + (period ? 1 : 0);
    if (opener) fill(opener, 'More', active > 0 && ` (${active})`);
    const palette = paletteOf(ui.picture, ui.theme());
    for (const [place, dot] of dots.entries()) dot.style.background = colourOf(palette, place);
  });
  return whole;
}

interface Checks<Value> {
  legend: string;
  values: readonly Value[];
  dots?: readonly HTMLElement[];
  /** What they are called, as names are shown. */
  texts(picture: Picture): readonly string[];
}

function checks<Key extends 'communities' | 'kinds' | 'sources'>(
  ui: Ui,
  key: Key,
  { legend, values, dots, texts }: Checks<Filters[Key][number]>,
): HTMLElement {
  const { states } = ui;
  const chosen = (): readonly (string | number)[] => states.now.filters[key];
  const rows = values.map((value, place) => {
    const change = () => {
      const others = chosen().filter((one) => one !== value);
      const list = others.length < chosen().length ? others : [...others, value];
      states.change({ filters: { ...states.now.filters, [key]: list } });
    };
    const box = h('input', { type: 'checkbox', change });
    const text = h('bdi');
    return { value, box, text, row: h('label', {}, box, dots?.[place], text) };
  });
  ui.follow(() => {
    const called = texts(ui.shown());
    for (const [place, { value, box, text }] of rows.entries()) {
      box.checked = chosen().includes(value);
      text.textContent = called[place];
    }
  });
  const hidden = rows.length < 2;
  return h('fieldset', { hidden }, h('legend', {}, legend), h('div', {}, ...rows.map(({ row }) => row)));
}

/** Two dates, of which contacts lie between; the earlier comes first once both have been left. */
function period({ picture, states, follow }: Ui): HTMLElement {
  const { moments, asOf } = picture;
  const change = () => {
    const [begin, end] = [from.valueAsNumber, to.valueAsNumber];
    const first = Number.isNaN(begin) && !Number.isNaN(end) ? moments[0] - 366 * MS_PER_DAY : begin;
    const dates = periodBetween(first, Number.isNaN(end) ? asOf : end);
    states.change({ filters: { ...states.now.filters, period: dates } });
  };
  const from = h('input', { type: 'date', change });
  const to = h('input', { type: 'date', change });
  const show = () => {
    const now = states.now.filters.period;
    from.value = now ? dateText(now.from) : '';
    to.value = now ? dateText(now.to) : '';
  };
  const field = (text: string, input: HTMLElement) => h('label', { class: 'choice' }, text, input);
  const fields = h('div', {}, field('From', from), field('To', to));
  follow(() => fields.matches(':focus-within') || show());
  fields.addEventListener('focusout', () => setTimeout(() => fields.matches(':focus-within') || show()));
  return h('fieldset', {}, h('legend', {}, 'In touch with anybody between'), fields);
}

function dateText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
