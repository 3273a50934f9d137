import { FADED } from '../looks.js';
import type { Picture } from '../picture.js';
import type { Scene } from '../scene.js';
import { otherOf, tiesOf } from '../tie-lists.js';

/** The second number of a person's marks is a sum of these. */
export const BRIDGE = 1;
export const ME = 2;
export const FADED_MARK = 4;
export const FAR_MARK = 8;

/** Who has no tie with the person in focus is this opaque. */
export const FAR = 0.35;

/** How much is drawn of a person with these marks, from 0 to 1. */
export function presenceOf(marks: Uint16Array, person: number): number {
  const mark = marks[2 * person + 1];
  return (mark & FADED_MARK ? FADED : 1) * (mark & FAR_MARK ? FAR : 1);
}

/** Two numbers for each person: their community and 1, 0 for none; and what else the shaders know of them. */
export function marksOf(picture: Picture, { person, tie, fadedPeople }: Scene): Uint16Array {
  const { people, me, ties } = picture;
  const somebody = person >= 0 || tie >= 0;
  const marks = new Uint16Array(2 * people.size);
  for (let i = 0; i < people.size; i++) {
    marks[2 * i] = people.community[i] + 1;
    marks[2 * i + 1] =
      (people.bridge[i] ? BRIDGE : 0) +
      (i === me ? ME : 0) +
      (fadedPeople?.[i] ? FADED_MARK : 0) +
      (somebody ? FAR_MARK : 0);
  }
  const isNear = (near: number) => {
    marks[2 * near + 1] &= ~FAR_MARK;
  };
  if (person >= 0) {
    isNear(person);
    for (const row of tiesOf(picture, person)) isNear(otherOf(ties, row, person));
  }
  if (tie >= 0) [ties.a[tie], ties.b[tie]].forEach(isNear);
  return marks;
}
