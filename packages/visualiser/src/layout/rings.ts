import type { Ring } from '../picture.js';

const ROUND_DEPTHS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** Rings nearer to each other, to the middle or to the rim than this are not drawn. */
const APART = 0.09;

/** Circles at round depths up to the deepest there is, well apart, from the middle outward. */
export function ringsOf(radiusOf: (depth: number) => number, deepest: number): Ring[] {
  const rings: Ring[] = [];
  let last = 1;
  for (const depth of ROUND_DEPTHS) {
    const radius = radiusOf(depth);
    if (depth > deepest) break;
    if (last - radius < APART || radius < APART) continue;
    rings.unshift({ depth, radius });
    last = radius;
  }
  return rings;
}
