import type { Ties } from '@tiewise/core';
import type { TimedEvents } from './timed-events.js';

/**
 * Puts events of the same moment in the order of the ids of their people, so that what is drawn at random over them
 * does not depend on the order the log came in.
 */
export function orderByIds(ties: Ties, { size, from, to, at, source }: TimedEvents): void {
  let places: Uint32Array | undefined;
  for (let first = 0, end = 1; first < size; first = end++) {
    while (end < size && at[end] === at[first]) end++;
    if (end - first === 1) continue;

    places ??= placesOfIds(ties);
    const place = places;
    const ranks = Array.from({ length: end - first }, (_, i) => first + i).sort(
      (x, y) => place[from[x]] - place[from[y]] || place[to[x]] - place[to[y]] || x - y,
    );
    const events = ranks.map((rank) => [from[rank], to[rank], source[rank]]);
    for (const [i, event] of events.entries()) [from[first + i], to[first + i], source[first + i]] = event;
  }
}

/** By the number of a person: the place of their id among all, sorted. */
function placesOfIds(ties: Ties): Uint32Array {
  const ids = Array.from({ length: ties.people }, (_, person) => ({ person, id: ties.person(person).id }));
  ids.sort((x, y) => (x.id < y.id ? -1 : 1));
  const places = new Uint32Array(ties.people);
  for (const [place, { person }] of ids.entries()) places[person] = place;
  return places;
}
