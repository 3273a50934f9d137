import type { Picture } from '../picture.js';

/** With more ties than these what is told waits until time rests, and until the picture is there. */
export const MANY = 5000;

/** As many ties are looked through for what is told of everyone. */
const MOST = 20_000;

/** A picture of no more ties than that, the strongest. */
export function strongest(picture: Picture): Picture {
  const { ties } = picture;
  return ties.size <= MOST ? picture : { ...picture, ties: { ...ties, size: MOST } };
}
