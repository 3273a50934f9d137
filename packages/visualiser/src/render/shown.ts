import { ME_SIZE, personSize } from '../looks.js';
import type { Picture } from '../picture.js';
import { type Frame, pointIn } from '../svg/frame.js';
import { FADED_MARK, FAR_MARK } from './marks.js';
import type { Group } from './picture-textures.js';
import type { Places } from './places.js';

/** People as they are drawn in a frame. */
export interface Shown {
  /** Middle and radius of a person's disc, in CSS pixels. */
  markOf(person: number): { x: number; y: number; size: number };
  /** Whether they have a disc of their own. */
  isThere(person: number): boolean;
  /** Whether neither a filter nor a focus on others fades them. */
  isNear(person: number): boolean;
  /**
   * Those in sight to be named first: of `first` whoever is there, then who is not faded, the nearest to the middle
   * first.
   */
  toBeNamed(most: number, first: readonly number[]): number[];
}

/** What `shownIn` reads. */
export interface ShowInput {
  picture: Picture;
  places: Places;
  marks: Uint16Array;
  groups: readonly Group[];
  frame: Frame;
  scale: number;
}

export function shownIn({ picture, places, marks, groups, frame, scale }: ShowInput): Shown {
  const { me, people } = picture;
  const { width, height } = frame;
  const collapseOf = (person: number) => (person === me ? 0 : groups[people.community[person] + 1].collapse);
  const isThere = (person: number) => places.there[person] > 0 && collapseOf(person) < 1;
  const isNear = (person: number) => (marks[2 * person + 1] & (FAR_MARK | FADED_MARK)) === 0;

  function markOf(person: number) {
    const part = collapseOf(person);
    const group = groups[people.community[person] + 1];
    const x = places.x[person] + part * (group.x - places.x[person]);
    const y = places.y[person] + part * (group.y - places.y[person]);
    const size = scale * (person === me ? ME_SIZE : personSize(places.radius[person]));
    return { ...pointIn(frame, { x, y }), size };
  }

  function isInSight(person: number): boolean {
    const x = frame.x + places.x[person] * frame.radius;
    const y = frame.y - places.y[person] * frame.radius;
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  /** In 512 classes: first who is near, then by how far from the middle. */
  function classOf(person: number): number {
    if (!isThere(person) || !isInSight(person)) return 512;
    return (isNear(person) ? 0 : 256) + Math.round(255 * places.radius[person]);
  }

  return {
    markOf,
    isThere,
    isNear,
    toBeNamed(most, first) {
      const classes = new Uint16Array(people.size);
      const counts = new Uint32Array(513);
      for (let person = 0; person < people.size; person++) {
        classes[person] = classOf(person);
        counts[classes[person]]++;
      }
      let last = 0;
      for (let named = 0; last < 512 && named + counts[last] <= most; last++) named += counts[last];
      const chosen: number[] = [];
      for (let person = 0; person < people.size; person++) {
        if (classes[person] < Math.max(1, last) && !first.includes(person)) chosen.push(person);
      }
      chosen.sort((one, other) => classes[one] - classes[other] || one - other);
      return [
        ...[...new Set(first)].filter((person) => person >= 0 && isThere(person)),
        ...chosen.slice(0, most),
      ];
    },
  };
}
