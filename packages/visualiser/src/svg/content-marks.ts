import { communityMarks } from './community-marks.js';
import { boxesOf, communityNames } from './community-names.js';
import type { Drawing } from './drawing.js';
import { labelMarks, type Room } from './label-marks.js';
import type { Mark } from './marks.js';
import { compareMarks, personMarks } from './person-marks.js';
import { ringLabelMarks, ringMarks } from './ring-marks.js';
import { tieMarks } from './tie-marks.js';

/** The picture itself, from the ground up: rings, ties, people, and what is written beside them. */
export function contentMarks(drawing: Drawing, ties: readonly number[], room: Room): Mark[] {
  const names = communityNames(drawing);
  const taken = [...(room.taken ?? []), ...names.flatMap((name) => boxesOf(drawing, name))];
  return [
    ...ringMarks(drawing),
    ...tieMarks(drawing, ties),
    ...ringLabelMarks(drawing),
    ...compareMarks(drawing),
    ...personMarks(drawing),
    ...communityMarks(drawing, names),
    ...labelMarks(drawing, { ...room, taken }),
  ];
}
