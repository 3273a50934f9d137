import { instantMs } from '@tiewise/core/time';
import type { Handle, Selection, ViewOptions } from './handle.js';
import { stateOfLink } from './link.js';
import { placeOf } from './moments.js';
import type { Picture } from './picture.js';
import { firstState, type ViewName, type ViewState, ViewStates } from './state.js';
import { tieOf } from './tie-lists.js';
import { Events } from './ui/events.js';
import * as files from './ui/exports.js';
import { page } from './ui/page.js';

/**
 * Shows a picture in an element of a page: the picture itself, what can be said of it, time, and a table of
 * everything in it. What was in the element before is put back by `destroy`.
 *
 * Everything is done in the page, and names are only ever text.
 *
 * @throws RangeError if `options.layout` is a view that there is not.
 */
export function view(element: HTMLElement, picture: Picture, options: ViewOptions = {}): Handle {
  const usual = usualState(picture, options);
  const states = new ViewStates(options.link ? stateOfLink(picture, location.hash, usual) : usual);
  const events = new Events();
  const end = new AbortController();
  const before = [...element.childNodes];

  const handle: Handle = {
    setMoment: (instant) => states.change({ time: placeOf(picture, instantMs(instant)) }),
    select: (selected) => states.change(numbersOf(picture, selected)),
    filter: (change) => states.change({ filters: { ...states.now.filters, ...change } }),
    view: (name) => states.change({ view: viewNamed(picture, name) }),
    exportSvg: (wanted) => files.exportSvg(shown.ui, shown.scene(), wanted),
    exportPng: (wanted) => files.exportPng(shown.ui, shown.scene(), wanted),
    exportHtml: (wanted) => files.exportHtml(shown.ui, wanted),
    exportData: (wanted) => files.exportData(shown.ui, wanted),
    on: (event, listener) => events.on(event, listener),
    destroy() {
      if (end.signal.aborted) return;
      end.abort();
      element.replaceChildren(...before);
    },
  };
  events.follow(picture, states);
  const shown = page({ element, picture, states, usual, options, handle, events, gone: end.signal });
  return handle;
}

function usualState(picture: Picture, { theme, layout, names }: ViewOptions): ViewState {
  const first = firstState(picture);
  return {
    ...first,
    theme: theme ?? first.theme,
    names: names ?? first.names,
    view: layout === undefined ? first.view : viewNamed(picture, layout),
  };
}

function viewNamed({ me }: Picture, name: ViewName): ViewName {
  if (name === 'map' || name === 'table' || (name === 'circles' && me >= 0)) return name;
  const why = name === 'circles' ? 'circles need a me' : `there is no ${String(name)}`;
  throw new RangeError(`view: must be circles, map or table; ${why}`);
}

function numbersOf(picture: Picture, selected: Selection): Pick<ViewState, 'person' | 'tie'> {
  if (selected === undefined) return { person: -1, tie: -1 };
  if ('person' in selected) {
    const person = numberOf(picture, selected.person);
    return { person: person === picture.me ? -1 : person, tie: -1 };
  }
  const [one, other] = selected.tie.map((id) => numberOf(picture, id));
  const tie = tieOf(picture, one, other);
  if (tie < 0) throw new RangeError(`select: must be two with a tie, got ${selected.tie.join(' and ')}`);
  const { a, b } = picture.ties;
  return a[tie] === picture.me ? { person: b[tie], tie: -1 } : { person: -1, tie };
}

function numberOf({ people }: Picture, id: string): number {
  const person = people.id.indexOf(id);
  if (person < 0) throw new RangeError(`select: must be the id of somebody in the picture, got ${id}`);
  return person;
}
