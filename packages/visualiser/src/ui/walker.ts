import { byDepth } from '../by-depth.js';
import type { Faded } from '../filters.js';
import { isMet } from '../filters.js';
import type { Ui } from './ui.js';

/** The way of the arrow keys from person to person: those who are in the picture and do not fade, the deepest first. */
export function walker(ui: Ui): { from(person: number, step: number): { person: number; place: string } } {
  let known: { moment: number; faded: Faded; order: readonly number[] } | undefined;

  function order(): readonly number[] {
    const { picture, states } = ui;
    const [moment, faded] = [Math.floor(states.now.time), ui.faded()];
    if (known?.moment === moment && known.faded === faded) return known.order;

    const people: number[] = [];
    for (let person = 0; person < picture.people.size; person++) {
      if (person !== picture.me && !faded.people?.[person] && isMet(picture, person, moment))
        people.push(person);
    }
    known = { moment, faded, order: byDepth(picture, people, moment) };
    return known.order;
  }

  return {
    from(person, step) {
      const people = order();
      const place = people.indexOf(person);
      const from = place < 0 && step < 0 ? 0 : place;
      const next = people.length === 0 ? -1 : (from + step + people.length) % people.length;
      return { person: people[next] ?? -1, place: `${next + 1} of ${people.length}` };
    },
  };
}

/** How far the keys walk. */
export const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
]);
