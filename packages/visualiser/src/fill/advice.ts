import type { LongWork } from '@tiewise/core';
import { introductions, reconnect } from '@tiewise/metrics';
import { type Route, type Suggestion, TIE_STATES } from '../picture.js';
import type { Cast } from './cast.js';
import { inTurns } from './work.js';

const MOST_SUGGESTIONS = 30;
/** Of whom a way is looked for at most. */
const MOST_ROUTES = 600;

/** Old ties worth waking. */
export function suggestionsOf({ ties, me, placeOf }: Cast, { signal }: LongWork): Suggestion[] {
  if (me < 0) return [];
  return reconnect(ties, { limit: MOST_SUGGESTIONS, signal })
    .map(({ person, because }) => ({ person: placeOf[ties.indexOf(person.id) ?? -1] ?? -1, because }))
    .filter(({ person }) => person >= 0);
}

/** Ways to those who are quiet at the last moment, or known through others alone, where one is warmer than the own tie. */
export async function routesOf(cast: Cast, lastStates: Uint8Array, work: LongWork): Promise<Route[]> {
  const { ties, me, people, placeOf } = cast;
  if (me < 0) return [];
  const asked = Array.from(people.keys())
    .filter((person) => person !== me && TIE_STATES[lastStates[person]] !== 'active')
    .slice(0, MOST_ROUTES);
  const routes: Route[] = [];
  await inTurns({ phase: 'routes', total: asked.length, slice: 20 }, work, (first, end) => {
    for (const person of asked.slice(first, end)) {
      const [way] = introductions(ties, ties.person(people[person]).id, { limit: 1 });
      const through = way?.people.slice(1, -1) ?? [];
      if (way === undefined || through.length === 0) continue;
      routes.push({
        person,
        through: through.map(({ id }) => placeOf[ties.indexOf(id) ?? -1] ?? -1),
        weakest: way.steps.indexOf(way.weakest),
        sentence: way.because,
      });
    }
  });
  return routes;
}
