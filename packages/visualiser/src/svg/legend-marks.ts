import { colourOf } from '../palette.js';
import type { Drawing } from './drawing.js';
import { type Mark, mark } from './marks.js';
import { personSigns, SIGN_WIDTH, tieSigns } from './signs.js';
import { clipped } from './text.js';

/** A line of the legend: a sample and what it means, or a line that goes on with the one before. */
interface Entry {
  sample?: Mark[];
  text: string;
}

interface Part {
  title: string;
  entries: Entry[];
}

const LINE = 18;
const BETWEEN = 14;
/** From the beginning of a sample to the text beside it. */
const INDENT = SIGN_WIDTH + 8;
/** As many communities have a colour of their own. */
const COLOURS = 8;

export const LEGEND_WIDTH = 250;

/** The height of a legend of one column, or of three side by side. */
export function legendHeight(drawing: Drawing, columns: 1 | 3): number {
  const heights = partsOf(drawing).map(heightOf);
  return columns === 3 ? Math.max(...heights) : heights.reduce((sum, height) => sum + height + BETWEEN, 0);
}

/** How to read the picture: the two clocks apart, the ties, the people. */
export function legendMarks(
  drawing: Drawing,
  { x: left, y: top, width }: { x: number; y: number; width: number },
  columns: 1 | 3,
): Mark[] {
  let y = top;
  const marks = partsOf(drawing).map((part, i) => {
    const at = columns === 3 ? { x: left + (i * width) / 3, y: top } : { x: left, y };
    y += heightOf(part) + BETWEEN;
    return partMark(part, at);
  });
  return [mark('g', { fill: drawing.palette.ink, 'font-size': 12 }, ...marks)];
}

function partsOf(drawing: Drawing): Part[] {
  return [clocks(drawing), ties(drawing), people(drawing)];
}

function heightOf({ entries }: Part): number {
  return LINE * (entries.length + 1);
}

function partMark({ title, entries }: Part, { x, y }: { x: number; y: number }): Mark {
  const lines = entries.map(({ sample = [], text }, i) =>
    mark(
      'g',
      { transform: `translate(${x} ${y + LINE * (i + 1)})` },
      ...sample,
      mark('text', { x: INDENT, y: 4 }, text),
    ),
  );
  return mark('g', {}, mark('text', { x, y: y + 2, 'font-weight': 600 }, title), ...lines);
}

/** Two clocks are two things: what says one never says the other. */
function clocks({ palette, scene }: Drawing): Part {
  const disc = (x: number, r: number, opacity = 1) =>
    mark('circle', { cx: x, cy: 0, r, fill: palette.muted, 'fill-opacity': opacity, stroke: palette.muted });
  const signs =
    scene.layout === 'circles'
      ? ['Deeper is nearer the middle,', 'larger, and wider']
      : ['Deeper is larger, and wider'];
  return {
    title: 'Two clocks',
    entries: [
      { sample: [disc(10, 8), disc(30, 3)], text: 'Depth: trust gained over years.' },
      ...signs.map((text) => ({ text })),
      { sample: [disc(10, 6), disc(30, 6, 0.2)], text: 'Warmth: recent contact.' },
      { text: 'Paler is longer ago.' },
    ],
  };
}

function ties(drawing: Drawing): Part {
  return { title: 'Ties', entries: tieSigns(drawing) };
}

function people(drawing: Drawing): Part {
  const { palette, picture } = drawing;
  const disc = (fill: string) => mark('circle', { cx: 19, cy: 0, r: 5, fill });
  const communities = picture.communities.slice(0, COLOURS).map(({ name, people }, i) => ({
    sample: [disc(colourOf(palette, i))],
    text: `${clipped(name, 22)} (${people})`,
  }));
  const others = { sample: [disc(palette.other)], text: 'others' };
  return {
    title: 'People',
    entries: [...personSigns(drawing), ...communities, ...(isAnyOther(picture) ? [others] : [])],
  };
}

function isAnyOther({ people, me }: Drawing['picture']): boolean {
  return people.community.some(
    (community, person) => person !== me && (community < 0 || community >= COLOURS),
  );
}
