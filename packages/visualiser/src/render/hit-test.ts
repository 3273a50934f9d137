/** A point to be found near another. */
export interface Spot {
  x: number;
  y: number;
}

/** Who is looked for under a pointer: by number, `undefined` for what cannot be pointed at. */
export interface Marks {
  size: number;
  /** The middle and the radius of a mark, in pixels. */
  markOf(i: number): { x: number; y: number; size: number } | undefined;
}

/** The mark whose edge is nearest, if it is no further than `reach`; -1 if none is. */
export function nearestMark({ size, markOf }: Marks, point: Spot, reach: number): number {
  let nearest = -1;
  let least = reach;
  for (let i = 0; i < size; i++) {
    const mark = markOf(i);
    if (mark === undefined) continue;
    const away = Math.hypot(mark.x - point.x, mark.y - point.y) - mark.size;
    if (away <= least) [nearest, least] = [i, away];
  }
  return nearest;
}

/** Of lines between two points the nearest, if it is no further than `reach`; -1 if none is. */
export function nearestLine(
  size: number,
  lineOf: (i: number) => readonly [Spot, Spot] | undefined,
  point: Spot,
  reach: number,
): number {
  let nearest = -1;
  let least = reach;
  for (let i = 0; i < size; i++) {
    const line = lineOf(i);
    if (line === undefined) continue;
    const away = distanceTo(line, point);
    if (away < least) [nearest, least] = [i, away];
  }
  return nearest;
}

/** How far a point is from the nearest point of a line between two. */
export function distanceTo([from, to]: readonly [Spot, Spot], point: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(from.x + part * dx - point.x, from.y + part * dy - point.y);
}
