import { adjacency, type LongWork } from '@tiewise/core';
import { introductions, type ReconnectOptions, reconnect } from '@tiewise/metrics';
import { type Route, type Suggestion, TIE_STATES } from '../picture.js';
import type { Cast } from './cast.js';
import { inTurns, turn } from './work.js';

const MOST_SUGGESTIONS = 30;
/** Of whom a way is looked for at most. */
const MOST_ROUTES = 600;

/** What one knows oneself about whom to suggest. */
export type Wishes = Pick<ReconnectOptions, 'exclude' | 'snooze' | 'knownWell'>;

/** Old ties worth waking. */
export async function suggestionsOf(
  { ties, me, placeOf }: Cast,
  work: LongWork,
  wishes: Wishes = {},
): Promise<Suggestion[]> {
  if (me < 0) return [];
  await turn(work);
  return reconnect(ties, { ...wishes, limit: MOST_SUGGESTIONS, signal: work.signal })
    .map(({ person, because }) => ({ person: placeOf[ties.indexOf(person.id) ?? 0], because }))
    .filter(({ person }) => person >= 0);
}

/** A way over others is worth showing that is at least so strong beside one's own tie. */
const WORTH = 0.5;

/**
 * Ways over others to those who have gone quiet, or of whom too little is known to tell: the warmest, unless one's own
 * tie is warmer by far. `states` are those of the people.
 */
export async function routesOf(cast: Cast, states: Uint8Array, work: LongWork): Promise<Route[]> {
  const { ties, me, id } = cast;
  if (me < 0) return [];
  // What introductions look things up in, made ready one by one.
  for (const direction of ['out', 'in'] as const) {
    await turn(work);
    adjacency(ties, { weight: 'warmth', direction });
  }
  const asked = askedAfter(cast, states);
  const routes: Route[] = [];
  await inTurns({ phase: 'routes', total: asked.length, slice: 20 }, work, (first, end) => {
    for (const person of asked.slice(first, end)) {
      const ways = introductions(ties, id[person], { limit: 2 });
      const way = ways.find(({ people }) => people.length > 2);
      if (way === undefined || way.strength < WORTH * ways[0].strength) continue;
      routes.push({
        person,
        through: way.people.slice(1, -1).map((between) => cast.placeOf[ties.indexOf(between.id) ?? 0]),
        weakest: way.steps.indexOf(way.weakest),
        sentence: way.because,
      });
    }
  });
  return routes.filter(({ through }) => through.every((between) => between >= 0));
}

/** Those of them whom somebody else is in touch with, the deepest first. */
function askedAfter({ a, b, me, people }: Cast, states: Uint8Array): number[] {
  const steps = states.length / (4 * people.length);
  const knownToOthers = new Uint8Array(people.length);
  for (let tie = 0; tie < a.length; tie++)
    if (a[tie] !== me) knownToOthers[a[tie]] = knownToOthers[b[tie]] = 1;
  const asked: number[] = [];
  for (let person = 0; person < people.length && asked.length < MOST_ROUTES; person++) {
    const state = TIE_STATES[states[4 * (person + 1) * steps - 1]];
    if (person !== me && knownToOthers[person] === 1 && (state === 'dormant' || state === 'unknown'))
      asked.push(person);
  }
  return asked;
}
