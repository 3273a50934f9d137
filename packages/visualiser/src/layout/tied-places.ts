import type { LongWork } from '@tiewise/core';
import { turn } from '../fill/work.js';
import { communityDiscs, type Disc } from './community-discs.js';
import { forceLayout } from './force.js';
import type { MapInput } from './map.js';
import { sunflower } from './sunflower.js';

export interface TiedInput extends Omit<MapInput, 'people'> {
  /** Those to be placed, by their places: the deepest first. */
  people: readonly number[];
}

interface Nodes {
  x: Float64Array;
  y: Float64Array;
}

/** More people than this are not pulled about one by one. */
const MOST_PULLED = 10_000;
/** How far apart the layout begins for so many people, in its own measure. */
const PER_PERSON = 12;

/** Places within the circle of radius 1 for those with ties to others, by their order in `people`. */
export async function tiedPlaces(input: TiedInput, work: LongWork): Promise<Nodes> {
  const { people, communities } = input;
  const ties = tiesAmong(input);
  await turn(work);
  // Who is in no community of their own is of one more.
  const group = people.map((person) => (input.community[person] < 0 ? communities : input.community[person]));
  const discs = await communityDiscs({ group, groups: communities + 1, ...ties }, work);
  const nodes = sown(group, discs);
  if (people.length < 2 || people.length > MOST_PULLED) return nodes;

  const scale = PER_PERSON * Math.sqrt(people.length);
  const pull = { x: nodes.x.map((x) => scale * x), y: nodes.y.map((y) => scale * y), ...ties };
  await forceLayout(pull, work);
  return spread(pull);
}

/** The ties among these people, by their order; of how deep, the logarithm counts. */
function tiesAmong({ people, a, b, depth, me }: TiedInput) {
  const last = people[people.length - 1] ?? 0;
  const nodeOf = new Int32Array(last + 1).fill(-1);
  for (let node = 0; node < people.length; node++) nodeOf[people[node]] = node;
  const [from, to] = [new Uint32Array(a.length), new Uint32Array(a.length)];
  const weight = new Float64Array(a.length);
  let many = 0;
  for (let tie = 0; tie < a.length; tie++) {
    if (!(depth[tie] > 0) || a[tie] === me || b[tie] === me) continue;
    from[many] = nodeOf[a[tie]];
    to[many] = nodeOf[b[tie]];
    weight[many++] = Math.log2(1 + depth[tie]);
  }
  return { from: from.subarray(0, many), to: to.subarray(0, many), weight: weight.subarray(0, many) };
}

/** Everybody within the disc of their group, the first in its middle. */
function sown(group: readonly number[], discs: readonly Disc[]): Nodes {
  const [x, y] = [new Float64Array(group.length), new Float64Array(group.length)];
  const counts = discs.map(() => 0);
  for (const each of group) counts[each]++;
  const placed = discs.map(() => 0);
  for (const [node, each] of group.entries()) {
    const at = sunflower(placed[each]++, counts[each]);
    x[node] = discs[each].x + discs[each].radius * at.x;
    y[node] = discs[each].y + discs[each].radius * at.y;
  }
  return { x, y };
}

/**
 * Moves the middle of all to (0, 0) and spreads them into the circle of radius 1, so that a few far away do not press
 * the rest together.
 */
function spread({ x, y }: Nodes): Nodes {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [cx, cy] = [mean(x), mean(y)];
  const distance = x.map((each, node) => Math.hypot(each - cx, y[node] - cy));
  const order = Uint32Array.from(distance.keys()).sort((p, q) => distance[p] - distance[q] || p - q);
  const farthest = distance[order[order.length - 1]] || 1;
  const out: Nodes = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (const [rank, node] of order.entries()) {
    const even = Math.sqrt((rank + 0.5) / order.length);
    const radius = (even + distance[node] / farthest) / 2;
    const factor = distance[node] > 0 ? radius / distance[node] : 0;
    out.x[node] = factor * (x[node] - cx);
    out.y[node] = factor * (y[node] - cy);
  }
  return out;
}
