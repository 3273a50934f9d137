import { linkOf, stateOfLink } from '../link.js';
import type { ViewState } from '../state.js';
import { calm } from './calm.js';
import type { Ui } from './ui.js';

/** Keeps what is looked at in the address of the page, a step an entry; the page's back button undoes. */
export function address({ picture, states, gone, watch }: Ui, usual: ViewState): { undo(): void } {
  const link = () => {
    const text = linkOf(picture, states.now, usual);
    return text ? `#${text}` : location.pathname + location.search;
  };
  const write = calm(() => put('replaceState', stepsOf(), link()), { wait: 400 });

  watch((_, __, kind) => {
    if (kind === 'slide') write.soon();
    else if (kind === 'step') {
      write.stop();
      put('pushState', stepsOf() + 1, link());
    }
  });
  const restore = () => {
    write.stop();
    states.change(stateOfLink(picture, location.hash, usual), 'restore');
  };
  addEventListener('popstate', restore, { signal: gone });
  gone.addEventListener('abort', () => write.stop());
  return { undo: () => stepsOf() > 0 && history.back() };
}

/** How many steps of the view are behind this entry of the page's history. */
function stepsOf(): number {
  const { state } = history;
  return typeof state === 'object' && state !== null && typeof state.tiewise === 'number' ? state.tiewise : 0;
}

function put(how: 'pushState' | 'replaceState', steps: number, url: string): void {
  try {
    history[how]({ tiewise: steps }, '', url);
  } catch {
    // A page in a frame that may not change its address is shown all the same.
  }
}
