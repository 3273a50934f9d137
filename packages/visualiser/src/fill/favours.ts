import { dayOf, type LongWork, MS_PER_DAY, nameOf } from '@tiewise/core';
import { type FavourLedger, favourLedger, matchesOf } from '@tiewise/metrics/favour-ledger';
import type { PictureFavours } from '../picture.js';
import type { Cast } from './cast.js';
import { Numbering, startsOf } from './numbering.js';
import { inTurns } from './work.js';

/** A favour of the ledger, and what came back for it. */
interface Entry {
  /** Its place in the ledger. */
  place: number;
  fromA: number;
  returns: { by: number; amount: number }[];
}

/** Ties between two pauses. */
const SLICE = 1 << 14;

/**
 * The favours of all ties as the ledger settles them. What comes back returns the oldest first, so nothing later
 * changes what an earlier return was for: an earlier moment is read off by leaving out what came after it.
 */
export async function favoursOf(cast: Cast, kinds: Numbering, work: LongWork): Promise<PictureFavours> {
  const ledger = favourLedger(cast.ties, { signal: work.signal });
  const counts = new Uint32Array(cast.rows.length);
  const favours: Entry[] = [];
  await inTurns({ phase: 'favours', total: counts.length, slice: SLICE }, work, (first, end) => {
    for (let tie = first; tie < end; tie++) {
      const before = favours.length;
      addEntries(favours, ledger, cast.rows[tie], cast.turned[tie]);
      counts[tie] = favours.length - before;
    }
  });
  const returns = favours.flatMap((favour) => favour.returns);
  const [outsiders, back] = [new Numbering(), returns.map(({ by }) => ledger.row[by])];
  const { log } = cast.ties.evidence();
  return {
    start: startsOf(counts),
    fromA: Uint8Array.from(favours, ({ fromA }) => fromA),
    ...columnsOf(
      cast,
      favours.map(({ place }) => ledger.row[place]),
      { kinds, outsiders },
    ),
    amount: Float32Array.from(favours, ({ place }) => ledger.fresh[place]),
    returns: {
      start: startsOf(favours.map((favour) => favour.returns.length)),
      ...columnsOf(cast, back, { kinds, outsiders }),
      ms: Uint32Array.from(back, (row) => log.at[row] - MS_PER_DAY * dayOf(log.at[row])),
      amount: Float32Array.from(returns, ({ amount }) => amount),
    },
    outsiders: outsiders.names(),
  };
}

function addEntries(favours: Entry[], ledger: FavourLedger, row: number, turned: number): void {
  const [first, end] = [ledger.start[row], ledger.start[row + 1]];
  if (first === end) return;

  const entries = new Map<number, Entry>();
  for (let place = first; place < end; place++) {
    if (ledger.fresh[place] === 0) continue;
    const entry = { place, fromA: ledger.fromA[place] ^ turned, returns: [] };
    entries.set(place, entry);
    favours.push(entry);
  }
  matchesOf(ledger, row, (favour, by, amount) => entries.get(favour)?.returns.push({ by, amount }));
}

/** What is known of these rows of the log. */
function columnsOf(
  { ties, placeOf }: Cast,
  rows: number[],
  { kinds, outsiders }: { kinds: Numbering; outsiders: Numbering },
) {
  const { log, kinds: names, about } = ties.evidence();
  const numberOf = (person: number | undefined) => {
    if (person === undefined) return -1;
    return placeOf[person] >= 0 ? placeOf[person] : -2 - outsiders.of(nameOf(ties.person(person)));
  };
  return {
    day: Int32Array.from(rows, (row) => dayOf(log.at[row])),
    kind: Uint8Array.from(rows, (row) => kinds.of(names[log.kind[row]].name)),
    about: Int32Array.from(rows, (row) => numberOf(about(row))),
  };
}
