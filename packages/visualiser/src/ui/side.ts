import type { Filters } from '../filters.js';
import { fill, h } from './dom.js';
import { MANY } from './many.js';
import { everyonePanel } from './panel-everyone.js';
import { personPanel, tiePanel } from './panel-person.js';
import type { Ui } from './ui.js';

export interface Side {
  element: HTMLElement;
  /** Goes on in it. */
  focus(): void;
  /** Brings the name of who is open into view, where the panel is below the picture. */
  show(): void;
}

/** The panel beside the picture: of everyone, of a person or of a tie. */
export function side(ui: Ui): Side {
  const element = h('aside', { 'aria-label': 'Details', tabindex: 0 });
  let who = '';
  let all = '';
  let by: Filters | undefined;
  const show = () => {
    const { person, tie, time, names, filters } = ui.states.now;
    const [whoNow, allNow] = [[person, tie].join(), JSON.stringify([person, tie, time, names, filters])];
    if (allNow === all) return;
    const again = who === whoNow ? remember(element) : undefined;
    [who, all] = [whoNow, allNow];
    fill(
      element,
      ...(person >= 0 ? personPanel(ui, person) : tie >= 0 ? tiePanel(ui, tie) : everyonePanel(ui)),
    );
    again?.();
    if (!again || by !== filters) element.scrollTop = 0;
    by = filters;
  };
  if (ui.picture.ties.size > MANY) setTimeout(() => ui.gone.aborted || ui.follow(show), SOON);
  else ui.follow(show);
  const heading = () => element.querySelector('h2');
  return {
    element,
    focus: () => heading()?.focus(),
    show() {
      const { person, tie } = ui.states.now;
      const behavior = ui.still() ? 'auto' : 'smooth';
      if (person >= 0 || tie >= 0) heading()?.scrollIntoView({ behavior, block: 'nearest' });
    },
  };
}

/** After the first frames, in milliseconds. */
const SOON = 100;

const HELD = 'h2, button, summary';

/** What of a panel is open and in focus, to be so again when time has gone on. */
function remember(panel: HTMLElement): () => void {
  const details = () => [...panel.querySelectorAll('details')];
  const held = () => [...panel.querySelectorAll<HTMLElement>(HELD)];
  const opened = details().map(({ open }) => open);
  const place = held().findIndex((element) => element.matches(':focus'));
  return () => {
    for (const [i, one] of details().entries()) one.open = opened[i] ?? false;
    held()[place]?.focus({ preventScroll: true });
  };
}
