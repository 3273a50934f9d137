import { count } from '@tiewise/metrics/words';
import { keptPeople } from '../filters.js';
import { bridgesAt, closeOnce, movedLately } from '../lately.js';
import { tieLine } from '../line-words.js';
import { button, h, nameOf, straight } from './dom.js';
import { peopleList } from './people-list.js';
import type { Ui } from './ui.js';
import { whenWords } from './when-words.js';

/** What there is to know without anyone selected. */
export function everyonePanel(ui: Ui): (HTMLElement | undefined)[] {
  const picture = ui.shown();
  const { time } = ui.states.now;
  const { people: fadedPeople } = ui.faded();
  const met = keptPeople(picture, undefined, time);
  const kept = fadedPeople
    ? `; ${count(keptPeople(picture, fadedPeople, time), 'person', 'people')} stand out`
    : '';
  return [
    h('h2', { tabindex: -1 }, `As of ${whenWords(picture, time)}`),
    h('p', {}, `${count(met, 'person', 'people')} so far${kept}.`),
    quiet(ui),
    writeTo(ui),
    peopleList(
      ui,
      'What moved lately',
      movedLately(picture, time).map(({ person, move }) => ({ person, aside: move })),
    ),
    peopleList(
      ui,
      'Bridges',
      bridgesAt(picture, time).map((person) => ({ person })),
      5,
    ),
    leftOut(picture.leftOut),
  ];
}

const TITLE = 'Close once, quiet now';

function quiet(ui: Ui): HTMLElement | undefined {
  const picture = ui.shown();
  const { ties, people, me } = picture;
  const { time } = ui.states.now;
  const close = closeOnce(picture, time);
  if (me >= 0) {
    return peopleList(
      ui,
      TITLE,
      close.map((tie) => ({ person: ties.b[tie], aside: tieLine(picture, tie, time) })),
    );
  }
  if (close.length === 0) return undefined;
  const items = close.slice(0, 7).map((tie) => {
    const names = [nameOf(people.name[ties.a[tie]]), ' and ', nameOf(people.name[ties.b[tie]])];
    const open = button(names, () => ui.openTie(tie, { focus: true }), { class: 'person' });
    return h('li', {}, open, h('span', { class: 'aside' }, tieLine(picture, tie, time)));
  });
  return h('section', {}, h('h3', {}, TITLE), h('ul', {}, ...items));
}

/** Suggestions hold for the last moment alone. */
function writeTo(ui: Ui): HTMLElement | undefined {
  const { suggestions, people, moments } = ui.shown();
  if (ui.states.now.time < moments.length - 1 || suggestions.length === 0) return undefined;
  const items = suggestions.map(({ person, because }) =>
    h(
      'li',
      {},
      button(nameOf(people.name[person]), () => ui.open(person, { look: true, focus: true }), {
        class: 'person',
      }),
      h('p', {}, straight(because)),
    ),
  );
  return h('section', {}, h('h3', {}, 'Worth writing to'), h('ul', { class: 'reasons' }, ...items));
}

function leftOut(sentences: readonly string[]): HTMLElement | undefined {
  if (sentences.length === 0) return undefined;
  const lines = sentences.map((sentence) => h('li', {}, straight(sentence)));
  return h('details', {}, h('summary', {}, 'What is not shown'), h('ul', {}, ...lines));
}
