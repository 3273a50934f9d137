import type { LongWork } from '@tiewise/core';
import type { PictureCommunity } from '../picture.js';
import type { Cast } from './cast.js';
import { chaptersOf } from './chapters.js';
import { groupNames } from './group-names.js';
import { groupsOf } from './groups.js';
import type { Known } from './people.js';
import { turn } from './work.js';

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
  /** By community: 1 where it is one of people tied to each other, 0 for a chapter of life. */
  tied: Uint8Array;
}

/** More are not told apart: who is in none of the largest is in none. */
const MOST_COMMUNITIES = 24;

interface Named extends PictureCommunity {
  members: readonly number[];
  /** Whether its people were found by their ties. */
  tied: boolean;
}

export interface DivisionInput {
  cast: Cast;
  known: Known;
  /** By place: when each was first met. */
  since: ArrayLike<number>;
  given: readonly GivenCommunity[] | undefined;
  rng: () => number;
}

/**
 * Divides people into communities by their ties, and those without into chapters of life. Communities come first, as
 * they say more, and of either the largest.
 */
export async function divisionOf(input: DivisionInput, work: LongWork): Promise<Division> {
  const { cast, given } = input;
  const named = given ? givenGroups(cast, given) : await foundGroups(input, work);
  const communities = named.sort((x, y) => Number(y.tied) - Number(x.tied) || y.people - x.people);
  const community = new Int16Array(cast.people.length).fill(-1);
  for (const [number, { members }] of communities.entries()) {
    for (const person of members) community[person] = number;
  }
  return {
    communities: communities.map(({ name, people, named, tied }) => ({
      name,
      people,
      named,
      chapter: !tied,
    })),
    community,
    tied: Uint8Array.from(communities, ({ tied }) => (tied ? 1 : 0)),
  };
}

function givenGroups(cast: Cast, given: readonly GivenCommunity[]): Named[] {
  const taken = new Set<number>([cast.me]);
  const named = given.map(({ name, people }) => {
    const places = [...people].map((id) => cast.placeOf[cast.ties.indexOf(id) ?? -1] ?? -1);
    const members = [...new Set(places)].filter((place) => place >= 0 && !taken.has(place));
    for (const place of members) taken.add(place);
    return { name, people: members.length, named: [], members, tied: true };
  });
  return named.filter(({ people }) => people > 0);
}

async function foundGroups({ cast, known, since, rng }: DivisionInput, work: LongWork): Promise<Named[]> {
  const groups = await groupsOf(cast, rng, work);
  await turn(work);
  const grouped = new Set<number>([cast.me, ...groups.flat()]);
  const rest = Array.from(cast.people.keys()).filter((place) => !grouped.has(place));
  const chapters = chaptersOf(rest, since);
  await turn(work);
  const shown = groups.slice(0, MOST_COMMUNITIES - chapters.length);
  const names = groupNames(known, shown);
  return [
    ...shown.map((members, group) => ({ ...names[group], people: members.length, members, tied: true })),
    ...chapters.map(({ name, people: members }) => {
      return { name, people: members.length, named: [], members, tied: false };
    }),
  ];
}
