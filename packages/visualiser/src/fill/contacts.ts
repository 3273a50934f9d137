import { dayOf, type LongWork } from '@tiewise/core';
import type { PictureContacts, PictureKind } from '../picture.js';
import type { Cast } from './cast.js';
import { inTurns } from './work.js';

/** Numbers names in the order they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** The contacts of a picture, and how many there was no room for. */
export interface ShownContacts {
  contacts: PictureContacts;
  leftOut: number;
}

const SLICE = 1 << 14;

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
  const columns = {
    day: new Int32Array(size),
    way: new Uint8Array(size),
    kind: new Uint8Array(size),
    source: new Uint8Array(size),
  };
  await inTurns({ phase: 'contacts', total: cast.rows.length, slice: SLICE }, work, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const a = cast.people[cast.a[tie]];
      let place = evidence.first[cast.rows[tie]];
      for (let contact = start[tie]; contact < start[tie + 1]; contact++, place++) {
        const row = rows[place];
        const kind = log.kind[row];
        columns.day[contact] = dayOf(log.at[row]);
        columns.way[contact] = mutual[kind] ? 2 : log.from[row] === a ? 0 : 1;
        columns.kind[contact] = kinds.of(evidence.kinds[kind].name);
        columns.source[contact] = sources.of(evidence.at(row).source ?? '');
      }
    }
  });
  return { contacts: { start, ...columns, kinds: [], sources: sources.names() }, leftOut };
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
  const count = (tie: number) => end[rows[tie]] - first[rows[tie]];
  const counts = new Uint32Array(rows.length);
  let [room, leftOut] = [most, 0];
  for (const mine of [true, false]) {
    for (let tie = 0; tie < rows.length; tie++) {
      if ((a[tie] === me) !== mine) continue;
      if (count(tie) > room) leftOut += count(tie);
      else {
        counts[tie] = count(tie);
        room -= count(tie);
      }
    }
  }
  return { start: startsOf(counts), leftOut };
}

/** Where the entries of each begin, of which there are so many. */
export function startsOf(counts: ArrayLike<number>): Uint32Array {
  const start = new Uint32Array(counts.length + 1);
  for (let place = 0; place < counts.length; place++) start[place + 1] = start[place] + counts[place];
  return start;
}
