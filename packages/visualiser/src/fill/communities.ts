import type { LongWork } from '@tiewise/core';
import type { PictureCommunity } from '../picture.js';
import type { Cast } from './cast.js';
import { chaptersOf } from './chapters.js';
import { groupNames } from './group-names.js';
import { groupsOf } from './groups.js';

/** Communities that the caller knows; who is in two belongs to the first. */
export interface GivenCommunity {
  name: string;
  /** Ids. */
  people: Iterable<string>;
}

export interface Division {
  communities: PictureCommunity[];
  /** By place: the number of the community, or -1. */
  community: Int16Array;
  /** How many of the communities, the first ones, are of people who know each other. */
  known: Uint8Array;
}

const MOST_COMMUNITIES = 24;

interface Named extends PictureCommunity {
  members: readonly number[];
  /** Whether its people were found by their ties. */
  tied: boolean;
}

/** Divides people into communities by their ties, and those without into chapters of life; the largest first. */
export function divisionOf(
  cast: Cast,
  since: ArrayLike<number>,
  { given, rng }: { given: readonly GivenCommunity[] | undefined; rng: () => number },
  work: LongWork,
): Division {
  const named = given ? givenGroups(cast, given) : foundGroups(cast, since, rng, work);
  const communities = named
    .sort((x, y) => y.people - x.people || Number(y.tied) - Number(x.tied))
    .slice(0, MOST_COMMUNITIES);
  const community = new Int16Array(cast.people.length).fill(-1);
  for (const [number, { members }] of communities.entries()) {
    for (const person of members) community[person] = number;
  }
  return {
    communities: communities.map(({ name, people, named }) => ({ name, people, named })),
    community,
    known: Uint8Array.from(communities, ({ tied }) => (tied ? 1 : 0)),
  };
}

function givenGroups(cast: Cast, given: readonly GivenCommunity[]): Named[] {
  const taken = new Set<number>([cast.me]);
  return given.map(({ name, people }) => {
    const places = [...people].map((id) => cast.placeOf[cast.ties.indexOf(id) ?? -1] ?? -1);
    const members = [...new Set(places)].filter((place) => place >= 0 && !taken.has(place));
    for (const place of members) taken.add(place);
    return { name, people: members.length, named: [], members, tied: true };
  });
}

function foundGroups(cast: Cast, since: ArrayLike<number>, rng: () => number, work: LongWork): Named[] {
  const groups = groupsOf(cast, rng, work);
  const names = groupNames(cast, groups);
  const grouped = new Set<number>([cast.me, ...groups.flat()]);
  const rest = Array.from(cast.people.keys()).filter((place) => !grouped.has(place));
  return [
    ...groups.map((members, group) => ({ ...names[group], people: members.length, members, tied: true })),
    ...chaptersOf(rest, since).map(({ name, people }) => ({
      name,
      people: people.length,
      named: [],
      members: people,
      tied: false,
    })),
  ];
}
