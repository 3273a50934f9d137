import { dayOf, type LongWork } from '@tiewise/core';
import type { PictureContacts, PictureKind } from '../picture.js';
import type { Cast } from './cast.js';
import { Numbering, startsOf } from './numbering.js';
import { inTurns } from './work.js';

/** The contacts of a picture but for the names of their kinds, and how many there was no room for. */
export interface ShownContacts {
  contacts: Omit<PictureContacts, 'kinds'>;
  leftOut: number;
}

/** Ties between two pauses. */
const SLICE = 1 << 9;

/** The contacts of all ties, or of as many as there is room for: first those of `me`, then the deepest, each whole. */
export async function contactsOf(
  cast: Cast,
  kinds: Numbering,
  most: number,
  work: LongWork,
): Promise<ShownContacts> {
  const evidence = cast.ties.evidence();
  const { log, rows } = evidence;
  const mutual = evidence.kinds.map((kind) => kind.mutual === true);
  const { start, leftOut } = roomFor(cast, most);
  const size = start[cast.rows.length];
  const sources = new Numbering();
  const [day, way] = [new Int32Array(size), new Uint8Array(size)];
  const [kind, source] = [new Uint8Array(size), new Uint8Array(size)];
  await inTurns({ phase: 'contacts', total: cast.rows.length, slice: SLICE }, work, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const a = cast.people[cast.a[tie]];
      let place = evidence.first[cast.rows[tie]];
      for (let contact = start[tie]; contact < start[tie + 1]; contact++, place++) {
        const row = rows[place];
        const number = log.kind[row];
        day[contact] = dayOf(log.at[row]);
        way[contact] = mutual[number] ? 2 : log.from[row] === a ? 0 : 1;
        kind[contact] = kinds.of(evidence.kinds[number].name);
        source[contact] = sources.of(evidence.at(row).source ?? '');
      }
    }
  });
  return { contacts: { start, day, way, kind, source, sources: sources.names() }, leftOut };
}

/** What is to be known of kinds, by name. */
export function kindsNamed({ ties }: Cast, names: readonly string[]): PictureKind[] {
  return names.map((name) => {
    const kind = ties.kinds.get(name);
    return { name, contact: kind?.contact !== false, favour: kind?.favour === true };
  });
}

function roomFor({ ties, rows, a, me }: Cast, most: number): { start: Uint32Array; leftOut: number } {
  const { first, end } = ties.evidence();
  const counts = new Uint32Array(rows.length);
  let [room, leftOut] = [most, 0];
  for (const mine of [true, false]) {
    for (let tie = 0; tie < rows.length; tie++) {
      if ((a[tie] === me) !== mine) continue;
      const count = end[rows[tie]] - first[rows[tie]];
      if (count > room) leftOut += count;
      else {
        counts[tie] = count;
        room -= count;
      }
    }
  }
  return { start: startsOf(counts), leftOut };
}
