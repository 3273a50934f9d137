import { personSize } from '../looks.js';
import type { Frame } from '../svg/frame.js';

/** The largest discs take no more than about this much of the room that everyone has on average. */
const SHARE = 0.3;

/** How much larger than in a small picture seen whole discs and ties are drawn: less in a crowd, more from near. */
export function scaleOf({ width, height }: Frame, people: number, ratio: number): number {
  const crowd = (SHARE * Math.sqrt((width * height) / Math.max(1, people))) / personSize(0);
  return Math.max(0.15, Math.min(1.6, Math.min(1, crowd) / Math.sqrt(ratio)));
}

/** How near the eye comes to look at one of so many people. */
export function nearRatio(people: number): number {
  return Math.max(0.04, Math.min(0.6, 8 / Math.sqrt(Math.max(1, people))));
}

/**
 * The CSS transform that brings what was drawn in one frame to where it is in another. What keeps its size is moved by
 * whole pixels of the device, of which one CSS pixel has `pixel`: it is then copied, and not mixed anew of four pixels
 * each, which takes five times as long in software.
 */
export function transformBetween(drawn: Frame, now: Frame, pixel = 1): string {
  const scale = now.radius / drawn.radius;
  const [x, y] = [now.x - scale * drawn.x, now.y - scale * drawn.y].map((length) =>
    scale === 1 ? Math.round(length * pixel) / pixel : length,
  );
  return `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
}
