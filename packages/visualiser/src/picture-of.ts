import { type Instant, instantMs, type LongWork, type Network, type TiesOptions } from '@tiewise/core';
import { nextTask } from '@tiewise/core/next-task';
import { seededRandom } from '@tiewise/metrics';
import { routesOf, suggestionsOf } from './fill/advice.js';
import { bridgesOf } from './fill/bridges.js';
import { type Cast, castOf } from './fill/cast.js';
import { divisionOf, type GivenCommunity } from './fill/communities.js';
import { contactsOf, kindsNamed, Numbering } from './fill/contacts.js';
import { favoursOf } from './fill/favours.js';
import { leftOutOf } from './fill/left-out.js';
import { MOST_STATES, stepsBetween } from './fill/moments.js';
import { firstMet, namesOf } from './fill/people.js';
import { statesOf } from './fill/states.js';
import { anglesOf } from './layout/angles.js';
import { mapOf } from './layout/map.js';
import { radiusBy } from './layout/radius.js';
import { ringsOf } from './layout/rings.js';
import type { Picture } from './picture.js';

export type { GivenCommunity } from './fill/communities.js';

export interface PictureOptions extends LongWork, TiesOptions {
  /** The moment looked from: nothing that happened later shows. */
  asOf: Instant;
  /**
   * What stands above it.
   *
   * @defaultValue "Your people", or "People" without `me`
   */
  title?: string | undefined;
  /**
   * Equal seeds give equal pictures.
   *
   * @defaultValue 1
   */
  seed?: number | undefined;
  /**
   * How many contacts are kept day by day at most; those of ties for which there is no room are left out whole.
   *
   * @defaultValue 1000000
   */
  contacts?: number | undefined;
  /**
   * Which people belong together, the rest to none.
   *
   * @defaultValue found by their ties
   */
  communities?: readonly GivenCommunity[] | undefined;
}

/**
 * Everything a picture of a network shows, worked out once, with pauses so that a page stays awake.
 *
 * @throws RangeError if `asOf` or a duration is none; the signal's reason.
 *
 * @example
 * const picture = await pictureOf(network, { asOf: '2026-11-23' });
 * picture.people.name[picture.suggestions[0].person]; // 'Greta Zeman'
 */
export async function pictureOf(network: Network, options: PictureOptions): Promise<Picture> {
  const { asOf, title, seed = 1, contacts: mostContacts = 1_000_000, communities, ...clocks } = options;
  const work = { signal: options.signal, onProgress: options.onProgress };
  const rng = seededRandom(seed);
  const ties = network.tiesAt(instantMs(asOf), clocks);
  const steps = stepsBetween(
    firstOf(ties.columns.since, ties.asOf),
    ties.asOf,
    Math.max(ties.size, ties.people),
  );
  const cast = castOf(ties, Math.floor(MOST_STATES / steps.moments.length));
  await nextTask();

  const since = firstMet(cast);
  const division = divisionOf(cast, since, { given: communities, rng }, work);
  const names = namesOf(cast);
  const radiusOf = radiusBy(cast.depth.filter((_, place) => place !== cast.me));
  const kinds = new Numbering();
  const { contacts, leftOut } = await contactsOf(cast, kinds, mostContacts, work);
  const favours = favoursOf(cast, kinds, work);
  const map = await mapOf({ ...mapInput(cast), community: division.community, rng }, work);
  const suggestions = suggestionsOf(cast, work);
  const states = await statesOf({ network, clocks, cast, moments: steps.moments, radiusOf }, work);
  return {
    title: title ?? (cast.me < 0 ? 'People' : 'Your people'),
    asOf: ties.asOf,
    ...steps,
    me: cast.me,
    people: {
      size: cast.people.length,
      ...names,
      community: division.community,
      angle: anglesOf({
        community: division.community,
        communities: division.communities.length,
        since,
        ...names,
        me: cast.me,
      }),
      ...map,
      bridge: bridgesOf(cast, division),
      states: states.people,
    },
    communities: division.communities,
    ties: { size: cast.rows.length, a: cast.a, b: cast.b, states: states.ties },
    contacts: { ...contacts, kinds: kindsNamed(cast, kinds.names()) },
    favours,
    silence: states.silence,
    rings: ringsOf(radiusOf),
    suggestions,
    routes: await routesOf(cast, lastStates(states.people, steps.moments.length), work),
    leftOut: leftOutOf(cast, leftOut),
  };
}

function firstOf(since: Float64Array, asOf: number): number {
  return since.reduce((first, at) => Math.min(first, at), asOf);
}

function mapInput({ people, me, a, b, rows, ties }: Cast) {
  return {
    people: people.length,
    me,
    a,
    b,
    depth: Float64Array.from(rows, (row) => ties.columns.depth[row]),
  };
}

/** By place: the state at the last moment. */
function lastStates(states: Uint8Array, moments: number): Uint8Array {
  const people = states.length / (4 * moments);
  return Uint8Array.from({ length: people }, (_, person) => states[4 * ((person + 1) * moments - 1) + 3]);
}
