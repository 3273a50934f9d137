import type { Handle, ViewOptions } from '../handle.js';
import type { Picture } from '../picture.js';
import { createRenderer } from '../render/create-renderer.js';
import { svgRenderer } from '../render-svg.js';
import type { Scene } from '../scene.js';
import type { ViewState, ViewStates } from '../state.js';
import { address } from './address.js';
import { announce } from './announce.js';
import { h } from './dom.js';
import type { Events } from './events.js';
import { type Header, header } from './header.js';
import { type KeyDeeds, type Keys, listen } from './keys.js';
import type { Player } from './player.js';
import { printing } from './print.js';
import { shared } from './shared.js';
import { side } from './side.js';
import { Stage } from './stage.js';
import { styleSheet } from './style.js';
import { TableView } from './table.js';
import { timeBar } from './time-bar.js';
import type { OpenHow, Ui } from './ui.js';

export interface PageOptions {
  element: HTMLElement;
  picture: Picture;
  states: ViewStates;
  /** What the address leaves out. */
  usual: ViewState;
  options: ViewOptions;
  handle: Handle;
  events: Events;
  gone: AbortSignal;
}

/** A view in an element of its own, which no style of the page around it reaches. */
export function page(all: PageOptions): { ui: Ui; scene(): Scene } {
  const { picture, states, usual, options, gone } = all;
  const live = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const keys: Keys = { on: true };
  const ui = shared({
    picture,
    states,
    gone,
    exporters: options.exporters ?? {},
    say: (text) => {
      live.textContent = text;
    },
    opened: (how) => opened(how),
  });
  const parts = partsOf(ui, all, keys);
  const { host, shadow } = laidOut(ui, parts, all, live);
  parts.stage.begin();
  announce(ui);
  printing(ui, parts.stage, parts.table);
  const { undo } = options.link ? address(ui, usual) : { undo: () => states.undo() };
  /** What had the keyboard before it went on in the panel. */
  let from: Element | null = null;

  function opened({ look, focus }: OpenHow): void {
    if (look && states.now.person >= 0) parts.stage.look(states.now.person);
    if (focus) {
      from = shadow.activeElement;
      parts.panel.focus();
    } else parts.panel.show();
  }

  function close(): void {
    if (states.now.person < 0 && states.now.tie < 0) return;
    ui.open(-1);
    if (from instanceof HTMLElement && from.isConnected && !from.matches('input')) from.focus();
    else look();
  }

  function look(): void {
    (states.now.view === 'table' ? parts.table.element : parts.stage.picture).focus();
  }

  listen(ui, { host, whole: options.link === true, keys, deeds: { ...deedsOf(parts), undo, close, look } });
  gone.addEventListener('abort', () => parts.stage.destroy());
  return { ui, scene: () => parts.stage.scene() };
}

interface Parts {
  top: Header;
  time: HTMLElement;
  player: Player;
  stage: Stage;
  table: TableView;
  panel: ReturnType<typeof side>;
}

function partsOf(ui: Ui, { states, options, handle, events }: PageOptions, keys: Keys): Parts {
  const { element: time, player } = timeBar(ui);
  const stage = new Stage(ui, {
    renderers: options.createRenderer ? [options.createRenderer] : [createRenderer, svgRenderer],
    over: (person) => {
      player.held = person;
    },
    failed: () => {
      states.change({ view: 'table' }, 'slide');
      events.tell('failed', undefined);
    },
  });
  const top = header(ui, { keys, exports: handle });
  return { top, time, player, stage, table: new TableView(ui), panel: side(ui) };
}

/** Puts the parts into the page. */
function laidOut(
  ui: Ui,
  { top, time, stage, table, panel }: Parts,
  { element, options }: PageOptions,
  live: HTMLElement,
): { host: HTMLElement; shadow: ShadowRoot } {
  const picture = { class: 'main', 'aria-label': 'Picture' };
  const main = h(options.link ? 'main' : 'section', picture, stage.element, table.element);
  const app = h('div', { class: 'app' }, top.element, main, time, panel.element, live, ...top.dialogs);
  ui.follow(() => {
    app.dataset.theme = ui.theme();
  });
  const host = h('div', { class: 'tiewise' });
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styleSheet()];
  shadow.append(h('div', { class: 'root' }, app));
  element.replaceChildren(host);
  return { host, shadow };
}

function deedsOf({ top, player, stage }: Parts): Omit<KeyDeeds, 'undo' | 'close' | 'look'> {
  return {
    find: top.find,
    help: top.help,
    play: () => player.toggle(),
    zoom: (factor) => stage.zoom(factor),
    all: () => stage.all(),
  };
}
