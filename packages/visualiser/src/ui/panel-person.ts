import { isMet } from '../filters.js';
import type { Picture } from '../picture.js';
import { otherOf, tiesOf, tiesWithMe } from '../tie-lists.js';
import { throughOthers } from '../words/through-others.js';
import { button, h, nameOf, straight } from './dom.js';
import { evidence } from './evidence.js';
import { meters } from './meters.js';
import { peopleList } from './people-list.js';
import { sentences } from './sentences.js';
import { timeline } from './timeline.js';
import type { Ui } from './ui.js';

type Part = HTMLElement | undefined;

/** The story of a person, and of their tie with `me`. */
export function personPanel(ui: Ui, person: number): Part[] {
  const picture = ui.shown();
  const name = picture.people.name[person];
  const tie = picture.me >= 0 ? tiesWithMe(picture)[person] : -1;
  return [
    h('h2', { tabindex: -1 }, nameOf(name)),
    ...about(picture, person),
    ...(isMet(picture, person, ui.states.now.time)
      ? [...(tie >= 0 ? withMe(ui, tie, name) : withOthers(ui, person, name)), knows(ui, person)]
      : [h('p', {}, 'Not in the picture yet at this time.')]),
    back(ui),
  ];
}

/** The story of a tie of two others. */
export function tiePanel(ui: Ui, tie: number): Part[] {
  const picture = ui.shown();
  const { people, ties } = picture;
  const two = [ties.a[tie], ties.b[tie]];
  const [a, b] = two.map((person) => people.name[person] || 'no name');
  return [
    h('h2', { tabindex: -1 }, nameOf(people.name[two[0]]), ' and ', nameOf(people.name[two[1]])),
    ...tieParts(ui, tie, [a, b]),
    peopleList(
      ui,
      'The two',
      two.map((person) => ({ person })),
    ),
    back(ui),
  ];
}

function about({ people, communities, me }: Picture, person: number): Part[] {
  const community = communities[people.community[person]]?.name;
  const bridge =
    people.bridge[person] === 1 && (me >= 0 ? 'links you to another community' : 'links communities');
  const known = [...people.known[person]];
  const names = known.splice(0, people.names[person]);
  const line = (text: string, label = '') =>
    text ? h('p', { class: 'aside' }, label, h('bdi', {}, text)) : undefined;
  return [
    line([community, bridge].filter(Boolean).join(' · ')),
    line(names.join(', '), 'Also called '),
    line(known.join(' · ')),
  ];
}

function withMe(ui: Ui, tie: number, name: string): Part[] {
  const { suggestions, moments, ties } = ui.shown();
  const person = ties.b[tie];
  const isNow = ui.states.now.time >= moments.length - 1;
  const suggestion = isNow ? suggestions.find((one) => one.person === person) : undefined;
  return [
    ...tieParts(ui, tie, ['you', name || 'no name']),
    suggestion && h('section', {}, h('h3', {}, 'Why write now'), h('p', {}, straight(suggestion.because))),
    isNow ? route(ui, person, 'A way to them') : undefined,
  ];
}

function withOthers(ui: Ui, person: number, name: string): Part[] {
  const picture = ui.shown();
  const seen = Array.from(tiesOf(picture, person), (tie) => ({
    tie,
    turned: picture.ties.b[tie] === person,
  }));
  const { moments } = picture;
  const { time } = ui.states.now;
  return [
    picture.me >= 0 ? h('p', {}, straight(throughOthers(picture, person, time))) : undefined,
    timeline(ui, seen, [name || 'no name', 'others']),
    time >= moments.length - 1 ? route(ui, person, 'Who could introduce you') : undefined,
  ];
}

function tieParts(ui: Ui, tie: number, names: readonly [string, string]): Part[] {
  const picture = ui.shown();
  const { time } = ui.states.now;
  const line = timeline(ui, [{ tie, turned: false }], names);
  return [
    line,
    line && legendOf(names),
    meters(picture, tie, time),
    ...sentences(picture, tie, time).map((text) => h('p', {}, straight(text))),
    evidence(picture, tie, time),
  ];
}

/** Which way is up. */
function legendOf([one, other]: readonly [string, string]): HTMLElement {
  const entry = (kind: string, text: string) =>
    h('span', {}, h('i', { class: `swatch ${kind}` }), h('bdi', {}, text));
  return h(
    'p',
    { class: 'aside ways', 'aria-hidden': 'true' },
    entry('given', `up: from ${one}`),
    entry('received', `down: from ${other}`),
    entry('both', 'together'),
  );
}

function route(ui: Ui, person: number, title: string): Part {
  const { routes } = ui.shown();
  const found = routes.find((one) => one.person === person);
  if (!found) return undefined;
  const way = peopleList(
    ui,
    title,
    found.through.map((one) => ({ person: one })),
  );
  way?.append(h('p', {}, straight(found.sentence)));
  return way;
}

function knows(ui: Ui, person: number): Part {
  const picture = ui.shown();
  const { ties, me, moments } = picture;
  const moment = Math.floor(ui.states.now.time);
  const known = Array.from(tiesOf(picture, person)).filter((tie) => {
    const isKnown = ties.states[4 * (tie * moments.length + moment) + 3] > 0;
    return isKnown && otherOf(ties, tie, person) !== me;
  });
  return peopleList(
    ui,
    'People they know',
    known.map((tie) => ({ person: otherOf(ties, tie, person) })),
  );
}

function back(ui: Ui): HTMLElement {
  return button('Back to everyone', () => ui.open(-1, { focus: true }), { class: 'back' });
}
