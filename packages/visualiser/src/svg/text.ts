import type { Palette } from '../palette.js';

/** About how wide a text is, in pixels, where nothing can measure it. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += character < '\u2e80' ? 0.56 : 1;
  return width * size;
}

/** A text of at most so many characters, with a mark where it was cut. */
export function clipped(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** As much of a text as fits, with a mark where it was cut; undefined where not even three characters do. */
export function fitted(text: string, fits: (text: string) => boolean): string | undefined {
  for (let most = Array.from(text).length; most >= Math.min(4, text.length); most--) {
    const cut = clipped(text, most);
    if (fits(cut)) return cut;
  }
  return undefined;
}

/** The look of text that stays readable on whatever it lies. */
export function haloOf({ ground }: Palette): Record<string, string | number> {
  return { stroke: ground, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}
