import type { LongWork } from '@tiewise/core';
import { introductions, reconnect } from '@tiewise/metrics';
import { type Route, type Suggestion, TIE_STATES } from '../picture.js';
import type { Cast } from './cast.js';
import { inTurns } from './work.js';

const MOST_SUGGESTIONS = 30;
/** Of whom a way is looked for at most. */
const MOST_ROUTES = 600;

/** How many of the deepest are looked at first. */
const FIRST_LOOK = 300;

/**
 * Old ties worth waking, as `reconnect` has them. Its score is never above the depth of the tie, so it need not look at
 * those less deep than the last of the list scores.
 */
export function suggestionsOf(
  { ties, me, people, placeOf, depth }: Cast,
  { signal }: LongWork,
  firstLook = FIRST_LOOK,
): Suggestion[] {
  if (me < 0) return [];
  for (let look = firstLook; ; look *= 4) {
    const exclude = Array.from(people.subarray(look), (number) => ties.person(number).id);
    const list = reconnect(ties, { limit: MOST_SUGGESTIONS, exclude, signal });
    const least = list.length < MOST_SUGGESTIONS ? 0 : list[list.length - 1].score;
    if (look < people.length && depth[look] > least) continue;
    return list.map(({ person, because }) => ({ person: placeOf[ties.indexOf(person.id) ?? 0], because }));
  }
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
