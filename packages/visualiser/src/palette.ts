import type { Picture } from './picture.js';
import type { Theme } from './scene.js';

/** The colours of a theme, as `#rrggbb`. */
export interface Palette {
  ground: string;
  ink: string;
  /** Beside things, as on rings; 4.5 : 1 on the ground. */
  muted: string;
  line: string;
  /** What one gave, and what the other gave, in the ties of whoever is looked at. */
  given: string;
  received: string;
  /** Ties of others. */
  tie: string;
  focus: string;
  me: string;
  /** Of communities: the first eight have one each, all others `other`. */
  communities: readonly string[];
  other: string;
}

/**
 * Found by search: any two communities of a theme are at least 0.125 apart in OKLab for people with any of four kinds
 * of colour vision, and all reach a contrast of 3 : 1 on the ground.
 */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#fcfbf8',
    ink: '#1c1b19',
    muted: '#66625b',
    line: '#d9d5cc',
    given: '#005a9c',
    received: '#c46a00',
    tie: '#8c877e',
    focus: '#7a2fb5',
    me: '#1c1b19',
    communities: ['#5377fe', '#d65744', '#60426c', '#171b69', '#9e85be', '#0950b5', '#4c1a1d', '#9f3306'],
    other: '#77736b',
  },
  dark: {
    ground: '#17181b',
    ink: '#eceae5',
    muted: '#a5a29b',
    line: '#3c3d41',
    given: '#56b4e9',
    received: '#f0b442',
    tie: '#85827b',
    focus: '#d0a2ff',
    me: '#f4f2ee',
    communities: ['#b4189d', '#76bdef', '#ccad6b', '#f0449c', '#e5e356', '#625bea', '#808125', '#9deef3'],
    other: '#8f8c85',
  },
};

/** The colours for a picture: chapters of life have one each only where all of them can, beside the communities. */
export function paletteOf({ communities }: Pick<Picture, 'communities'>, theme: Theme): Palette {
  const palette = PALETTES[theme];
  const tied = communities.filter(({ chapter }) => !chapter).length;
  if (tied === 0 || communities.length <= palette.communities.length) return palette;
  return { ...palette, communities: palette.communities.slice(0, tied) };
}

/** The colour of a community by its number; -1 is none. */
export function colourOf({ communities, other }: Palette, community: number): string {
  return communities[community] ?? other;
}
