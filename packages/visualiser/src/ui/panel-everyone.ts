import { count } from '@tiewise/metrics/words';
import { byDepth } from '../by-depth.js';
import { tieLine } from '../line-words.js';
import { peopleRows } from '../table-columns.js';
import { tiesWithMe } from '../tie-lists.js';
import { bridgesBy } from '../words/bridges.js';
import { movedLately } from '../words/moved.js';
import { onceClose } from '../words/once-close.js';
import { h, straight } from './dom.js';
import { strongest } from './many.js';
import { peopleList } from './people-list.js';
import type { Ui } from './ui.js';
import { whenWords } from './when-words.js';

/** What there is to know without anyone selected. */
export function everyonePanel(ui: Ui): (HTMLElement | undefined)[] {
  const picture = ui.shown();
  const { time } = ui.states.now;
  const met = peopleRows(picture, time);
  const listed = (tie: number, person: number, aside: string) =>
    picture.me < 0 ? { person, tie, aside } : { person, aside };
  const strong = strongest(picture);
  const close = onceClose(strong, time).map(({ tie, person }) =>
    listed(tie, person, tieLine(picture, tie, time)),
  );
  const moved = movedLately(strong, time).map(({ tie, person, kind }) => listed(tie, person, kind));
  return [
    h('h2', { tabindex: -1 }, `As of ${whenWords(picture, time)}`),
    h(
      'p',
      {},
      `${count(met.length, 'person', 'people')} so far.`,
      picture.ties.size === 0 && ' No contact is recorded.',
      picture.me < 0 && ' It is not known whose ties these are: “me” says so, on the command line --me.',
    ),
    standingOut(ui, met),
    peopleList(ui, 'Close once, quiet now', close),
    writeTo(ui),
    peopleList(ui, 'What moved lately', moved, 10),
    peopleList(ui, 'Bridges', bridgesBy(picture, time), 5),
    leftOut(picture.leftOut),
  ];
}

/** Those of them who do not fade, the deepest first. */
function standingOut(ui: Ui, met: readonly number[]): HTMLElement | undefined {
  const picture = ui.shown();
  const { time } = ui.states.now;
  const { people: faded } = ui.faded();
  if (!faded) return undefined;

  const kept = met.filter((person) => !faded[person]);
  const mine = tiesWithMe(picture);
  const entries = byDepth(picture, kept, Math.floor(time)).map((person) => ({
    person,
    aside: mine[person] < 0 ? undefined : tieLine(picture, mine[person], time),
  }));
  const title = `${count(kept.length, 'person stands', 'people stand')} out`;
  return peopleList(ui, title, entries, 20) ?? h('h3', {}, title);
}

/** Suggestions hold for the last moment alone. */
function writeTo(ui: Ui): HTMLElement | undefined {
  const { suggestions, moments } = ui.shown();
  if (ui.states.now.time < moments.length - 1) return undefined;
  const entries = suggestions.map(({ person, because }) => ({ person, sentence: because }));
  return peopleList(ui, 'Worth writing to', entries, 3);
}

function leftOut(sentences: readonly string[]): HTMLElement | undefined {
  if (sentences.length === 0) return undefined;
  const lines = sentences.map((sentence) => h('li', {}, straight(sentence)));
  return h('details', {}, h('summary', {}, 'What is not shown'), h('ul', {}, ...lines));
}
