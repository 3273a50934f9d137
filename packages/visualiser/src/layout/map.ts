import type { LongWork } from '@tiewise/core';
import { pushApart } from './apart.js';
import { forceLayout, type Pull } from './force.js';

export interface MapInput {
  people: number;
  me: number;
  community: ArrayLike<number>;
  /** The ties, by places, and how deep they are. */
  a: ArrayLike<number>;
  b: ArrayLike<number>;
  depth: ArrayLike<number>;
  rng: () => number;
}

export interface Places {
  x: Float32Array;
  y: Float32Array;
}

/** Places on the map within the circle of radius 1: who is tied stands near, no two people on top of each other. */
export async function mapOf(input: MapInput, work: LongWork): Promise<Places> {
  const pull = pullOf(input);
  if (pull.x.length > 1) await forceLayout(pull, iterationsFor(pull.x.length), work);
  fit(pull);
  pushApart({ ...pull, apart: apartFor(pull.x.length) });
  fit(pull);
  const at = { x: new Float32Array(input.people), y: new Float32Array(input.people) };
  for (let node = 0; node < pull.x.length; node++) {
    const person = input.me >= 0 && node >= input.me ? node + 1 : node;
    at.x[person] = pull.x[node];
    at.y[person] = pull.y[node];
  }
  return at;
}

function iterationsFor(people: number): number {
  return Math.max(60, Math.min(600, Math.round(1_200_000 / Math.max(1, people * Math.log2(people + 2)))));
}

/** What leaves a good half of the circle free. */
function apartFor(people: number): number {
  return Math.min(0.1, 1.1 / Math.sqrt(people));
}

/** Everybody but `me`; communities begin apart. */
function pullOf({ people, me, community, a, b, depth, rng }: MapInput): Pull {
  const others = Array.from({ length: people }, (_, person) => person).filter((person) => person !== me);
  const nodeOf = (person: number) => (me >= 0 && person > me ? person - 1 : person);
  const ties = Array.from(a, (_, tie) => tie).filter((tie) => a[tie] !== me && depth[tie] > 0);
  const [x, y] = [new Float64Array(others.length), new Float64Array(others.length)];
  for (const [node, person] of others.entries()) {
    const angle = 2.399963 * (community[person] + 1);
    const radius = 10 * Math.sqrt(community[person] + 1.5);
    x[node] = radius * Math.cos(angle) + 10 * (rng() - 0.5);
    y[node] = radius * Math.sin(angle) + 10 * (rng() - 0.5);
  }
  return {
    x,
    y,
    from: ties.map((tie) => nodeOf(a[tie])),
    to: ties.map((tie) => nodeOf(b[tie])),
    weight: ties.map((tie) => Math.log2(1 + depth[tie])),
  };
}

/** Moves the middle of all to (0, 0) and the farthest to a little less than 1. */
function fit({ x, y }: { x: Float64Array; y: Float64Array }): void {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [cx, cy] = [mean(x), mean(y)];
  let farthest = 1e-9;
  for (let node = 0; node < x.length; node++) {
    x[node] -= cx;
    y[node] -= cy;
    farthest = Math.max(farthest, Math.hypot(x[node], y[node]));
  }
  for (let node = 0; node < x.length; node++) {
    x[node] *= 0.98 / farthest;
    y[node] *= 0.98 / farthest;
  }
}
