import { dayOf, MS_PER_DAY } from '@tiewise/core/time';
import { type Chip, type Filters, NO_FILTERS, type Period, periodBetween } from './filters.js';
import { msAt, placeOf } from './moments.js';
import type { Picture } from './picture.js';
import type { ViewState } from './state.js';
import { tieOf } from './tie-lists.js';

const CHIPS: readonly Chip[] = ['quiet', 'owe', 'owed', 'bridges'];

/**
 * What is looked at, for the part of an address behind its `#`, which no server is sent:
 * `t=2019.25&p=p17&v=circles&f=quiet&theme=dark`. It holds ids of people and places in the picture, so it says
 * nothing to who has not the picture. What is as in `usual` is left out.
 */
export function linkOf(picture: Picture, state: ViewState, usual: ViewState): string {
  const { people, ties, contacts } = picture;
  const { filters, person, tie } = state;
  const chips = CHIPS.filter((chip) => filters[chip]).join();
  const fields: Record<string, string | undefined> = {
    t: state.time === usual.time ? undefined : yearText(msAt(picture, state.time)),
    p: person >= 0 ? people.id[person] : people.id[ties.a[tie]],
    q: people.id[ties.b[tie]],
    v: state.view === usual.view ? undefined : state.view,
    f: chips,
    c: filters.communities.join(),
    s: placesIn(contacts.sources, filters.sources),
    k: placesIn(
      contacts.kinds.map(({ name }) => name),
      filters.kinds,
    ),
    d: filters.period && `${dateText(filters.period.from)}_${dateText(filters.period.to)}`,
    g: state.collapsed.join(),
    compare: state.compare ? '1' : undefined,
    names: state.names === usual.names ? undefined : state.names,
    theme: state.theme === usual.theme ? undefined : state.theme,
  };
  const given = Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]));
  return new URLSearchParams(given).toString();
}

/** The state an address tells of. What it does not tell, or tells wrongly, is as in `usual`. */
export function stateOfLink(picture: Picture, link: string, usual: ViewState): ViewState {
  const fields = new URLSearchParams(link.replace(/^#/, ''));
  const field = (name: string) => fields.get(name) ?? '';
  const { contacts, communities } = picture;
  const numbers = (name: string, least: number, size: number) => numbersOf(field(name), least, size);
  return {
    ...usual,
    view: oneOf(field('v'), picture.me < 0 ? ['map', 'table'] : ['circles', 'map', 'table']) ?? usual.view,
    time: timeOf(picture, field('t')) ?? usual.time,
    ...selected(picture, field('p'), fields.get('q')),
    filters: {
      ...NO_FILTERS,
      ...chipsOf(field('f')),
      communities: numbers('c', -1, communities.length),
      sources: numbers('s', 0, contacts.sources.length).map((place) => contacts.sources[place]),
      kinds: numbers('k', 0, contacts.kinds.length).map((place) => contacts.kinds[place].name),
      period: periodOf(field('d')),
    },
    collapsed: numbers('g', 0, communities.length).sort((x, y) => x - y),
    compare: field('compare') === '1',
    names: oneOf(field('names'), ['names', 'initials', 'none']) ?? usual.names,
    theme: oneOf(field('theme'), ['light', 'dark', 'auto']) ?? usual.theme,
  };
}

function chipsOf(text: string): Partial<Filters> {
  const given = text.split(',');
  return Object.fromEntries(CHIPS.filter((chip) => given.includes(chip)).map((chip) => [chip, true]));
}

function selected(picture: Picture, p: string, q: string | null): Pick<ViewState, 'person' | 'tie'> {
  const { people, ties, me } = picture;
  const one = people.id.indexOf(p);
  if (q === null) return { person: one === me ? -1 : one, tie: -1 };
  const other = people.id.indexOf(q);
  const tie = one < 0 || other < 0 ? -1 : tieOf(picture, one, other);
  return tie >= 0 && ties.a[tie] === me ? { person: ties.b[tie], tie: -1 } : { person: -1, tie };
}

function placesIn(all: readonly string[], wanted: readonly string[]): string {
  return wanted
    .map((name) => all.indexOf(name))
    .filter((place) => place >= 0)
    .join();
}

function numbersOf(text: string, least: number, size: number): number[] {
  const numbers = text.split(',').filter((part) => /^-?\d{1,6}$/.test(part));
  return [...new Set(numbers.map(Number))].filter((number) => number >= least && number < size);
}

function oneOf<Text extends string>(text: string, texts: readonly Text[]): Text | undefined {
  return texts.find((one) => one === text);
}

/** `2019.25` is the second of April 2019 at six in the morning. */
function yearText(ms: number): string {
  const year = new Date(ms).getUTCFullYear();
  const [begin, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  return String(Number((year + (ms - begin) / (end - begin)).toFixed(5)));
}

/** Nearer to a moment than this, it is that moment. */
const NEAR = 2e-3;

function timeOf(picture: Picture, text: string): number | undefined {
  if (!/^\d{4}(\.\d{1,9})?$/.test(text)) return undefined;
  const year = Math.floor(Number(text));
  const [begin, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  const time = placeOf(picture, begin + (Number(text) - year) * (end - begin));
  return Math.abs(time - Math.round(time)) < NEAR ? Math.round(time) : time;
}

function periodOf(text: string): Period | undefined {
  const days = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)$/.exec(text);
  return days ? periodBetween(Date.parse(days[1]), Date.parse(days[2])) : undefined;
}

function dateText(ms: number): string {
  return new Date(dayOf(ms) * MS_PER_DAY).toISOString().slice(0, 10);
}
