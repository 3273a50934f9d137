import type { Step } from '../picture.js';
import type { Ui } from './ui.js';

const STEPS_PER_YEAR: Readonly<Record<Step, number>> = { month: 12, quarter: 4, year: 1 };

/** Lets the years go by, one a second at speed 1; where movement is to be avoided, a year at a time. */
export class Player {
  readonly #ui: Ui;
  readonly #changed: () => void;
  readonly #perYear: number;
  #frame = 0;
  /** When the last frame was; 0 before the first. */
  #before = 0;
  /** What went by since time was last moved, in places. */
  #passed = 0;
  #playing = false;
  /** Years in a second. */
  speed = 1;
  /** While held, time stands still. */
  held = false;

  constructor(ui: Ui, changed: () => void) {
    this.#ui = ui;
    this.#changed = changed;
    this.#perYear = STEPS_PER_YEAR[ui.picture.step];
    ui.gone.addEventListener('abort', () => this.pause());
  }

  get playing(): boolean {
    return this.#playing;
  }

  get #last(): number {
    return this.#ui.picture.moments.length - 1;
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else if (this.#last > 0) this.#play();
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    if (!this.#playing) return;
    this.#playing = false;
    this.#changed();
  }

  #play(): void {
    const { states } = this.#ui;
    this.#playing = true;
    this.#before = 0;
    this.#passed = 0;
    if (states.now.time >= this.#last) states.change({ time: 0 }, 'slide');
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
    this.#changed();
  }

  #tick(now: number): void {
    const { states, still } = this.#ui;
    const ms = this.#before === 0 || this.held ? 0 : Math.min(LONGEST_FRAME, now - this.#before);
    this.#before = now;
    this.#passed += (ms / 1000) * this.speed * this.#perYear;
    const year = this.#perYear;
    const step = still() ? year * Math.floor(this.#passed / year) : this.#passed;
    this.#passed -= step;
    if (step > 0) states.change({ time: Math.min(this.#last, states.now.time + step) }, 'slide');
    if (states.now.time >= this.#last) this.pause();
    else this.#frame = requestAnimationFrame((next) => this.#tick(next));
  }
}

/** A page that was not looked at for a while goes on where it was. */
const LONGEST_FRAME = 250;
