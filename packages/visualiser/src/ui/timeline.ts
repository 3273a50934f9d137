import type { Contacted, SeenTie } from '../tie-timeline.js';
import { contactsByStep, contactsByYear } from '../tie-timeline.js';
import { h, svg } from './dom.js';
import type { Ui } from './ui.js';

const HALF = 32;

/**
 * The contacts of some ties over time, mirrored about a line: up what one gave, down what came back, across the line
 * what both took part in. A line marks the moment shown. Those who do not see it are given a table. Undefined where
 * no contact is recorded.
 */
export function timeline(
  { picture, states }: Ui,
  ties: readonly SeenTie[],
  [one, other]: readonly [string, string],
): HTMLElement | undefined {
  const years = contactsByYear(picture, ties);
  if (years.length === 0) return undefined;

  const { length } = picture.moments;
  const counted = contactsByStep(picture, ties);
  const x = states.now.time + 0.5;
  const drawing = svg(
    'svg',
    {
      viewBox: `0 ${-HALF - 2} ${length} ${2 * HALF + 4}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    svg('path', { class: 'axis', d: `M0 0H${length}` }),
    ...bars(counted),
    svg('path', { class: 'now', d: `M${x} ${-HALF - 2}v${2 * HALF + 4}` }),
  );
  const [begin, end] = [years[0].year, years[years.length - 1].year];
  const from = new Date(picture.moments[0]).getUTCFullYear();
  const to = new Date(picture.asOf).getUTCFullYear();
  return h(
    'figure',
    { class: 'timeline' },
    drawing,
    h(
      'div',
      { class: 'ends', 'aria-hidden': 'true' },
      h('span', {}, String(from)),
      h('span', {}, String(to)),
    ),
    h('figcaption', { class: 'unseen' }, `Contacts ${begin === end ? 'in' : `from ${begin} to`} ${end}`),
    h('div', { class: 'unseen' }, yearTable(years, one, other)),
  );
}

function bars({ given, received, both }: Contacted): SVGElement[] {
  const tallest = given.reduce(
    (most, _, i) => Math.max(most, given[i] + both[i] / 2, received[i] + both[i] / 2),
    1,
  );
  const height = (count: number) => (HALF * count) / tallest;
  const paths = { given: '', received: '', both: '' };
  for (let step = 0; step < given.length; step++) {
    const at = `M${step + 0.12} `;
    const half = height(both[step] / 2);
    if (both[step] > 0) paths.both += `${at}${-half}h.76v${2 * half}h-.76z`;
    if (given[step] > 0) paths.given += `${at}${-half}h.76v${-height(given[step])}h-.76z`;
    if (received[step] > 0) paths.received += `${at}${half}h.76v${height(received[step])}h-.76z`;
  }
  return [
    svg('path', { class: 'given', d: paths.given }),
    svg('path', { class: 'received', d: paths.received }),
    svg('path', { class: 'both', d: paths.both }),
  ];
}

function yearTable(years: ReturnType<typeof contactsByYear>, one: string, other: string): HTMLElement {
  const head = ['Year', `From ${one}`, `From ${other}`, 'Together'];
  return h(
    'table',
    {},
    h('caption', {}, 'Contacts by year'),
    h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
    h(
      'tbody',
      {},
      ...years.map(({ year, given, received, both }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, String(year)),
          ...[given, received, both].map((count) => h('td', {}, String(count))),
        ),
      ),
    ),
  );
}
