import type { HandleEvents, Selection } from '../handle.js';
import { msAt } from '../moments.js';
import type { Picture } from '../picture.js';
import type { ViewState, ViewStates } from '../state.js';

type Listener<Event extends keyof HandleEvents> = (detail: HandleEvents[Event]) => void;

/** Who listens to a view from outside. */
export class Events {
  readonly #listeners: { [Event in keyof HandleEvents]: Set<Listener<Event>> } = {
    select: new Set(),
    moment: new Set(),
    filter: new Set(),
    view: new Set(),
    failed: new Set(),
  };

  on<Event extends keyof HandleEvents>(event: Event, listener: Listener<Event>): () => void {
    const listeners: Set<Listener<Event>> = this.#listeners[event];
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  tell<Event extends keyof HandleEvents>(event: Event, detail: HandleEvents[Event]): void {
    const listeners: Set<Listener<Event>> = this.#listeners[event];
    for (const listener of listeners) listener(detail);
  }

  /** Tells of every change of these states. */
  follow(picture: Picture, states: ViewStates): void {
    states.on((now, before) => {
      if (now.person !== before.person || now.tie !== before.tie)
        this.tell('select', selectionOf(picture, now));
      if (now.time !== before.time) this.tell('moment', msAt(picture, now.time));
      if (now.filters !== before.filters) this.tell('filter', now.filters);
      if (now.view !== before.view) this.tell('view', now.view);
    });
  }
}

function selectionOf({ people, ties }: Picture, { person, tie }: ViewState): Selection {
  if (person >= 0) return { person: people.id[person] };
  return tie < 0 ? undefined : { tie: [people.id[ties.a[tie]], people.id[ties.b[tie]]] };
}
