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
