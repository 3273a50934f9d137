import { histogram } from '../histogram.js';
import { svg } from './dom.js';
import type { Ui } from './ui.js';

/** A bar of contacts for each moment; those until now stand out. */
export function histogramDrawing({ picture, watch, states }: Ui): SVGElement {
  const counts = histogram(picture);
  const most = counts.reduce((high, count) => Math.max(high, count), 1);
  const bars = Array.from(counts, (count, moment) => {
    const height = count === 0 ? 0 : 0.04 + (0.96 * count) / most;
    return `M${moment + 0.1} 1v${-height}h.8v${height}z`;
  });
  const later = svg('path', { class: 'later' });
  const until = svg('path', { class: 'until' });
  const show = (moment: number) => {
    until.setAttribute('d', bars.slice(0, moment + 1).join(''));
    later.setAttribute('d', bars.slice(moment + 1).join(''));
  };
  watch((now, before) => {
    if (Math.floor(now.time) !== Math.floor(before.time)) show(Math.floor(now.time));
  });
  show(Math.floor(states.now.time));
  return svg(
    'svg',
    {
      class: 'histogram',
      viewBox: `0 0 ${counts.length} 1`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    later,
    until,
  );
}
