import { describe, expect, it } from 'vitest';
import { colourOf, PALETTES, paletteOf } from '../src/palette.js';

/** Which of so many communities, and chapters after them, have a colour of their own. */
function coloured(tied: number, chapters: number): boolean[] {
  const communities = Array.from({ length: tied + chapters }, (_, i) => ({
    name: `${i}`,
    people: 3,
    chapter: i >= tied,
  }));
  const palette = paletteOf({ communities }, 'light');
  return communities.map((_, i) => colourOf(palette, i) !== PALETTES.light.other);
}

describe('paletteOf', () => {
  it.each([
    [4, 4],
    [0, 4],
    [8, 0],
  ])('gives %d communities and %d chapters a colour each', (tied, chapters) => {
    expect(coloured(tied, chapters)).not.toContain(false);
  });

  it.each([
    [7, 2],
    [5, 4],
    [8, 1],
  ])('gives of %d communities and %d chapters only the communities one', (tied, chapters) => {
    expect(coloured(tied, chapters)).toEqual([
      ...Array.from({ length: tied }, () => true),
      ...Array.from({ length: chapters }, () => false),
    ]);
  });
});
