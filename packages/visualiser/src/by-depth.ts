import type { Picture } from './picture.js';

/** The same people, the deepest first at a time, as the circles have them from the middle outward. */
export function byDepth({ people, moments }: Picture, persons: readonly number[], time: number): number[] {
  const radius = (person: number) => {
    const place = 4 * (person * moments.length + Math.floor(time));
    return 256 * people.states[place] + people.states[place + 1];
  };
  return [...persons].sort((x, y) => radius(x) - radius(y) || x - y);
}
