/** Everyone but those of no depth is drawn between these. */
const INNER = 0.13;
const OUTER = 0.94;
/** Nearer than this to the middle nobody comes, however deep the tie. */
const CORE = 0.06;
const KNOTS = 24;
/** So much of the area goes by depth alone, so that the radius falls even where many have like depths. */
const BY_DEPTH = 0.2;

/**
 * How far from the middle a depth is drawn: 1 for none, less the deeper. A straight line between knots over the
 * logarithm of the depth, laid so that the people of these depths spread evenly over the area of the circle.
 */
export function radiusBy(depths: ArrayLike<number>): (depth: number) => number {
  const known = Float64Array.from(
    Array.from(depths).filter((depth) => depth > 0),
    scaled,
  ).sort();
  if (known.length === 0) return radiusOn([0, 1], [OUTER, INNER]);

  const knots = knotsOf(known);
  const [low, high] = [knots[0], knots[knots.length - 1]];
  const radii = knots.map((knot) => {
    const deeper = (known.length - countUpTo(known, knot) + 0.5) / known.length;
    const ramp = high > low ? (high - knot) / (high - low) : 0.5;
    const area = (1 - BY_DEPTH) * Math.min(1, deeper) + BY_DEPTH * ramp;
    return Math.sqrt(INNER ** 2 + (OUTER ** 2 - INNER ** 2) * area);
  });
  return radiusOn(knots, radii);
}

function scaled(depth: number): number {
  return Math.log2(1 + depth);
}

/** Quantiles of depths, each above the one before. */
function knotsOf(sorted: Float64Array): number[] {
  const knots: number[] = [];
  const count = Math.min(KNOTS, sorted.length);
  for (let i = 0; i < count; i++) {
    const knot = sorted[count === 1 ? 0 : Math.round((i * (sorted.length - 1)) / (count - 1))];
    if (knots.length === 0 || knot > knots[knots.length - 1] + 1e-9) knots.push(knot);
  }
  return knots;
}

function countUpTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function radiusOn(knots: readonly number[], radii: readonly number[]): (depth: number) => number {
  const last = knots.length - 1;
  return (depth) => {
    if (!(depth > 0)) return 1;
    const x = scaled(depth);
    if (x >= knots[last]) return CORE + (radii[last] - CORE) * ((1 + knots[last]) / (1 + x));
    if (x < knots[0]) return 1 - (1 - radii[0]) * (x / knots[0]);
    if (x === knots[0]) return radii[0];
    let knot = 1;
    while (knots[knot] < x) knot++;
    const part = (x - knots[knot - 1]) / (knots[knot] - knots[knot - 1]);
    return radii[knot - 1] + part * (radii[knot] - radii[knot - 1]);
  };
}
