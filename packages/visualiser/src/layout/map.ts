import type { LongWork } from '@tiewise/core';
import { turn } from '../fill/work.js';
import { pushApart } from './apart.js';
import { beltOf } from './belt.js';
import { tiedPlaces } from './tied-places.js';

export interface MapInput {
  /** How many people there are, by their places: the deepest first. */
  people: number;
  /** The place of `me`, or -1. */
  me: number;
  /** By person: the community, or -1. */
  community: ArrayLike<number>;
  communities: number;
  /** The ties, by the places of the two, and how deep they are. */
  a: ArrayLike<number>;
  b: ArrayLike<number>;
  depth: ArrayLike<number>;
}

export interface Places {
  x: Float32Array;
  y: Float32Array;
}

/** The people fill the circle up to here. */
const EDGE = 0.98;
/** Up to so many people it is seen to that no two overlap. */
const MOST_APART = 20_000;

/**
 * Places on the map, within the circle of radius 1. Those tied to each other stand near, communities together; around
 * them, as a belt, those of whom no tie to others is known, by community. `me`, who is tied to all, stands in the
 * middle and pulls nobody. No two people overlap.
 */
export async function mapOf(input: MapInput, work: LongWork): Promise<Places> {
  const tied = tiedPeople(input);
  const untied = tied.lone;
  const inner = innerRadius(tied.people.length, untied.length);
  const [x, y] = [new Float64Array(input.people), new Float64Array(input.people)];
  const within = await tiedPlaces({ ...input, people: tied.people }, work);
  for (const [node, person] of tied.people.entries()) {
    x[person] = inner * within.x[node];
    y[person] = inner * within.y[node];
  }
  const belt = beltOf(untied, input.community, { inner: inner === 0 ? 0 : inner + 0.04, outer: EDGE });
  for (const [node, person] of untied.entries()) [x[person], y[person]] = belt[node];
  await turn(work);
  if (input.people <= MOST_APART) pushApart(discsOf(x, y, input.me));
  return { x: Float32Array.from(x), y: Float32Array.from(y) };
}

/** Who is tied to somebody else than `me`, and who is not. */
function tiedPeople({ people, me, a, b, depth }: MapInput): { people: number[]; lone: number[] } {
  const tied = new Uint8Array(people);
  for (let tie = 0; tie < a.length; tie++) {
    if (a[tie] !== me && b[tie] !== me && depth[tie] > 0) tied[a[tie]] = tied[b[tie]] = 1;
  }
  const others = Array.from(tied.keys()).filter((person) => person !== me);
  return {
    people: others.filter((person) => tied[person] === 1),
    lone: others.filter((person) => tied[person] === 0),
  };
}

/** As much of the area as they are of the people; with a belt around it never so much that the belt has no width. */
function innerRadius(tied: number, untied: number): number {
  if (tied === 0) return 0;
  if (untied === 0) return EDGE;
  return Math.min(0.85, Math.max(0.4, EDGE * Math.sqrt(tied / (tied + untied))));
}

/** How far two people must be apart leaves two thirds of the circle free. */
function discsOf(x: Float64Array, y: Float64Array, me: number) {
  const apart = Math.min(0.05, 1.1 / Math.sqrt(Math.max(1, x.length)));
  const radius = new Float64Array(x.length).fill(apart / 2);
  if (me >= 0) radius[me] = apart;
  return { x, y, radius, within: EDGE, fixed: me };
}
