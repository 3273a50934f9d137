import type { ViewName } from '../state.js';
import type { Ui } from './ui.js';

/** What keys do wherever one is in the view. */
export interface KeyDeeds {
  find(): void;
  help(): void;
  play(): void;
  zoom(factor: number): void;
  all(): void;
  close(): void;
  /** Goes on in what is looked at. */
  look(): void;
  undo(): void;
}

export interface Keys {
  /** Whether single keys do anything. */
  on: boolean;
}

const VIEWS: Readonly<Record<string, ViewName>> = { c: 'circles', m: 'map', t: 'table' };

/** Listens to the keys of an element, and of the whole page where the page is the view's own. */
export function listen(
  ui: Ui,
  { host, whole, keys, deeds }: { host: HTMLElement; whole: boolean; keys: Keys; deeds: KeyDeeds },
): void {
  const single: Readonly<Record<string, () => void>> = {
    '/': deeds.find,
    '?': deeds.help,
    ' ': deeds.play,
    '+': () => deeds.zoom(1.5),
    '=': () => deeds.zoom(1.5),
    '-': () => deeds.zoom(1 / 1.5),
    '0': deeds.all,
  };
  const act = (event: KeyboardEvent) => {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || target.closest('dialog')) return;
    const deed = deedOf(event, target);
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  function deedOf(
    { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
    target: Element,
  ): (() => void) | undefined {
    if (target.matches(TYPED))
      return key === 'Escape' && target.matches('[role=combobox]') ? deeds.look : undefined;
    if (key === 'z' && (ctrlKey || metaKey)) return deeds.undo;
    if (ctrlKey || metaKey || altKey) return undefined;
    if (key === 'Escape') return deeds.close;
    if (target.matches('h2') && /^Arrow[LR]/.test(key) && ui.states.now.view !== 'table')
      return () => walk(key);
    if (!keys.on || (key === ' ' && target.matches(PRESSED))) return undefined;
    const view = VIEWS[key];
    if (view && (view !== 'circles' || ui.picture.me >= 0)) return () => turn(view, target);
    return single[key];
  }

  const part = (kind: string) => host.shadowRoot?.querySelector<HTMLElement>(kind);

  /** What had the keyboard may be hidden then: it goes on in what takes its place. */
  function turn(view: ViewName, target: Element): void {
    ui.states.change({ view });
    if (target.getClientRects().length === 0) deeds.look();
  }

  /** Goes on in the picture, from whom the panel is about. */
  function walk(key: string): void {
    part('.picture')?.focus();
    part('.picture')?.dispatchEvent(new KeyboardEvent('keydown', { key }));
  }

  host.addEventListener('keydown', act, { signal: ui.gone });
  if (!whole) return;
  document.addEventListener('keydown', (event) => event.target === document.body && act(event), {
    signal: ui.gone,
  });
}

/** In these, letters are letters. */
const TYPED = 'input:not([type=checkbox]):not([type=range]), select, textarea';
/** These the space bar presses. */
const PRESSED = 'button, summary, input, a';
