import type { Picture } from './picture.js';

/** The same people, the deepest first at a time, as the circles have them from the middle outward. */
export function byDepth({ people, moments }: Picture, persons: readonly number[], time: number): number[] {
  const { states, size } = people;
  const keys = Float64Array.from(persons, (person) => {
    const place = 4 * (person * moments.length + Math.floor(time));
    return (256 * states[place] + states[place + 1]) * size + person;
  });
  return Array.from(keys.sort(), (key) => key % size);
}
