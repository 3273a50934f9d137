import { personAt } from '../at-time.js';
import type { Picture } from '../picture.js';
import type { Drawing } from './drawing.js';

/** `me`, and those nearest to the middle at the last moment; undefined where that is everybody. */
export function deepest(picture: Picture, most: number): ReadonlySet<number> | undefined {
  const { size } = picture.people;
  if (size <= most) return undefined;
  const last = picture.moments.length - 1;
  const radii = Float64Array.from({ length: size }, (_, person) =>
    person === picture.me ? -1 : personAt(picture, person, last).radius,
  );
  const order = Array.from(radii.keys()).sort((one, other) => radii[one] - radii[other] || one - other);
  return new Set(order.slice(0, most));
}

/** A drawing of these people alone, and of whoever is in focus. */
export function drawingOfSome(drawing: Drawing, people: ReadonlySet<number> | undefined): Drawing {
  if (people === undefined) return drawing;
  const isDrawn = (person: number) => people.has(person) || person === drawing.scene.person;
  return { ...drawing, isMet: (person) => isDrawn(person) && drawing.isMet(person) };
}
