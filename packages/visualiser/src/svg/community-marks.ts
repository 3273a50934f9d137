import { colourOf } from '../palette.js';
import { type CommunityName, NAME_SIZE } from './community-names.js';
import type { Drawing } from './drawing.js';
import { type Mark, mark, short } from './marks.js';
import { haloOf } from './text.js';

/** The names of communities, each behind a dot of its colour. */
export function communityMarks(drawing: Drawing, names: readonly CommunityName[]): Mark[] {
  const { palette } = drawing;
  if (names.length === 0) return [];
  const look = { fill: palette.ink, 'font-size': NAME_SIZE, 'font-weight': 600, 'text-anchor': 'middle' };
  return [mark('g', { ...look, ...haloOf(palette) }, ...names.flatMap((name) => nameMarks(drawing, name)))];
}

function nameMarks({ frame, palette }: Drawing, { community, text, angle, x, y }: CommunityName): Mark[] {
  const words = [mark('tspan', { fill: colourOf(palette, community) }, '● '), text];
  if (angle === undefined) return [mark('text', { x, y }, ...words)];

  const isBelow = Math.sin(angle) > 0;
  const far = frame.radius + (isBelow ? 20 : 10);
  const half = 0.49 * Math.PI;
  const [from, to] = isBelow ? [angle + half, angle - half] : [angle - half, angle + half];
  const end = (at: number) => `${short(frame.x + far * Math.cos(at))} ${short(frame.y + far * Math.sin(at))}`;
  const id = `tiewise-community-${community}`;
  const d = `M${end(from)}A${short(far)} ${short(far)} 0 0 ${isBelow ? 0 : 1} ${end(to)}`;
  return [
    mark('path', { id, d, fill: 'none', stroke: 'none' }),
    mark('text', {}, mark('textPath', { href: `#${id}`, startOffset: '50%' }, ...words)),
  ];
}
