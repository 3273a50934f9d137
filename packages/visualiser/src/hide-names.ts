import { labelOf } from './labels.js';
import type { Picture, PictureCommunity, PicturePeople } from './picture.js';
import type { Names } from './scene.js';
import { tiesWithMe } from './tie-lists.js';
import { routeSentence, suggestionSentence } from './words/advice.js';

export interface HideNamesOptions {
  /**
   * Whether other names, organisations and tags stay, where names do; without names they never do.
   *
   * @defaultValue true
   */
  known?: boolean | undefined;
  /**
   * Whether the ids of the network stay, where names do; else they become `p0`, `p1`, ... as they do without names.
   *
   * @defaultValue true
   */
  ids?: boolean | undefined;
}

/**
 * A picture to share, with initials or numbers in place of names. Then nothing is left that says who somebody is: ids,
 * other names, organisations and tags go, as do the title, what communities are called and where contacts are known
 * from; sentences are made anew, and what cannot be is left out.
 *
 * It hides names, not patterns: who knows the dates of a few contacts may still recognise people.
 */
export function hideNames(picture: Picture, names: Names, options: HideNamesOptions = {}): Picture {
  const { known = true, ids = true } = options;
  if (names !== 'names') return nameless(picture, names);
  if (known && ids) return picture;

  const { people, communities } = picture;
  return {
    ...picture,
    people: {
      ...people,
      id: ids ? people.id : numbered(people.id),
      ...(known ? {} : unknown(people)),
    },
    communities: known
      ? communities
      : communities.map((each, i) => (each.named?.length ? each : grouped(each, i))),
  };
}

function nameless(picture: Picture, names: Exclude<Names, 'names'>): Picture {
  const { people, contacts, favours, communities, me } = picture;
  const nameOf = (name: string, number: string) => labelOf(name, names) || number;
  const hidden: Picture = {
    ...picture,
    title: me < 0 ? 'People' : 'Your people',
    people: {
      ...people,
      id: numbered(people.id),
      name: people.name.map((name, i) => nameOf(name, i === me ? 'Me' : `Person ${i + 1}`)),
      ...unknown(people),
    },
    communities: communities.map(grouped),
    contacts: {
      ...contacts,
      sources: contacts.sources.map((source, i) => (source === '' ? '' : `source ${i + 1}`)),
    },
    favours: { ...favours, outsiders: favours.outsiders.map((name) => nameOf(name, 'somebody')) },
    leftOut: ['Names, organisations, and where contacts are known from.'],
  };
  return { ...hidden, ...adviceAnew(hidden) };
}

function adviceAnew(picture: Picture): Pick<Picture, 'suggestions' | 'routes'> {
  const { suggestions, routes, moments } = picture;
  const last = moments.length - 1;
  const mine = tiesWithMe(picture);
  return {
    suggestions: suggestions.flatMap(({ person }) => {
      const because = mine[person] < 0 ? undefined : suggestionSentence(picture, mine[person], last);
      return because === undefined ? [] : [{ person, because }];
    }),
    routes: routes.flatMap((route) => {
      const sentence = routeSentence(picture, route, last);
      return sentence === undefined ? [] : [{ ...route, sentence }];
    }),
  };
}

function unknown({ size, id }: PicturePeople): Pick<PicturePeople, 'known' | 'names'> {
  return { known: id.map(() => []), names: new Uint8Array(size) };
}

function numbered(ids: readonly string[]): string[] {
  return ids.map((_, i) => `p${i}`);
}

function grouped({ people, chapter }: PictureCommunity, i: number): PictureCommunity {
  return { name: `Group ${i + 1}`, people, chapter };
}
