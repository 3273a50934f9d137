import { keptPeople } from '../filters.js';
import type { ViewState } from '../state.js';
import { calm } from './calm.js';
import type { Ui } from './ui.js';
import { whenWords } from './when-words.js';

/** Says in the live region what a change came to; of filters that slide, once they rest. */
export function announce(ui: Ui): void {
  const rested = calm(() => ui.say(keptWords(ui)), { rest: true });
  ui.gone.addEventListener('abort', rested.stop);
  ui.watch((now, before, kind) => {
    const said = kind === 'slide' ? undefined : words(ui, now, before);
    if (said) ui.say(said);
    else if (now.filters !== before.filters) rested.soon();
  });
}

function keptWords({ picture, states, faded }: Ui): string {
  const { people } = faded();
  const { time } = states.now;
  const met = keptPeople(picture, undefined, time);
  return people ? `${keptPeople(picture, people, time)} of ${met} people stand out` : `All ${met} people`;
}

function words(ui: Ui, now: ViewState, before: ViewState): string | undefined {
  const { people, ties } = ui.shown();
  if (now.person !== before.person && now.person >= 0)
    return `${people.name[now.person] || 'No name'} is open`;
  if (now.tie !== before.tie && now.tie >= 0) {
    return `The tie of ${people.name[ties.a[now.tie]]} and ${people.name[ties.b[now.tie]]} is open`;
  }
  if (now.person !== before.person || now.tie !== before.tie) return 'Everyone';
  if (now.filters !== before.filters) return keptWords(ui);
  if (now.view !== before.view) return VIEWS[now.view];
  if (now.time !== before.time) return `As of ${whenWords(ui.picture, now.time)}`;
  if (now.compare !== before.compare) return now.compare ? 'Compared with today' : 'Not compared with today';
  return undefined;
}

const VIEWS: Readonly<Record<ViewState['view'], string>> = {
  circles: 'Circles',
  map: 'Map',
  table: 'Table',
};
