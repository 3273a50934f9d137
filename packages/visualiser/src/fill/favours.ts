import { dayOf, type LongWork, MS_PER_DAY, nameOf } from '@tiewise/core';
import { type FavourLedger, favourLedger, matchesOf } from '@tiewise/metrics/favour-ledger';
import type { PictureFavours } from '../picture.js';
import type { Cast } from './cast.js';
import { Numbering, startsOf } from './contacts.js';

/** A favour of the ledger, and what came back for it. */
interface Entry {
  /** Its place in the ledger. */
  place: number;
  fromA: number;
  returns: { by: number; amount: number }[];
}

/**
 * The favours of all ties as the ledger settles them. What comes back returns the oldest first, so nothing later
 * changes what an earlier return was for: an earlier moment is read off by leaving out what came after it.
 */
export function favoursOf(cast: Cast, kinds: Numbering, { signal }: LongWork): PictureFavours {
  const ledger = favourLedger(cast.ties, { signal });
  const entries = Array.from(cast.rows, (row, tie) => entriesOf(ledger, row, cast.turned[tie]));
  const favours = entries.flat();
  const returns = favours.map((favour) => favour.returns);
  const outsiders = new Numbering();
  const column = (places: number[]) => columnsOf(ledger, cast, { kinds, outsiders }, places);
  const back = returns.flat().map(({ by }) => by);
  return {
    start: startsOf(Uint32Array.from(entries, ({ length }) => length)),
    fromA: Uint8Array.from(favours, ({ fromA }) => fromA),
    ...column(favours.map(({ place }) => place)),
    amount: Float32Array.from(favours, ({ place }) => ledger.fresh[place]),
    returns: {
      start: startsOf(Uint32Array.from(returns, ({ length }) => length)),
      ...column(back),
      ms: Uint32Array.from(back, (place) => timeOfDay(cast, ledger, place)),
      amount: Float32Array.from(returns.flat(), ({ amount }) => amount),
    },
    outsiders: outsiders.names(),
  };
}

const NONE: Entry[] = [];

function entriesOf(ledger: FavourLedger, row: number, turned: number): Entry[] {
  const [first, end] = [ledger.start[row], ledger.start[row + 1]];
  if (first === end) return NONE;

  const entries = new Map<number, Entry>();
  for (let place = first; place < end; place++) {
    if (ledger.fresh[place] > 0)
      entries.set(place, { place, fromA: ledger.fromA[place] ^ turned, returns: [] });
  }
  matchesOf(ledger, row, (favour, by, amount) => entries.get(favour)?.returns.push({ by, amount }));
  return [...entries.values()];
}

function timeOfDay({ ties }: Cast, { row }: FavourLedger, place: number): number {
  const at = ties.evidence().log.at[row[place]];
  return at - MS_PER_DAY * dayOf(at);
}

interface Numberings {
  kinds: Numbering;
  outsiders: Numbering;
}

function columnsOf(
  { row }: FavourLedger,
  { ties, placeOf }: Cast,
  { kinds, outsiders }: Numberings,
  places: number[],
) {
  const { log, kinds: names, about } = ties.evidence();
  const rows = places.map((place) => row[place]);
  const numberOf = (person: number | undefined) => {
    if (person === undefined) return -1;
    return placeOf[person] >= 0 ? placeOf[person] : -2 - outsiders.of(nameOf(ties.person(person)));
  };
  return {
    day: Int32Array.from(rows, (each) => dayOf(log.at[each])),
    kind: Uint8Array.from(rows, (each) => kinds.of(names[log.kind[each]].name)),
    about: Int32Array.from(rows, (each) => numberOf(about(each))),
  };
}
