import { type Label, type LabelRoom, placeLabels } from '../labels.js';
import type { Drawing } from './drawing.js';
import { type Mark, mark } from './marks.js';
import { drawnPeople } from './person-marks.js';
import { clipped, haloOf, widthOf } from './text.js';

const SIZE = 12;
const ANCHORS = { left: undefined, center: 'middle', right: 'end' } as const;

/** Where there is room for text, how many there may be, and what they may not lie on. */
export type Room = Pick<LabelRoom, 'width' | 'height' | 'most' | 'taken'>;

/**
 * What is written beside people: whoever is in focus and `me` in any case, then the largest discs, as long as no text
 * lies on another or on what is taken. Nothing is written beside those who are faded, or far from
 * whoever is in focus.
 */
export function labelMarks(drawing: Drawing, room: Room): Mark[] {
  const { scene, palette, picture, frame, pointOf, sizeOf, presenceOf } = drawing;
  const isFirst = (person: number) => person === scene.person || person === picture.me;
  const rank = (person: number) => (isFirst(person) ? 1000 : 0) + sizeOf(person);
  const people = drawnPeople(drawing)
    .filter((person) => presenceOf(person) > 0.5)
    .sort((one, other) => rank(other) - rank(one) || one - other);
  const wishes = people.map((person) => ({
    text: clipped(picture.people.name[person], 28),
    ...pointOf(person),
    radius: sizeOf(person) + 4,
    always: isFirst(person),
  }));
  const labels = placeLabels(wishes, {
    ...room,
    middle: scene.layout === 'circles' ? frame : undefined,
    lineHeight: 15,
    widthOf: (text) => widthOf(text, SIZE),
  });
  if (labels.length === 0) return [];
  return [mark('g', { fill: palette.ink, 'font-size': SIZE, ...haloOf(palette) }, ...labels.map(textMark))];
}

function textMark({ text, x, y, align }: Label): Mark {
  return mark('text', { x, y: y + 4, 'text-anchor': ANCHORS[align] }, text);
}
