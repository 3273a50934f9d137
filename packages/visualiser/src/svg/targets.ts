import { nearestLine, nearestMark } from '../render/hit-test.js';
import type { Pointer } from '../render/navigation.js';
import type { Target } from '../scene.js';
import type { Drawing } from './drawing.js';
import { drawnPeople } from './person-marks.js';

/** What is under a pointer: people before the discs of communities, these before ties. */
export function targetIn(drawing: Drawing, ties: readonly number[], point: Pointer): Target {
  const { picture, discs, pointOf, sizeOf } = drawing;
  const people = drawnPeople(drawing);
  const person = nearestMark(
    { size: people.length, markOf: (i) => ({ ...pointOf(people[i]), size: sizeOf(people[i]) }) },
    point,
    point.reach,
  );
  if (person >= 0) return { person: people[person] };

  const all = [...discs.values()];
  const disc = nearestMark({ size: all.length, markOf: (i) => all[i] }, point, 0);
  if (disc >= 0) return { community: all[disc].community };

  const { a, b } = picture.ties;
  const tie = nearestLine(ties.length, (i) => [pointOf(a[ties[i]]), pointOf(b[ties[i]])], point, point.reach);
  return tie >= 0 ? { tie: ties[tie] } : undefined;
}
