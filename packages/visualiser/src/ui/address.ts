import { linkOf, stateOfLink } from '../link.js';
import type { ViewState } from '../state.js';
import { calm } from './calm.js';
import type { Ui } from './ui.js';

/**
 * Keeps what is looked at in the address of the page, a step an entry; the page's back button undoes. That time
 * slides after a step is an entry as well, however far it does.
 */
export function address({ picture, states, gone, watch }: Ui, usual: ViewState): { undo(): void } {
  const link = () => {
    const text = linkOf(picture, states.now, usual);
    return text ? `#${text}` : location.pathname + location.search;
  };
  /** Whether time has slid since the last step, and whether that has its entry. */
  let [hasSlid, isEntered] = [false, stepsOf() === 0];
  const write = calm(
    () => {
      if (isEntered || !hasSlid) return put('replaceState', stepsOf(), link());
      isEntered = true;
      put('pushState', stepsOf() + 1, link());
    },
    { wait: 400 },
  );

  watch((now, before, kind) => {
    if (kind === 'slide') {
      hasSlid ||= now.time !== before.time;
      write.soon();
    } else if (kind === 'step') {
      write.stop();
      hasSlid = isEntered = false;
      put('pushState', stepsOf() + 1, link());
    }
  });
  const restore = () => {
    write.stop();
    hasSlid = false;
    isEntered = stepsOf() === 0;
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
