import { adjacency, type LongWork } from '@tiewise/core';
import { introductions, reconnect } from '@tiewise/metrics';
import { type Route, type Suggestion, TIE_STATES } from '../picture.js';
import type { Cast } from './cast.js';
import { inTurns, turn } from './work.js';

const MOST_SUGGESTIONS = 30;
/** Of whom a way is looked for at most. */
const MOST_ROUTES = 600;

/** Old ties worth waking. */
export async function suggestionsOf({ ties, me, placeOf }: Cast, work: LongWork): Promise<Suggestion[]> {
  if (me < 0) return [];
  await turn(work);
  return reconnect(ties, { limit: MOST_SUGGESTIONS, signal: work.signal })
    .map(({ person, because }) => ({ person: placeOf[ties.indexOf(person.id) ?? 0], because }))
    .filter(({ person }) => person >= 0);
}

/** Ways to those who are quiet at the last moment, or known through others alone, where one is warmer than the own tie; `states` are those of the people. */
export async function routesOf(cast: Cast, states: Uint8Array, work: LongWork): Promise<Route[]> {
  const { ties, me, people, placeOf } = cast;
  if (me < 0) return [];
  const steps = states.length / (4 * people.length);
  const last = (person: number) => TIE_STATES[states[4 * (person + 1) * steps - 1]];
  const asked = Array.from(people.keys())
    .filter((person) => person !== me && last(person) !== 'active')
    .slice(0, MOST_ROUTES);
  // What introductions look things up in, made ready one by one.
  for (const direction of ['out', 'in'] as const) {
    await turn(work);
    adjacency(ties, { weight: 'warmth', direction });
  }
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
