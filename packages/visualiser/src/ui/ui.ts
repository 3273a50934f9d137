import type { Faded } from '../filters.js';
import type { Exporters } from '../handle.js';
import type { Picture } from '../picture.js';
import type { Theme } from '../scene.js';
import type { StateListener, ViewStates } from '../state.js';

/** What the parts of a view share. */
export interface Ui {
  readonly picture: Picture;
  readonly states: ViewStates;
  readonly exporters: Exporters;
  /** Aborted when the view is destroyed. */
  readonly gone: AbortSignal;
  /** The picture with what stands for names now. */
  shown(): Picture;
  /** What filters fade now. */
  faded(): Faded;
  theme(): Theme;
  /** Whether movement is to be avoided. */
  still(): boolean;
  /** For those who hear the page. */
  say(text: string): void;
  /** Opens a person or, with -1, closes what is open; `look` moves the eye there. */
  open(person: number, how?: OpenHow): void;
  openTie(tie: number, how?: OpenHow): void;
  /** Called with every change. */
  watch(listener: StateListener): void;
  /** Called at first, after every step, and now and then while time slides. */
  follow(listener: () => void): void;
}

export interface OpenHow {
  /** Move the eye there. */
  look?: boolean;
  /** Go on in the panel. */
  focus?: boolean;
}
