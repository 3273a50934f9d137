import { type LongWork, type TieColumns, Ties } from '@tiewise/core';
import { communities } from '@tiewise/metrics';
import type { Cast } from './cast.js';

/** Fewer than these are no community. */
export const FEWEST = 3;
/** Above so many people one run has to do. */
const MANY = 20_000;
const RUNS = 10;

/** The places of those who belong together by their ties without `me`, who ties everybody together. */
export function groupsOf(cast: Cast, rng: () => number, work: LongWork): number[][] {
  const others = tiesOfOthers(cast);
  if (others.size === 0) return [];
  const runs = cast.people.length > MANY ? 1 : RUNS;
  const { groups } = communities(others, { rng, runs, weight: 'depth', signal: work.signal });
  const places = groups.map((ids) => ids.map((id) => cast.placeOf[cast.ties.indexOf(id) ?? -1] ?? -1));
  return places.map((group) => group.filter((place) => place >= 0)).filter(({ length }) => length >= FEWEST);
}

function tiesOfOthers({ ties, rows, a, me }: Cast): Ties {
  const kept = rows.filter((row, tie) => a[tie] !== me && ties.columns.days[row] > 0).sort();
  const entries = Object.entries(ties.columns).map(([name, column]: [string, Uint32Array]) => [
    name,
    Reflect.construct(column.constructor, [Array.from(kept, (row) => column[row])]),
  ]);
  const columns: TieColumns = Object.fromEntries(entries);
  const source = {
    people: ties.people,
    me: undefined,
    kinds: ties.kinds,
    person: (number: number) => ties.person(number),
    indexOf: (id: string) => ties.indexOf(id),
    interactions: () => [],
    evidence: () => ties.evidence(),
  };
  return new Ties(columns, source, ties.asOf, ties.leftOut);
}
