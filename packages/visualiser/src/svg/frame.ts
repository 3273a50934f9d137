import type { LabelBox } from '../labels.js';
import type { Eye } from '../scene.js';

/** Where in a drawing the people are, and how large the world of their places is there. */
export interface Frame {
  /** Of the box it is in. */
  width: number;
  height: number;
  /** Pixels of the middle of the world. */
  x: number;
  y: number;
  /** Pixels from the middle of the world to its rim. */
  radius: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Room around the rim for the names of communities, in pixels. */
const AROUND = 34;

/** The largest circle of people in a box that leaves room around it for the names of communities. */
export function frameIn(left: number, top: number, width: number, height: number): Frame {
  const side = Math.min(width, height);
  const radius = Math.max(10, side / 2 - Math.min(AROUND, side / 10));
  return { width, height, x: left + width / 2, y: top + height / 2, radius };
}

/**
 * The same in a whole box, moved along its longer side by no more than it takes for rim and names to lie beside what
 * covers the box; where there is not so much room, as far beside as can be.
 */
export function frameBeside(width: number, height: number, covered: readonly LabelBox[]): Frame {
  const frame = frameIn(0, 0, width, height);
  const reach = Math.min(width, height) / 2;
  const spare = Math.max(width, height) / 2 - reach;
  let [best, least] = [frame, Number.POSITIVE_INFINITY];
  for (let step = 0; step <= spare; step += 4) {
    for (const by of [step, -step]) {
      const [x, y] = width > height ? [frame.x + by, frame.y] : [frame.x, frame.y + by];
      const lacks = Math.max(0, ...covered.map((box) => reach - distance(box, x, y)));
      if (lacks < least) [best, least] = [{ ...frame, x, y }, lacks];
    }
  }
  return best;
}

function distance({ left, right, top, bottom }: LabelBox, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The frame as an eye sees it that may be nearer, or look elsewhere. */
export function seenBy(frame: Frame, { x, y, ratio }: Eye): Frame {
  const radius = frame.radius / ratio;
  return { ...frame, radius, x: frame.x - x * radius, y: frame.y + y * radius };
}

export function pointIn({ x, y, radius }: Frame, place: Point): Point {
  return { x: x + place.x * radius, y: y - place.y * radius };
}

export function placeIn({ x, y, radius }: Frame, point: Point): Point {
  return { x: (point.x - x) / radius, y: (y - point.y) / radius };
}
