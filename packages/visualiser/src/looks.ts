import { depthOfByte } from './picture.js';

/** A deep tie: three years of contact in most weeks, or thirty visits a season apart. */
const DEEP = depthOfByte(80);

/** How wide a tie is drawn, in CSS pixels: 0.9 without depth, 4.2 from a depth of 31 on; half of that is at 6. */
export function tieWidth(depth: number): number {
  return 0.9 + 3.3 * Math.sqrt(Math.min(1, depth / DEEP));
}

/** How opaque what is this warm is drawn: pale without warmth, 1 from a few contacts of the last weeks on. */
export function opacityOf(warmth: number): number {
  return 0.25 + 0.75 * Math.min(1, warmth / WARM);
}

/** Where colours are full: half as much as a meeting today is drawn with. */
const WARM = 0.35;

/** The radius of a person's disc in CSS pixels, by how far from the middle; the deeper, the larger. */
export function personSize(radius: number): number {
  return 3 + 6.5 * (1 - radius) ** 1.2;
}

/** The radius of the disc of whoever is in the middle. */
export const ME_SIZE = 11;

/** What is faded by filters is this opaque, times what it is otherwise. */
export const FADED = 0.12;

/** Of the colour of a pale disc, as much as is mixed into the ground. */
export function mixed(colour: string, ground: string, part: number): string {
  const channel = (place: number) => {
    const [from, to] = [ground, colour].map((text) => Number.parseInt(text.slice(place, place + 2), 16));
    return Math.round(from + (to - from) * part)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
