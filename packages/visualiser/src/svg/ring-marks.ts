import type { Drawing } from './drawing.js';
import { type Mark, mark } from './marks.js';
import { haloOf } from './text.js';

/** The circles around the middle. */
export function ringMarks({ picture, scene, frame, palette }: Drawing): Mark[] {
  if (scene.layout !== 'circles') return [];
  const rings = picture.rings.map(({ radius }) =>
    mark('circle', { cx: frame.x, cy: frame.y, r: radius * frame.radius }),
  );
  return [mark('g', { fill: 'none', stroke: palette.line }, ...rings)];
}

/** The depth each circle stands for, at its top. */
export function ringLabelMarks({ picture, scene, frame, palette }: Drawing): Mark[] {
  if (scene.layout !== 'circles') return [];
  const labels = picture.rings.map(({ depth, radius }, i) => {
    const y = frame.y - radius * frame.radius + 4;
    return mark('text', { x: frame.x, y }, i === 0 ? `depth ${depth}` : String(depth));
  });
  const look = { fill: palette.muted, 'font-size': 11, 'text-anchor': 'middle' };
  return [mark('g', { ...look, ...haloOf(palette) }, ...labels)];
}
