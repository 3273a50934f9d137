import { dayOf } from '@tiewise/core/time';
import { dayAt } from './moments.js';
import { openFavours } from './open-favours.js';
import type { Picture } from './picture.js';
import { tiesOf } from './tie-lists.js';
import { isDormant } from './words/byte-at.js';

/** What is to stand out; the rest fades, and nothing is removed. Several filters keep what all of them keep. */
export interface Filters {
  /** People, and ties, whose silence is unusual for the two. */
  quiet: boolean;
  /** People who did `me` a favour that has not come back. */
  owe: boolean;
  /** People to whom `me` did a favour that has not come back. */
  owed: boolean;
  /** People whose ties lead into another community. */
  bridges: boolean;
  /** Places in the picture's communities; empty: all of them, and nobody fades. So for the next two. */
  communities: readonly number[];
  /** Names of sources, of which a tie must have a contact. */
  sources: readonly string[];
  /** Names of kinds, of which a tie must have a contact. */
  kinds: readonly string[];
  /** When a tie must have had a contact, of those sources and kinds; a mere connection only if its kind is asked for. */
  period: Period | undefined;
}

/** From one moment to another, in epoch milliseconds. */
export interface Period {
  from: number;
  to: number;
}

/** What lies between two moments, whichever of them is first; undefined where one is none. */
export function periodBetween(one: number, other: number): Period | undefined {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return Number.isNaN(from) ? undefined : { from, to };
}

export const NO_FILTERS: Filters = {
  quiet: false,
  owe: false,
  owed: false,
  bridges: false,
  communities: [],
  sources: [],
  kinds: [],
  period: undefined,
};

export interface Faded {
  /** 1 for each that fades; undefined: none does. */
  people: Uint8Array | undefined;
  ties: Uint8Array | undefined;
}

/**
 * What filters fade at a time.
 *
 * A tie fades if it lacks what is asked of ties, or if an end of it fades for its community; a person, if they are
 * not who is asked for, or no tie of theirs is left. Where the question is who is quiet or who owes, it is their tie
 * with `me` that counts, if there is a `me`. `me` never fades.
 */
export function fadedAt(picture: Picture, filters: Filters, time: number): Faded {
  const asksTies = ofTies(filters) || ofMe(filters);
  const asksPeople = filters.bridges || filters.communities.length > 0;
  if (!asksTies && !asksPeople) return { people: undefined, ties: undefined };

  const keeps = tieKeeper(picture, filters, time);
  const ties = new Uint8Array(picture.ties.size);
  if (asksTies) for (let tie = 0; tie < ties.length; tie++) ties[tie] = keeps(tie) ? 0 : 1;
  const people = fadedPeople(picture, filters, asksTies ? (tie) => ties[tie] === 0 : undefined);
  if (asksPeople) fadeBetween(picture, filters, ties);
  return { people, ties };
}

/** How many people, of those met by then, are not faded. */
export function keptPeople(picture: Picture, people: Uint8Array | undefined, time: number): number {
  let kept = 0;
  for (let person = 0; person < picture.people.size; person++) {
    if (person !== picture.me && !people?.[person] && isMet(picture, person, time)) kept++;
  }
  return kept;
}

export type Chip = 'quiet' | 'owe' | 'owed' | 'bridges';

/** How many people each of these filters keeps by itself. */
export function chipCounts(picture: Picture, time: number): Record<Chip, number> {
  const count = (chip: Chip) => {
    const filters = { ...NO_FILTERS, [chip]: true };
    if (chip === 'bridges') return keptPeople(picture, fadedPeople(picture, filters, undefined), time);
    const keeps = tieKeeper(picture, filters, time);
    return keptPeople(picture, fadedPeople(picture, filters, keeps), time);
  };
  return { quiet: count('quiet'), owe: count('owe'), owed: count('owed'), bridges: count('bridges') };
}

/** Whether a person is in the picture by then. */
export function isMet({ people, moments }: Picture, person: number, time: number): boolean {
  const moment = Math.min(moments.length - 1, Math.max(0, Math.floor(time)));
  return people.states[4 * (person * moments.length + moment) + 3] > 0;
}

function ofMe({ quiet, owe, owed }: Filters): boolean {
  return quiet || owe || owed;
}

function ofTies({ sources, kinds, period }: Filters): boolean {
  return sources.length > 0 || kinds.length > 0 || period !== undefined;
}

function tieKeeper(picture: Picture, filters: Filters, time: number): (tie: number) => boolean {
  const { ties, me } = picture;
  const day = dayAt(picture, time);
  const touched = ofTies(filters) ? contactKeeper(picture, filters, day) : undefined;
  return (tie) => {
    if (filters.quiet && !isDormant(picture, tie, time)) return false;
    if (filters.owe || filters.owed) {
      if (ties.a[tie] !== me) return false;
      const { byA, byB } = openFavours(picture, tie, day);
      if ((filters.owe && byB === 0) || (filters.owed && byA === 0)) return false;
    }
    return touched === undefined || touched(tie);
  };
}

/** Whether a tie had a contact, by a day, of the kinds and sources and in the period that are asked for. */
function contactKeeper({ contacts }: Picture, filters: Filters, today: number): (tie: number) => boolean {
  const { start, day, kind, source } = contacts;
  const kinds = contacts.kinds.map(({ name, contact }) =>
    filters.kinds.length > 0 ? filters.kinds.includes(name) : contact || !filters.period,
  );
  const sources = contacts.sources.map(
    (name) => filters.sources.length === 0 || filters.sources.includes(name),
  );
  const from = filters.period ? dayOf(filters.period.from) : Number.NEGATIVE_INFINITY;
  const to = filters.period ? Math.min(today, dayOf(filters.period.to)) : today;
  return (tie) => {
    for (let place = start[tie]; place < start[tie + 1] && day[place] <= to; place++) {
      if (day[place] >= from && kinds[kind[place]] && sources[source[place]]) return true;
    }
    return false;
  };
}

function fadedPeople(
  picture: Picture,
  filters: Filters,
  keeps: ((tie: number) => boolean) | undefined,
): Uint8Array {
  const { people, me } = picture;
  const faded = new Uint8Array(people.size);
  if (keeps) {
    faded.fill(1);
    eachTie(picture, filters, (tie, person) => {
      if (faded[person] === 1 && keeps(tie)) faded[person] = 0;
    });
  }
  for (let person = 0; person < people.size; person++) {
    const asked = inCommunity(picture, filters, person) && (!filters.bridges || people.bridge[person] === 1);
    if (!asked) faded[person] = 1;
  }
  if (me >= 0) faded[me] = 0;
  return faded;
}

/** The ties that count, and for whom: where the question is of `me`, those of `me` for the other of the two. */
function eachTie(picture: Picture, filters: Filters, visit: (tie: number, person: number) => void): void {
  const { ties, me } = picture;
  if (me >= 0 && ofMe(filters)) {
    for (const tie of tiesOf(picture, me)) visit(tie, ties.b[tie]);
    return;
  }
  for (let tie = 0; tie < ties.size; tie++) {
    visit(tie, ties.a[tie]);
    visit(tie, ties.b[tie]);
  }
}

function inCommunity({ people }: Picture, { communities }: Filters, person: number): boolean {
  return communities.length === 0 || communities.includes(people.community[person]);
}

/** Fades ties that lead out of the communities asked for, and those without a bridge where bridges are. */
function fadeBetween(picture: Picture, filters: Filters, ties: Uint8Array): void {
  const { people, me } = picture;
  const { a, b } = picture.ties;
  const inside = (person: number) => person === me || inCommunity(picture, filters, person);
  for (let tie = 0; tie < ties.length; tie++) {
    const bridged = people.bridge[a[tie]] === 1 || people.bridge[b[tie]] === 1;
    if (!inside(a[tie]) || !inside(b[tie]) || (filters.bridges && !bridged)) ties[tie] = 1;
  }
}
