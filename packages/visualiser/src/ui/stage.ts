import type { CreateRenderer } from '../handle.js';
import { personLine } from '../line-words.js';
import type { Renderer, Scene, Target } from '../scene.js';
import type { ViewState } from '../state.js';
import { h } from './dom.js';
import { legend } from './legend.js';
import { ownMoves } from './own-moves.js';
import { collapsed, fades, sceneNow } from './scene-now.js';
import { tooltip } from './tooltip.js';
import type { Ui } from './ui.js';
import { STEPS, walker } from './walker.js';
import { zoomButtons } from './zoom-buttons.js';

export interface StageOptions {
  /** Tried one after the other. */
  renderers: readonly CreateRenderer[];
  /** Told when the pointer comes to a person or leaves one. */
  over(person: boolean): void;
  /** Told when nothing can draw. */
  failed(): void;
}

/** Where the picture is, with its legend, its keys and what is said of whom the pointer is over. */
export class Stage {
  readonly element: HTMLElement;
  /** What takes the keys. */
  readonly picture: HTMLElement;
  readonly #ui: Ui;
  readonly #options: StageOptions;
  readonly #canvas = h('div', { class: 'canvas' });
  readonly #tooltip: ReturnType<typeof tooltip>;
  readonly #walk: ReturnType<typeof walker>;
  #renderer: Renderer | undefined;
  readonly #legend: HTMLDetailsElement;
  readonly #zoom = zoomButtons(
    (factor) => this.zoom(factor),
    () => this.all(),
  );
  #tried = 0;
  #gaveUp = false;
  #told: readonly unknown[] = [];
  /** Whom the pointer is over or the arrow keys have come to, or -1. */
  #cursor = -1;
  #pointer = { x: 0, y: 0 };
  /** Whether the eye is where it is because somebody was opened. */
  #brought = false;

  constructor(ui: Ui, options: StageOptions) {
    this.#ui = ui;
    this.#options = options;
    this.#tooltip = tooltip(ui);
    this.#walk = walker(ui);
    this.#legend = legend(ui);
    this.picture = h(
      'div',
      {
        class: 'picture',
        tabindex: 0,
        role: 'application',
        'aria-label':
          'Picture of the network. Arrow keys walk from person to person, Enter opens one, T opens the table.',
      },
      this.#canvas,
    );
    this.element = h(
      'div',
      { class: 'stage' },
      this.picture,
      this.#legend,
      this.#zoom,
      this.#tooltip.element,
    );
    this.#listen();
    const sizes = new ResizeObserver(() => this.#keepOff());
    for (const each of [this.element, this.#legend, this.#zoom]) sizes.observe(each);
    ui.watch((now, before) => this.#changed(now, before));
    ui.follow(() => this.#followed());
  }

  /** Begins to draw, once the element is in the page. */
  begin(): void {
    this.element.hidden = this.#ui.states.now.view === 'table';
    if (this.#renderer || this.element.hidden) return;
    const { clientWidth, clientHeight } = this.element;
    if (this.#tried === 0) this.#legend.open = clientWidth > clientHeight + BESIDE;
    for (; !this.#renderer && this.#tried < this.#options.renderers.length; this.#tried++) {
      this.#renderer = this.#made(this.#options.renderers[this.#tried]);
    }
    this.#keepOff();
    if (!this.#renderer) this.#giveUp();
  }

  /** The scene as it is shown. */
  scene(): Scene {
    return sceneNow(this.#ui, this.#cursor >= 0 ? this.#cursor : this.#ui.states.now.person);
  }

  /** Brings the eye to a person who was opened, until nobody is open or the view is another. */
  look(person: number): void {
    this.#brought = true;
    this.#renderer?.look({ person });
  }

  all(): void {
    this.#brought = false;
    this.#renderer?.look('all');
  }

  zoom(factor: number): void {
    this.#brought = false;
    this.#renderer?.zoom(factor);
  }

  destroy(): void {
    this.#renderer?.destroy();
    this.#renderer = undefined;
  }

  #made(create: CreateRenderer): Renderer | undefined {
    try {
      const renderer = create(this.#canvas, this.#ui.picture, this.scene());
      renderer.on('over', (target) => this.#over(target));
      renderer.on('click', (target) => this.#click(target));
      renderer.on('moved', () => this.#tooltip.show(undefined, this.#pointer));
      renderer.on('failed', () => this.#failed());
      return renderer;
    } catch {
      this.#canvas.replaceChildren();
      return undefined;
    }
  }

  #keepOff(): void {
    const boxes = [this.#legend, this.#zoom].map((each) => {
      const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = each;
      return { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
    });
    this.#renderer?.keepOff(boxes);
  }

  #failed(): void {
    this.destroy();
    this.#canvas.replaceChildren();
    this.begin();
  }

  #giveUp(): void {
    this.#canvas.replaceChildren(
      h('p', { class: 'cannot' }, 'This browser cannot draw the picture. All that is in it is in the table.'),
    );
    if (!this.#gaveUp) this.#options.failed();
    this.#gaveUp = true;
  }

  #show(change: Partial<Scene>): void {
    this.#renderer?.show(change);
  }

  #changed(now: ViewState, before: ViewState): void {
    if (now.view !== before.view) {
      this.begin();
      if (now.view !== 'table') this.#show({ layout: now.view });
    }
    if (now.time !== before.time) this.#show({ time: now.time });
    if (Math.floor(now.time) !== Math.floor(before.time) && fades(this.#ui).fadedTies)
      this.#show(fades(this.#ui));
    if (now.person !== before.person || now.tie !== before.tie) {
      this.#cursor = -1;
      this.#show({ person: now.person, tie: now.tie });
    }
    if (now.compare !== before.compare) this.#show({ compare: now.compare });
    if (now.names !== before.names) this.#show({ names: now.names });
    if (now.collapsed !== before.collapsed) this.#show({ collapsed: collapsed(this.#ui, now) });
    const isElsewhere = now.view !== before.view || (now.person < 0 && now.tie < 0);
    if (this.#brought && isElsewhere) this.all();
  }

  /** What is not told of by changes of the state alone. */
  #followed(): void {
    const { fadedPeople, fadedTies } = fades(this.#ui);
    const now = [fadedPeople, fadedTies, this.#ui.theme(), this.#ui.still()];
    if (now.every((one, place) => one === this.#told[place])) return;
    this.#told = now;
    this.#show({ fadedPeople, fadedTies, theme: this.#ui.theme(), still: this.#ui.still() });
  }

  #over(target: Target): void {
    const { states, picture } = this.#ui;
    const person = target && 'person' in target ? target.person : -1;
    this.#options.over(person >= 0);
    this.#tooltip.show(target, this.#pointer);
    if (states.now.person >= 0 || states.now.tie >= 0) return;
    this.#cursor = person === picture.me ? -1 : person;
    this.#show({ person: this.#cursor });
  }

  #click(target: Target): void {
    const { states } = this.#ui;
    if (target && 'tie' in target) this.#ui.openTie(target.tie);
    else if (target && 'community' in target) {
      states.change({ collapsed: states.now.collapsed.filter((one) => one !== target.community) });
    } else this.#ui.open(target?.person ?? -1);
  }

  #listen(): void {
    this.picture.addEventListener('pointermove', (event) => {
      const { left, top } = this.element.getBoundingClientRect();
      this.#pointer = { x: event.clientX - left, y: event.clientY - top };
    });
    ownMoves(this.picture, () => {
      this.#brought = false;
    });
    this.picture.addEventListener('pointerleave', () => this.#over(undefined));
    this.picture.addEventListener('blur', () => this.#leave());
    this.picture.addEventListener('keydown', (event) => {
      const step = STEPS.get(event.key);
      if (step) this.#step(step);
      else if (event.key === 'Enter' && this.#cursor >= 0) this.#ui.open(this.#cursor, { focus: true });
      else if (event.key === 'Escape' && this.#cursor >= 0) this.#leave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  #step(step: number): void {
    const { states } = this.#ui;
    const from = this.#cursor >= 0 ? this.#cursor : states.now.person;
    const { person, place } = this.#walk.from(from, step);
    if (person < 0) {
      this.#ui.say('Nobody stands out');
      return;
    }
    this.#cursor = person;
    this.#show({ person });
    this.#tooltip.show({ person }, this.#renderer?.place(person) ?? this.#pointer);
    const shown = this.#ui.shown();
    const line = personLine(shown, person, states.now.time);
    this.#ui.say(`${shown.people.name[person] || 'No name'}, ${line}, ${place}`);
  }

  #leave(): void {
    this.#cursor = -1;
    this.#tooltip.show(undefined, this.#pointer);
    this.#show({ person: this.#ui.states.now.person });
  }
}

/** With less room than this beside the picture, the legend would hide some of it. */
const BESIDE = 250;
