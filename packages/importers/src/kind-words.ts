import { type Kind, kindsWith } from '@tiewise/core';
import { ownText } from './own-text.js';

/** How the words of a file for what happened are to be read. */
export interface KindWords {
  /** The kind of what names none. */
  kind?: string | undefined;
  /** What the words mean: the name of a known kind, or a kind of its own. */
  kinds?: Readonly<Record<string, string | Kind>> | undefined;
}

/** The kind a word stands for; undefined, with the reason, if it stands for none. */
export interface KindFound {
  kind: string | undefined;
  unknown: string;
}

/** The kinds that the caller brings along. */
export function ownKinds({ kinds = {} }: KindWords): [string, Kind][] {
  return Object.entries(kinds).filter((entry): entry is [string, Kind] => typeof entry[1] !== 'string');
}

/**
 * A reader of words for kinds. What graph programs write in a column `Type` says nothing of what happened:
 * `Directed` is the usual kind, `Undirected` a meeting, since nobody knows who began.
 */
export function kindReader({ kind: usual = 'message', kinds = {} }: KindWords): (word: string) => KindFound {
  const meanings = new Map(Object.entries({ directed: usual, undirected: 'meeting', ...kinds }));
  const known = kindsWith(new Map(ownKinds({ kinds })));
  const found = new Map<string, KindFound>();
  return (word) => {
    const before = found.get(word);
    if (before) return before;
    const meaning = meanings.get(word) ?? meanings.get(word.toLowerCase());
    const names = [typeof meaning === 'string' ? meaning : word || usual, word.toLowerCase()];
    const kind = names.find((name) => known.has(name));
    const unknown = `kind ${JSON.stringify(word.slice(0, 40))} is not one of ${[...known.keys()].join(', ')}`;
    found.set(ownText(word), { kind, unknown });
    return { kind, unknown };
  };
}
