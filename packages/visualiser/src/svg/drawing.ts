import { personAt, positionAt } from '../at-time.js';
import { isMet } from '../filters.js';
import { FADED, ME_SIZE, personSize } from '../looks.js';
import { type Palette, paletteOf } from '../palette.js';
import type { Picture } from '../picture.js';
import type { Scene } from '../scene.js';
import { otherOf, tiesOf } from '../tie-lists.js';
import { type Frame, type Point, pointIn } from './frame.js';

/** What all parts of a drawing are drawn from. */
export interface Drawing {
  picture: Picture;
  scene: Scene;
  frame: Frame;
  palette: Palette;
  /** Whether names show when a pointer rests on people. */
  titles: boolean;
  /** Discs of communities drawn as one, by the community's number. */
  discs: ReadonlyMap<number, Disc>;
  /** Where a person stands in pixels, or the disc they are in. */
  pointOf(person: number): Point;
  /** Radius of their disc in pixels. */
  sizeOf(person: number): number;
  /** Whether a person is in the picture by then, on their own or in a disc. */
  isMet(person: number): boolean;
  /** Whether they have a disc of their own. */
  isAlone(person: number): boolean;
  /** From 0 to 1: less for those who are faded, or are not near whoever is in focus. */
  presenceOf(person: number): number;
}

export interface Disc extends Point {
  community: number;
  people: number;
  size: number;
  /** How much is drawn of them on average. */
  presence: number;
}

/** What is far from the person in focus is drawn this much. */
const FAR = 0.35;

export function drawingOf(picture: Picture, scene: Scene, frame: Frame): Drawing {
  const { people, me } = picture;
  const { layout, time, collapsed, fadedPeople } = scene;
  const inDisc = (person: number) => person !== me && collapsed?.[people.community[person]] === 1;
  const ownPoint = (person: number) => pointIn(frame, positionAt(picture, person, time, layout));
  const near = nearFocus(picture, scene);
  const presenceOf = (person: number) =>
    (fadedPeople?.[person] ? FADED : 1) * (near === undefined || near.has(person) ? 1 : FAR);
  const pointInDisc = (person: number) => (inDisc(person) ? ownPoint(person) : undefined);
  const discs = discsOf(picture, scene, pointInDisc, presenceOf);

  return {
    picture,
    scene,
    frame,
    palette: paletteOf(picture, scene.theme),
    titles: true,
    discs,
    pointOf: (person) =>
      (inDisc(person) ? discs.get(people.community[person]) : undefined) ?? ownPoint(person),
    sizeOf: (person) => (person === me ? ME_SIZE : personSize(personAt(picture, person, time).radius)),
    isMet: (person) => person === me || isMet(picture, person, time),
    isAlone: (person) => !inDisc(person),
    presenceOf,
  };
}

/** Discs stand in the middle of their people, and cover as much as these would side by side; they fade as these do. */
function discsOf(
  picture: Picture,
  { time }: Scene,
  pointOf: (person: number) => Point | undefined,
  presenceOf: (person: number) => number,
): Map<number, Disc> {
  const { community, size } = picture.people;
  const discs = new Map<number, Disc>();
  for (let person = 0; person < size; person++) {
    const point = pointOf(person);
    if (point === undefined || !isMet(picture, person, time)) continue;
    const number = community[person];
    const { x, y, people, presence } = discs.get(number) ?? { x: 0, y: 0, people: 0, presence: 0 };
    discs.set(number, {
      community: number,
      people: people + 1,
      x: (x * people + point.x) / (people + 1),
      y: (y * people + point.y) / (people + 1),
      size: 6 + 5 * Math.sqrt(people + 1),
      presence: (presence * people + presenceOf(person)) / (people + 1),
    });
  }
  return discs;
}

/** Whoever is in focus and those they have a tie with; undefined where nobody is. */
function nearFocus(picture: Picture, { person, tie }: Scene): ReadonlySet<number> | undefined {
  if (tie >= 0) return new Set([picture.ties.a[tie], picture.ties.b[tie]]);
  if (person < 0) return undefined;
  return new Set([
    person,
    ...Array.from(tiesOf(picture, person), (row) => otherOf(picture.ties, row, person)),
  ]);
}
