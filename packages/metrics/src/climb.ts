/** A function of several numbers at one point. */
export interface Ground {
  value: number;
  /** Its derivatives there. */
  slopes: readonly number[];
}

/**
 * The highest point of a smooth function, from a point near it: the quasi-Newton method of Broyden, Fletcher,
 * Goldfarb and Shanno (1970), with steps halved until they climb.
 */
export function climb(
  from: readonly number[],
  ground: (point: readonly number[]) => Ground,
): { point: readonly number[]; converged: boolean } {
  let point = from;
  let here = ground(point);
  let curve = identity(from.length);
  for (let round = 0; round < 200; round++) {
    let step = along(curve, here.slopes);
    let rise = dot(step, here.slopes);
    if (!(rise > 0)) {
      curve = identity(from.length);
      step = [...here.slopes];
      rise = dot(step, step);
    }
    if (rise < 1e-12 * (1 + Math.abs(here.value))) return { point, converged: true };

    let scale = Math.min(1, 2 / Math.hypot(...step));
    let next = point.map((x, i) => x + scale * step[i]);
    let there = ground(next);
    for (; !(there.value >= here.value + 1e-4 * scale * rise) && scale > 1e-10; scale /= 2) {
      next = point.map((x, i) => x + (scale / 2) * step[i]);
      there = ground(next);
    }
    if (!(there.value >= here.value)) return { point, converged: rise < 1e-6 * (1 + Math.abs(here.value)) };
    curve = bent(curve, difference(next, point), difference(here.slopes, there.slopes));
    [point, here] = [next, there];
  }
  return { point, converged: false };
}

/** The inverse of the curvature after a step that changed the slopes so. */
function bent(curve: number[][], step: number[], fall: number[]): number[][] {
  const sy = dot(step, fall);
  if (!(sy > 1e-300)) return curve;

  const hy = along(curve, fall);
  const weight = (1 + dot(fall, hy) / sy) / sy;
  return curve.map((row, i) =>
    row.map((value, j) => value + weight * step[i] * step[j] - (hy[i] * step[j] + step[i] * hy[j]) / sy),
  );
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function along(matrix: number[][], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function difference(x: readonly number[], y: readonly number[]): number[] {
  return x.map((value, i) => value - y[i]);
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + value * y[i], 0);
}
