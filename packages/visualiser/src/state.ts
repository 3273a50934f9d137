import type { Filters } from './filters.js';
import { NO_FILTERS } from './filters.js';
import type { Picture } from './picture.js';
import type { Layout, Names, Theme } from './scene.js';

export type ViewName = Layout | 'table';

export type ThemeChoice = Theme | 'auto';

/** All that can be changed about how a picture is looked at. */
export interface ViewState {
  view: ViewName;
  /** A place in the picture's moments. */
  time: number;
  /** The numbers of the person and the tie looked at, or -1; never both. */
  person: number;
  tie: number;
  filters: Filters;
  theme: ThemeChoice;
  names: Names;
  compare: boolean;
  /** Communities drawn as one disc, in order of their numbers. */
  collapsed: readonly number[];
}

/** How a picture is looked at before anything was changed. */
export function firstState(picture: Pick<Picture, 'moments' | 'me'>): ViewState {
  return {
    view: picture.me >= 0 ? 'circles' : 'map',
    time: picture.moments.length - 1,
    person: -1,
    tie: -1,
    filters: NO_FILTERS,
    theme: 'auto',
    names: 'names',
    compare: false,
    collapsed: [],
  };
}

/** A `step` can be undone; a `slide` goes on with the step before it; `undo` and `restore` come from the past. */
export type ChangeKind = 'step' | 'slide' | 'undo' | 'restore';

export type StateListener = (now: ViewState, before: ViewState, kind: ChangeKind) => void;

/** States of a view, one after the other, and the way back. */
export class ViewStates {
  readonly #listeners = new Set<StateListener>();
  readonly #past: ViewState[] = [];
  #now: ViewState;

  constructor(first: ViewState) {
    this.#now = first;
  }

  get now(): ViewState {
    return this.#now;
  }

  /** How many steps can be undone. */
  get steps(): number {
    return this.#past.length;
  }

  /** Changes the state; listeners hear of it unless it stays the same. */
  change(change: Partial<ViewState>, kind: 'step' | 'slide' | 'restore' = 'step'): void {
    const next = { ...this.#now, ...change };
    if (same(next, this.#now)) return;
    if (kind === 'step') this.#past.push(this.#now);
    this.#become(next, kind);
  }

  /** Back to before the last step; says whether there was one. */
  undo(): boolean {
    const before = this.#past.pop();
    if (before === undefined) return false;
    this.#become(before, 'undo');
    return true;
  }

  /** @returns What takes the listener off again. */
  on(listener: StateListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #become(next: ViewState, kind: ChangeKind): void {
    const before = this.#now;
    this.#now = next;
    for (const listener of this.#listeners) listener(next, before, kind);
  }
}

function same(one: ViewState, other: ViewState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
