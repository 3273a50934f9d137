import { type Faded, fadedAt } from '../filters.js';
import type { Exporters } from '../handle.js';
import { hideNames } from '../hide-names.js';
import type { Picture } from '../picture.js';
import type { Names, Theme } from '../scene.js';
import type { StateListener, ViewState, ViewStates } from '../state.js';
import { calm } from './calm.js';
import { MANY } from './many.js';
import type { OpenHow, Ui } from './ui.js';

export interface SharedOptions {
  picture: Picture;
  states: ViewStates;
  exporters: Exporters;
  gone: AbortSignal;
  /** What a person that was opened is shown with. */
  opened(how: OpenHow): void;
  say(text: string): void;
}

/** What the parts of a view share, worked out once for all of them. */
export function shared({ picture, states, exporters, gone, opened, say }: SharedOptions): Ui {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const followers: (() => void)[] = [];
  const follow = calm(
    () => {
      for (const follower of followers) follower();
    },
    { rest: picture.ties.size > MANY },
  );
  const open = (change: Pick<ViewState, 'person' | 'tie'>, how: OpenHow) => {
    states.change(change);
    opened(how);
  };
  states.on((_, __, kind) => (kind === 'slide' ? follow.soon() : follow.now()));
  dark.addEventListener('change', follow.now, { signal: gone });
  reduced.addEventListener('change', follow.now, { signal: gone });
  gone.addEventListener('abort', follow.stop);
  return {
    picture,
    states,
    exporters,
    gone,
    shown: namesHidden(picture, () => states.now.names),
    faded: fades(picture, () => states.now),
    theme: () => themeOf(states.now, dark.matches),
    still: () => reduced.matches,
    say,
    open(person, how = {}) {
      open({ person: person === picture.me ? -1 : person, tie: -1 }, how);
    },
    openTie(tie, how = {}) {
      const { a, b } = picture.ties;
      if (a[tie] === picture.me) open({ person: b[tie], tie: -1 }, how);
      else open({ person: -1, tie }, how);
    },
    watch(listener: StateListener) {
      states.on(listener);
    },
    follow(listener) {
      followers.push(listener);
      listener();
    },
  };
}

function themeOf({ theme }: ViewState, dark: boolean): Theme {
  return theme === 'auto' ? (dark ? 'dark' : 'light') : theme;
}

function namesHidden(picture: Picture, names: () => Names): () => Picture {
  let [of, hidden]: [Names, Picture] = ['names', picture];
  return () => {
    if (of !== names()) {
      of = names();
      hidden = hideNames(picture, of);
    }
    return hidden;
  };
}

/** Filters fade by the moment, not by what lies between two. */
function fades(picture: Picture, state: () => ViewState): () => Faded {
  let of: { filters: ViewState['filters']; moment: number } | undefined;
  let faded: Faded = { people: undefined, ties: undefined };
  return () => {
    const { filters, time } = state();
    const moment = Math.floor(time);
    if (of?.filters !== filters || of.moment !== moment) faded = fadedAt(picture, filters, moment);
    of = { filters, moment };
    return faded;
  };
}
