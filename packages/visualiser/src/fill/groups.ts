import { type LongWork, type TieColumns, Ties } from '@tiewise/core';
import { communities } from '@tiewise/metrics';
import type { Cast } from './cast.js';
import { slicedGroups } from './sliced-groups.js';
import { turn } from './work.js';

/** Fewer people than these are no community. */
const FEWEST = 3;
/** More ties among others than this are divided in slices, as one run would hold everything up. */
const MANY_TIES = 60_000;
/** So many ties are looked at in all runs together. */
const IN_ALL = 200_000;
const MOST_RUNS = 10;

/**
 * The places of those who belong together by their ties without `me`, who ties everybody together; the largest group
 * first.
 */
export async function groupsOf(cast: Cast, rng: () => number, work: LongWork): Promise<number[][]> {
  const among = tiesAmongOthers(cast);
  const groups =
    among.length > MANY_TIES
      ? await slicedGroups(cast, among, rng, work)
      : await bestGroups(cast, among, rng, work);
  return groups
    .filter(({ length }) => length >= FEWEST)
    .map((group) => group.sort((x, y) => x - y))
    .sort((x, y) => y.length - x.length || x[0] - y[0]);
}

function tiesAmongOthers({ a, b, me, tieDepth }: Cast): Uint32Array {
  const among = new Uint32Array(a.length);
  let many = 0;
  for (let tie = 0; tie < a.length; tie++) {
    if (tieDepth[tie] > 0 && a[tie] !== me && b[tie] !== me) among[many++] = tie;
  }
  return among.slice(0, many);
}

/** The communities of the highest modularity of some runs, with a pause after each. */
async function bestGroups(
  cast: Cast,
  among: Uint32Array,
  rng: () => number,
  work: LongWork,
): Promise<number[][]> {
  const ties = tiesOf(cast, among);
  const runs = Math.max(1, Math.min(MOST_RUNS, Math.floor(IN_ALL / (1 + among.length))));
  let [best, most] = [[] as string[][], Number.NEGATIVE_INFINITY];
  for (let run = 1; run <= runs; run++) {
    const { groups, modularity = Number.NEGATIVE_INFINITY } = communities(ties, {
      rng,
      runs: 1,
      weight: 'depth',
    });
    if (modularity > most) [best, most] = [groups, modularity];
    work.onProgress?.({ phase: 'communities', done: run, total: runs });
    await turn(work);
  }
  const { indexOf } = placing(cast);
  return best.map((ids) => ids.map(indexOf));
}

function placing({ ties, placeOf }: Cast) {
  return { indexOf: (id: string) => placeOf[ties.indexOf(id) ?? 0] };
}

/** Only these ties of the cast, by their places. */
function tiesOf({ ties, rows }: Cast, among: Uint32Array): Ties {
  const kept = among.map((tie) => rows[tie]);
  const { columns } = ties;
  const only = <Column extends Uint32Array | Int32Array | Float64Array>(column: Column): Column => {
    const part = column.slice(0, kept.length);
    for (let row = 0; row < kept.length; row++) part[row] = column[kept[row]];
    return part as Column;
  };
  const entries = Object.entries(columns).map(([name, column]) => [name, only(column)]);
  const source = {
    people: ties.people,
    me: undefined,
    kinds: ties.kinds,
    person: (number: number) => ties.person(number),
    indexOf: (id: string) => ties.indexOf(id),
    interactions: () => [],
    evidence: () => ties.evidence(),
  };
  return new Ties(Object.fromEntries(entries) as TieColumns, source, ties.asOf, ties.leftOut);
}
