const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The place of the one at `place` among `many` that spread evenly over the disc of radius 1, the first in the middle. */
export function sunflower(place: number, many: number): { x: number; y: number } {
  const radius = Math.sqrt((place + 0.5) / many);
  const angle = place * GOLDEN_ANGLE;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
