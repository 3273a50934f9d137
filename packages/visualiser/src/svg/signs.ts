import { tieAt } from '../at-time.js';
import type { Drawing } from './drawing.js';
import { type Mark, mark } from './marks.js';
import { drawnPeople, isCompared } from './person-marks.js';
import { shareOfTones, shownTies } from './tie-marks.js';

/** How something looks in the picture, from 0 to the right and its middle at a height of 0; and what that means. */
export interface Sign {
  sample: Mark[];
  text: string;
}

export const SIGN_WIDTH = 38;

/** Of the signs of ties, those that are among what is drawn. */
export function tieSigns(drawing: Drawing): Sign[] {
  const { palette, picture, scene } = drawing;
  const line = (from: number, to: number, stroke: string, width = 4, dashes?: string) =>
    mark('path', { d: `M${from} 0H${to}`, stroke, 'stroke-width': width, 'stroke-dasharray': dashes });
  const one = (width?: number, dashes?: string) => [line(0, SIGN_WIDTH, palette.tie, width, dashes)];
  const two = (at: number) => [line(0, at, palette.given), line(at, SIGN_WIDTH, palette.received)];
  const isOwn = scene.layout === 'circles';
  const [you, them] = isOwn && picture.me >= 0 ? ['you', 'them'] : ['the one in focus', 'others'];
  const seen = seenAmong(drawing);
  const signs: [string, Mark[], string][] = [
    [TWO, two(19), 'as much from either'],
    [TWO, two(31), `more from ${you}`],
    [TWO, two(7), `more from ${them}`],
    [ONE, one(), isOwn ? 'who gave more is not known' : 'a tie of two people'],
    ['dormant', one(4, '6 4'), 'unusually quiet for the two'],
    ['unknown', one(1.5, '2 3'), 'know each other, hardly more'],
  ];
  return signs.filter(([sign]) => seen.has(sign)).map(([, sample, text]) => ({ sample, text }));
}

const ONE = 'one tone';
const TWO = 'two tones';

function seenAmong(drawing: Drawing): Set<string> {
  const seen = new Set<string>();
  for (const tie of shownTies(drawing)) {
    const at = tieAt(drawing.picture, tie, drawing.scene.time);
    seen.add(at.state);
    if (shareOfTones(drawing, tie, at) !== undefined) seen.add(TWO);
    else if (at.state !== 'unknown') seen.add(ONE);
  }
  return seen;
}

/** The same of people, beside their communities. */
export function personSigns(drawing: Drawing): Sign[] {
  const { palette, picture, scene } = drawing;
  const { muted } = palette;
  const ring = (r: number, fill = 'none') => mark('circle', { cx: 19, cy: 0, r, fill, stroke: muted });
  const bridge = { sample: [ring(5, muted), ring(8)], text: 'leads into another community' };
  const away = mark('path', { d: 'M0 0H19', stroke: muted });
  const compared = { sample: [away, ring(5, palette.ground)], text: 'where they stand today' };
  return [
    ...(drawnPeople(drawing).some((person) => picture.people.bridge[person] === 1) ? [bridge] : []),
    ...(isCompared(picture, scene) ? [compared] : []),
  ];
}
