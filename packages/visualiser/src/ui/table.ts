import type { Picture } from '../picture.js';
import { type Sorting, sortedRows } from '../sorted-rows.js';
import { type Column, cellText, peopleColumns, peopleRows, tieColumns, tieRows } from '../table-columns.js';
import { button, fill, h, nameOf, unseen } from './dom.js';
import type { Ui } from './ui.js';
import { whenWords } from './when-words.js';

const ROWS = 200;

type What = 'people' | 'ties';

/** All that is in the picture, as two tables to be sorted: the people, and the ties. */
export class TableView {
  readonly element: HTMLElement;
  readonly #ui: Ui;
  readonly #switch: Map<What, HTMLButtonElement>;
  readonly #table = h('div', { class: 'rows' });
  readonly #sorting: Record<What, Sorting> = {
    people: { key: 'depth', descending: true },
    ties: { key: 'depth', descending: true },
  };
  #what: What = 'people';
  #rows = ROWS;
  #shown = '';

  constructor(ui: Ui) {
    this.#ui = ui;
    const choose = (what: What) => () => {
      this.#what = what;
      this.#rows = ROWS;
      this.show();
    };
    this.#switch = new Map([
      ['people', button('People', choose('people'))],
      ['ties', button('Ties', choose('ties'))],
    ]);
    const together = h(
      'div',
      { class: 'together', role: 'group', 'aria-label': 'Table of' },
      ...this.#switch.values(),
    );
    this.element = h(
      'div',
      { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Table' },
      together,
      this.#table,
    );
    ui.follow(() => this.show());
  }

  show(): void {
    this.element.hidden = this.#ui.states.now.view !== 'table';
    if (!this.element.hidden) this.#update(this.#rows);
  }

  /** Shows so many rows whatever the view, until it is shown again. */
  print(most: number): void {
    this.element.hidden = false;
    this.#update(most);
  }

  /** Builds the table anew, unless nothing it shows has changed. */
  #update(most: number): void {
    const { time, filters, names, person, tie } = this.#ui.states.now;
    const now = JSON.stringify([this.#what, this.#sorting, most, time, filters, names]);
    if (now !== this.#shown) this.#build(most);
    this.#shown = now;
    this.#mark(this.#what === 'people' ? person : tie);
  }

  #build(most: number): void {
    const picture = this.#ui.shown();
    const { time } = this.#ui.states.now;
    const people = this.#what === 'people';
    for (const [what, press] of this.#switch) press.setAttribute('aria-pressed', String(what === this.#what));
    const columns = people ? peopleColumns(picture, time) : tieColumns(picture, time);
    const sorting = this.#sorting[this.#what];
    const column = columns.find(({ key }) => key === sorting.key) ?? columns[0];
    const fades = this.#ui.faded();
    const faded = people ? fades.people : fades.ties;
    const rows = people ? peopleRows(picture, time) : tieRows(picture, time);
    const sorted = sortedRows(rows, column, { descending: sorting.descending, faded });
    const kept = faded ? rows.filter((row) => !faded[row]).length : rows.length;
    const heads = columns.map((one) => this.#head(one, sorting));
    const lines = sorted.slice(0, most).map((row) => this.#line(picture, columns, row, faded?.[row] === 1));
    const caption = `${people ? 'People' : 'Ties'} as of ${whenWords(picture, time)}: ${rows.length}${faded ? `, of which ${kept} stand out` : ''}${rows.length > most ? `, here the first ${most}` : ''}`;
    fill(
      this.#table,
      h(
        'table',
        {},
        h('caption', {}, caption),
        h('thead', {}, h('tr', {}, ...heads)),
        h('tbody', {}, ...lines),
      ),
      sorted.length > most && this.#more(sorted.length - most),
    );
  }

  #head({ key, title, kind }: Column, sorting: Sorting): HTMLElement {
    const by = sorting.key === key;
    const press = () => {
      const descending = by ? !sorting.descending : kind !== 'text';
      this.#sorting[this.#what] = { key, descending };
      this.show();
      this.#table.querySelector<HTMLElement>('th[aria-sort] button')?.focus();
    };
    const sort = by ? (sorting.descending ? 'descending' : 'ascending') : undefined;
    return h(
      'th',
      { scope: 'col', class: kind, 'aria-sort': sort },
      button(
        [title, by && h('span', { 'aria-hidden': 'true' }, sorting.descending ? '\u00a0▼' : '\u00a0▲')],
        press,
      ),
    );
  }

  #line(picture: Picture, columns: readonly Column[], row: number, faded: boolean): HTMLElement {
    const cells = columns.map((column, place) => {
      if (place > 0) return h('td', { class: column.kind }, cell(column, row));
      return h('th', { scope: 'row' }, this.#opener(picture, row), faded && unseen(' (does not stand out)'));
    });
    return h('tr', { 'data-row': row, class: faded && 'faded' }, ...cells);
  }

  #opener({ people, ties }: Picture, row: number): HTMLElement {
    const { open, openTie } = this.#ui;
    if (this.#what === 'people')
      return button(nameOf(people.name[row]), () => open(row, { look: true, focus: true }));
    const names = [ties.a[row], ties.b[row]].map((person) => people.name[person] || 'no name');
    return button(nameOf(people.name[ties.a[row]]), () => openTie(row, { focus: true }), {
      'aria-label': `Tie of ${names[0]} and ${names[1]}`,
    });
  }

  #more(left: number): HTMLElement {
    return button(`${Math.min(left, ROWS)} more of ${left}`, () => {
      const next = this.#rows;
      this.#rows += ROWS;
      this.show();
      this.#table.querySelectorAll<HTMLElement>('tbody tr button')[next]?.focus();
    });
  }

  #mark(row: number): void {
    for (const line of this.#table.querySelectorAll('tr[aria-current]')) line.removeAttribute('aria-current');
    this.#table.querySelector(`tr[data-row="${row}"]`)?.setAttribute('aria-current', 'true');
  }
}

function cell(column: Column, row: number): HTMLElement {
  const text = cellText(column, row);
  return column.value(row) === undefined ? h('i', {}, text) : h('bdi', {}, text);
}
