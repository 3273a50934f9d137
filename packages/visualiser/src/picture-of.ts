import {
  type Instant,
  instantMs,
  type LongWork,
  type Network,
  type Ties,
  type TiesOptions,
} from '@tiewise/core';
import { seededRandom } from '@tiewise/metrics';
import { routesOf, suggestionsOf, type Wishes } from './fill/advice.js';
import { bridgesOf } from './fill/bridges.js';
import { type Cast, castOf, castSize } from './fill/cast.js';
import { type Division, type DivisionInput, divisionOf, type GivenCommunity } from './fill/communities.js';
import { contactsOf, kindsNamed } from './fill/contacts.js';
import { favoursOf } from './fill/favours.js';
import { leftOutOf } from './fill/left-out.js';
import { MOST_STATES, stepsBetween } from './fill/moments.js';
import { Numbering } from './fill/numbering.js';
import { firstMet, knownOf } from './fill/people.js';
import { statesOf } from './fill/states.js';
import { anglesOf } from './layout/angles.js';
import { type MapInput, mapOf } from './layout/map.js';
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
   * A whole number; equal ones give equal pictures.
   *
   * @defaultValue 1
   */
  seed?: number | undefined;
  /**
   * How many contacts are kept day by day at most; a tie has all of its own or none.
   *
   * @defaultValue 1000000
   */
  contacts?: number | undefined;
  /**
   * Which people belong together; whoever is not named belongs to none.
   *
   * @defaultValue those tied to each other, and of the rest those first met at about the same time
   */
  communities?: readonly GivenCommunity[] | undefined;
  /**
   * Whom not to suggest to write to, or not yet, and whom one knows well, as in `reconnect`.
   *
   * @defaultValue nobody
   */
  reconnect?: Wishes | undefined;
}

/**
 * Everything a picture of a network shows, worked out once. Whatever else waits has its turn every now and then, so a
 * page stays awake meanwhile.
 *
 * Shown are `me` and all who are tied to somebody at the moment looked from. Where there are more ties and steps of time
 * than a device can hold, the steps are longer; where that is not enough, the ties less deep are left out, which
 * `leftOut` says.
 *
 * @throws RangeError if `asOf` or a duration is none, or `contacts` is below 0; the signal's reason.
 *
 * @example
 * const picture = await pictureOf(network, { asOf: '2026-11-23' });
 * picture.people.name[picture.suggestions[0].person]; // 'Greta Zeman'
 */
export async function pictureOf(network: Network, options: PictureOptions): Promise<Picture> {
  const { asOf, seed = 1, contacts: room = 1_000_000, communities: given, title, ...others } = options;
  const { reconnect = {}, ...rest } = others;
  const { signal, onProgress, ...clocks } = rest;
  if (!(room >= 0)) throw new RangeError(`pictureOf: contacts must be at least 0, got ${room}`);
  const work = { signal, onProgress };

  const ties = await tiesOf(network, instantMs(asOf), clocks, work);
  const steps = stepsBetween(firstSign(ties), ties.asOf, castSize(ties));
  const cast = await castOf(ties, Math.floor(MOST_STATES / steps.moments.length), work);
  const { division, ...who } = await whoIsWho(cast, { given, rng: seededRandom(seed) }, work);
  const { leftOut, ...log } = await whatHappened(cast, room, work);
  const map = await mapOf(mapInput(cast, division), work);
  const depths = cast.depth.filter((_, place) => place !== cast.me);
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const radiusOf = radiusBy(depths);
  const states = await statesOf({ network, clocks, cast, moments: steps.moments, radiusOf }, work);
  return {
    title: title ?? (cast.me < 0 ? 'People' : 'Your people'),
    asOf: ties.asOf,
    ...steps,
    me: cast.me,
    people: { size: cast.people.length, ...who, ...map, states: states.people },
    communities: division.communities,
    ties: { size: cast.rows.length, a: cast.a, b: cast.b, ...states.ties },
    ...log,
    silence: states.silence,
    rings: ringsOf(radiusOf, deepest),
    suggestions: await suggestionsOf(cast, work, reconnect),
    routes: await routesOf(cast, states.people, work),
    leftOut: leftOutOf(cast, leftOut),
  };
}

/** What there is to say of people beside where they stand and how their ties are. */
async function whoIsWho(
  cast: Cast,
  chosen: Pick<DivisionInput, 'given' | 'rng'>,
  work: LongWork,
): Promise<Omit<Picture['people'], 'size' | 'states' | 'x' | 'y'> & { division: Division }> {
  const [known, since] = [await knownOf(cast, work), firstMet(cast)];
  const division = await divisionOf({ cast, known, since, ...chosen }, work);
  const { community, communities } = division;
  return {
    id: cast.id,
    name: known.name,
    known: known.known,
    names: known.names,
    community,
    angle: anglesOf({ community, communities: communities.length, since, id: cast.id, me: cast.me }),
    bridge: bridgesOf(cast, division),
    division,
  };
}

/** Contacts, at most so many, and favours. */
async function whatHappened(
  cast: Cast,
  room: number,
  work: LongWork,
): Promise<Pick<Picture, 'contacts' | 'favours'> & { leftOut: number }> {
  const kinds = new Numbering();
  const { contacts, leftOut } = await contactsOf(cast, kinds, room, work);
  const favours = await favoursOf(cast, kinds, work);
  return { contacts: { ...contacts, kinds: kindsNamed(cast, kinds.names()) }, favours, leftOut };
}

function mapInput({ people, me, a, b, tieDepth }: Cast, { community, communities }: Division): MapInput {
  return { people: people.length, me, a, b, depth: tieDepth, community, communities: communities.length };
}

/** From so many interactions on, the first look at ties is taken in slices. */
const MANY = 200_000;

async function tiesOf(
  network: Network,
  asOf: number,
  clocks: TiesOptions,
  { signal }: LongWork,
): Promise<Ties> {
  if (network.size < MANY) return network.tiesAt(asOf, clocks);
  const { gatherEvidence, tiesInThreads } = await import('@tiewise/core/threads');
  await gatherEvidence(network, { signal });
  return tiesInThreads(network, asOf, { ...clocks, threads: 0, signal });
}

function firstSign({ columns: { since }, asOf }: Ties): number {
  return since.reduce((first, at) => Math.min(first, at), asOf);
}
