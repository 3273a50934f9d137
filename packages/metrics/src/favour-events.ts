import { type NamedKind, type Ties, TiewiseError } from '@tiewise/core';
import { orderByIds } from './same-moment.js';
import { type TimedEvents, timedEvents } from './timed-events.js';

/** Which interactions count: the kinds that give something, all that go from one to another, or those named. */
export type FavourKinds = 'favours' | 'all' | readonly string[];

/** What people did for each other, in order of time and then of ids; one to several people is one event to each. */
export interface FavourEvents extends TimedEvents {
  /** Rows of the ties' log. */
  readonly row: Uint32Array;
  /** Whether all of them give something. */
  readonly areFavours: boolean;
  /** The number of whose export it is, if anybody's. */
  readonly me: number | undefined;
  /** Whether anything is known between two people other than me; true where it is nobody's own log. */
  readonly othersSeen: boolean;
}

/** @throws TiewiseError `unknown-kind` if one of the kinds is unknown; RangeError if it goes both ways. */
export function favourEvents(ties: Ties, kinds: FavourKinds, caller: string): FavourEvents {
  const evidence = ties.evidence();
  checkKinds(ties, kinds, caller);
  const counted = Uint8Array.from(evidence.kinds, (kind) => (isCounted(kind, kinds) ? 1 : 0));
  const { rows, first, end, log } = evidence;
  const { a, b } = ties.columns;
  let size = 0;
  for (let tie = 0; tie < ties.size; tie++) {
    for (let i = first[tie]; i < end[tie]; i++) size += counted[log.kind[rows[i]]];
  }

  const [from, to, row] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const at = new Float64Array(size);
  let next = 0;
  for (let tie = 0; tie < ties.size; tie++) {
    for (let i = first[tie]; i < end[tie]; i++) {
      if (counted[log.kind[rows[i]]] === 0) continue;
      row[next] = rows[i];
      at[next] = log.at[rows[i]];
      from[next] = log.from[rows[i]];
      to[next] = from[next] === a[tie] ? b[tie] : a[tie];
      next++;
    }
  }
  const events = timedEvents({ from, to, at }, caller);
  orderByIds(ties, events);
  const me = ties.me === undefined ? undefined : ties.indexOf(ties.me);
  return {
    ...events,
    people: ties.people,
    row: events.source.map((place) => row[place]),
    areFavours: evidence.kinds.every((kind) => kind.favour === true || !isCounted(kind, kinds)),
    me,
    othersSeen: me === undefined || from.some((giver, i) => giver !== me && to[i] !== me),
  };
}

function isCounted({ name, favour = false, mutual = false }: NamedKind, kinds: FavourKinds): boolean {
  if (mutual) return false;
  return kinds === 'all' || (kinds === 'favours' ? favour : kinds.includes(name));
}

function checkKinds(ties: Ties, kinds: FavourKinds, caller: string): void {
  if (typeof kinds === 'string') {
    if (kinds === 'favours' || kinds === 'all') return;
    throw new RangeError(`${caller}: kinds must be favours, all or a list of names, got ${String(kinds)}`);
  }
  for (const name of kinds) {
    const kind = ties.kinds.get(name);
    if (!kind) throw new TiewiseError('unknown-kind', `${caller}: no kind is called ${JSON.stringify(name)}`);
    if (kind.mutual) {
      throw new RangeError(`${caller}: kinds must go from one person to another, got ${name}`);
    }
  }
}
