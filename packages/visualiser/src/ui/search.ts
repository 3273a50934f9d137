import { byDepth } from '../by-depth.js';
import { isMet } from '../filters.js';
import { type Found, findPeople, indexOf, type PeopleIndex } from '../find-people.js';
import type { Picture } from '../picture.js';
import { fill, h, nameOf, newId } from './dom.js';
import type { Ui } from './ui.js';

const LIMIT = 10;

/** Finds people by a few letters, and communities: a combobox. */
export function search(ui: Ui): { element: HTMLElement; input: HTMLInputElement } {
  const list = h('ul', { id: newId('found'), role: 'listbox', 'aria-label': 'Found', hidden: true });
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': 'Find a person',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'Find a person  /',
    dir: 'auto',
  });
  let found: Found[] = [];
  let active = -1;
  const index = indexed(ui);

  function show(): void {
    if (input.value === '/') input.value = ''; // It leads here, and nobody is called that.
    const { order, folded } = index();
    found = findPeople(ui.shown(), folded, input.value, { limit: LIMIT, order });
    fill(list, ...found.map((one, place) => option(ui, one, () => take(place))));
    if (found.length === 0 && input.value.trim())
      fill(list, h('li', { role: 'option', 'aria-disabled': 'true' }, 'Nobody'));
    open(input.value.trim() !== '');
    activate(found.length > 0 ? 0 : -1);
    if (input.value.trim()) ui.say(found.length === 1 ? '1 found' : `${found.length} found`);
  }

  function open(is: boolean): void {
    list.hidden = !is;
    input.setAttribute('aria-expanded', String(is && found.length > 0));
    if (!is) activate(-1);
  }

  function activate(place: number): void {
    active = place;
    for (const [i, entry] of [...list.children].entries()) {
      entry.setAttribute('aria-selected', String(i === place));
    }
    const entry = list.children[place];
    if (entry) entry.scrollIntoView({ block: 'nearest' });
    if (entry) input.setAttribute('aria-activedescendant', entry.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function take(place: number): void {
    const one = found[place];
    if (!one) return;
    input.value = '';
    open(false);
    if ('person' in one) ui.open(one.person, { look: true, focus: true });
    else {
      const { filters } = ui.states.now;
      ui.states.change({ filters: { ...filters, communities: [one.community] } });
    }
  }

  input.addEventListener('input', show);
  input.addEventListener('focusout', () => open(false));
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0 && !list.hidden) {
      activate((active + step + found.length) % found.length);
    } else if (event.key === 'Enter' && !list.hidden) take(active);
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      open(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  return { element: h('div', { class: 'search', role: 'search' }, input, list), input };
}

function option(ui: Ui, found: Found, take: () => void): HTMLElement {
  const { people, communities } = ui.shown();
  const content =
    'person' in found
      ? [
          nameOf(people.name[found.person]),
          aside(found.by ?? communities[people.community[found.person]]?.name),
        ]
      : [nameOf(communities[found.community].name), aside('community')];
  return h('li', { id: newId('option'), role: 'option', click: take }, ...content);
}

function aside(text: string | undefined): HTMLElement | undefined {
  return text ? h('bdi', { class: 'aside' }, text) : undefined;
}

/** Texts and the order of people: those met by now first, and the deepest of them. */
function indexed(ui: Ui): () => { folded: PeopleIndex; order: readonly number[] } {
  let known: { of: Picture; moment: number; folded: PeopleIndex; order: readonly number[] } | undefined;
  return () => {
    const of = ui.shown();
    const moment = Math.floor(ui.states.now.time);
    if (known?.of === of && known.moment === moment) return known;

    const everyone = Array.from({ length: of.people.size }, (_, person) => person);
    const others = everyone.filter((person) => person !== of.me);
    const unmet = (person: number) => Number(!isMet(of, person, moment));
    const order = byDepth(of, others, moment).sort((x, y) => unmet(x) - unmet(y));
    known = { of, moment, order, folded: known?.of === of ? known.folded : indexOf(of) };
    return known;
  };
}
