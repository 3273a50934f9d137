import { dayOf, MS_PER_DAY } from '@tiewise/core/time';
import type { Picture } from './picture.js';

/** A tie as seen from one of its ends. */
export interface SeenTie {
  tie: number;
  /** Whether it is seen from `b`. */
  turned: boolean;
}

/** Contacts in each of some stretches of time. */
export interface Contacted {
  /** From the one it is seen from, to them, and both at once. */
  given: Uint32Array;
  received: Uint32Array;
  both: Uint32Array;
}

/** The contacts of some ties in each step of the picture's time. */
export function contactsByStep(picture: Picture, ties: readonly SeenTie[]): Contacted {
  const days = Float64Array.from(picture.moments, dayOf);
  const counted = empty(days.length);
  for (const seen of ties) {
    let step = 0;
    eachContact(picture, seen, (day, way) => {
      while (step < days.length - 1 && days[step] < day) step++;
      counted[way][step]++;
    });
  }
  return counted;
}

/** The contacts of some ties by year, for the years in which there were any. */
export function contactsByYear(
  picture: Picture,
  ties: readonly SeenTie[],
): { year: number; given: number; received: number; both: number }[] {
  const years = new Map<number, { year: number; given: number; received: number; both: number }>();
  for (const seen of ties) {
    eachContact(picture, seen, (day, way) => {
      const year = new Date(day * MS_PER_DAY).getUTCFullYear();
      const counted = years.get(year) ?? { year, given: 0, received: 0, both: 0 };
      counted[way]++;
      years.set(year, counted);
    });
  }
  return [...years.values()].sort((x, y) => x.year - y.year);
}

type Way = keyof Contacted;

function eachContact(
  { contacts }: Picture,
  { tie, turned }: SeenTie,
  visit: (day: number, way: Way) => void,
): void {
  const ways: readonly Way[] = turned ? ['received', 'given', 'both'] : ['given', 'received', 'both'];
  for (let place = contacts.start[tie]; place < contacts.start[tie + 1]; place++) {
    if (contacts.kinds[contacts.kind[place]].contact) visit(contacts.day[place], ways[contacts.way[place]]);
  }
}

function empty(steps: number): Contacted {
  return { given: new Uint32Array(steps), received: new Uint32Array(steps), both: new Uint32Array(steps) };
}
