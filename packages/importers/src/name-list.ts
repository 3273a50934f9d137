import type { Person } from '@tiewise/core';
import { personalName } from './name-words.js';
import { isSameName, wordsAgree } from './names-agree.js';
import { spellingOf } from './romanised.js';

/** Names of a record that are compared. */
const MOST_NAMES = 8;

/** The names one record gives a person; records with the same names share one list. */
export class NameList {
  readonly texts: readonly string[];
  #words: readonly (readonly string[])[] | undefined;
  #isFamily: boolean | undefined;

  constructor(texts: readonly string[]) {
    this.texts = texts;
  }

  /** The words of each name, given name first. */
  get words(): readonly (readonly string[])[] {
    this.#words ??= this.texts.map(personalName);
    return this.#words;
  }

  /** Whether both can be one person's names: a list without any can be anybody's. */
  agrees(other: NameList): boolean {
    if (this === other || this.texts.length === 0 || other.texts.length === 0) return true;
    return this.words.some((mine) => other.words.some((yours) => wordsAgree(mine, yours)));
  }

  /** Whether a full name of one is a full name of the other, but for spelling and order. */
  hasNameOf(other: NameList): boolean {
    return this.words.some((mine) => other.words.some((yours) => isSameName(mine, yours)));
  }

  /** Whether these are the names of several people of one family, who share an address. */
  get isFamily(): boolean {
    this.#isFamily ??= this.texts.length > 1 && this.#hasTwoOfOneFamily();
    return this.#isFamily;
  }

  #hasTwoOfOneFamily(): boolean {
    const full = this.words.filter(({ length }) => length > 1);
    const surname = (words: readonly string[]) => spellingOf(words.at(-1) ?? '');
    return full.some((a, i) => full.slice(0, i).some((b) => surname(a) === surname(b) && !wordsAgree(a, b)));
  }
}

/** All names of a person, the shown one first; an address, or the user name of one, in place of a name is none. */
export function namesOf({ name, names, emails }: Person): string[] {
  if (names === undefined) return name && isName(name, emails) ? [name] : [];
  const all = [...(name ? [name] : []), ...names];
  return all.filter((text) => isName(text, emails)).slice(0, MOST_NAMES);
}

function isName(text: string, emails: readonly string[] = []): boolean {
  if (text.includes(' ')) return true;
  const bare = text.trim().toLowerCase();
  return (
    bare !== '' &&
    !bare.includes('@') &&
    !(/[\d._-]/.test(bare) && emails.some((email) => email.toLowerCase().startsWith(`${bare}@`)))
  );
}

/** Name lists, each set of names once. */
export class NameLists {
  readonly none = new NameList([]);
  readonly #known = new Map<string, NameList>();

  of(texts: readonly string[]): NameList {
    if (texts.length === 0) return this.none;
    const key = texts.length === 1 ? texts[0] : texts.join('\n');
    const known = this.#known.get(key);
    if (known) return known;
    const list = new NameList(texts);
    this.#known.set(key, list);
    return list;
  }
}

/** Whether two lists of names can be one person's: an empty one can be anybody's. */
export function anyNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  return new NameList(a).agrees(new NameList(b));
}
