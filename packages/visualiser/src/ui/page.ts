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
import { header } from './header.js';
import { type Keys, listen } from './keys.js';
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

/** All parts of a view, in an element of their own that no style of the page around it reaches. */
export function page(all: PageOptions): { ui: Ui; scene(): Scene } {
  const { element, picture, states, usual, options, handle, events, gone } = all;
  const live = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const ui = shared({
    picture,
    states,
    gone,
    exporters: options.exporters ?? {},
    say: (text) => {
      live.textContent = text;
    },
    opened,
  });
  const keys: Keys = { on: true };
  const top = header(ui, { keys, exports: handle });
  const time = timeBar(ui);
  const { player } = time;
  const stage = new Stage(ui, {
    renderers: options.createRenderer ? [options.createRenderer] : [createRenderer, svgRenderer],
    over: (person) => {
      player.held = person;
    },
    failed,
  });
  const table = new TableView(ui);
  const panel = side(ui);

  function opened({ look, focus }: OpenHow): void {
    if (look && states.now.person >= 0) stage.look(states.now.person);
    if (focus) panel.focus();
  }

  function failed(): void {
    states.change({ view: 'table' }, 'slide');
    events.tell('failed', undefined);
  }

  const app = h(
    'div',
    { class: 'app' },
    top.element,
    h(
      options.link ? 'main' : 'section',
      { class: 'main', 'aria-label': 'Picture' },
      stage.element,
      table.element,
    ),
    time.element,
    panel.element,
    live,
  );
  app.append(...top.dialogs);
  const host = h('div', { class: 'tiewise' });
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styleSheet()];
  shadow.append(h('div', { class: 'root' }, app));
  ui.follow(() => {
    app.dataset.theme = ui.theme();
  });
  element.replaceChildren(host);
  stage.begin();
  announce(ui);
  printing(ui, stage, table);
  const back = options.link ? address(ui, usual) : undefined;
  const close = () => {
    if (states.now.person >= 0 || states.now.tie >= 0) ui.open(-1);
    stage.picture.focus();
  };
  listen(ui, {
    host,
    whole: options.link === true,
    keys,
    deeds: {
      find: top.find,
      help: top.help,
      play: () => player.toggle(),
      zoom: (factor) => stage.zoom(factor),
      all: () => stage.all(),
      undo: () => (back ? back.undo() : states.undo()),
      close,
    },
  });
  gone.addEventListener('abort', () => stage.destroy());
  return { ui, scene: () => stage.scene() };
}
