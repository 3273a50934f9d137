/**
 * `node introductions.bench.mjs [people] [asked]`: the three best ways from one person to many others in
 * a made-up network of their own circle, beside Yen's way of finding them: Dijkstra's search for each, and
 * for each step of each path found. Needs the packages built.
 */
import { adjacency, InteractionLog, Network } from '@tiewise/core';
import { introductions, seededRandom } from '@tiewise/metrics';
import { heavyTailedGraph } from './heavy-tailed-graph.mjs';

const [people = 5000, asked = 200] = process.argv.slice(2).map(Number);
const random = seededRandom(7);
const { ties, edges } = egoNetwork();
const targets = Array.from({ length: asked }, () => `p${1 + Math.floor(random() * (people - 1))}`);

for (const hops of [2, 3]) {
  const began = performance.now();
  introductions(ties, targets[0], { from: 'p0', hops });
  const first = performance.now() - began;
  const started = performance.now();
  const found = targets.map((to) => introductions(ties, to, { from: 'p0', hops }).length);
  const each = (performance.now() - started) / asked;
  const ways = found.reduce((sum, many) => sum + many, 0) / asked;
  console.log(
    `${people} people, ${edges} ties, up to ${hops} hops: the first person asked for ${first.toFixed(1)} ms, ` +
      `${asked} others ${each.toFixed(2)} ms each, ${ways.toFixed(1)} ways each`,
  );
}
const few = targets.slice(0, 20);
const started = performance.now();
for (const to of few) for (let way = 0; way < 3; way++) dijkstra(ties.indexOf('p0'), ties.indexOf(to));
console.log(
  `three searches by Dijkstra: ${((performance.now() - started) / few.length).toFixed(2)} ms a person asked for`,
);

/** Everyone tied to `p0`, and to each other as heavy-tailed networks are. */
function egoNetwork() {
  const graph = heavyTailedGraph({ people, edges: 8 * people, random });
  const log = new InteractionLog();
  const add = (from, to, weight) =>
    log.add({ at: 0, from: `p${from}`, to: [`p${to}`], kind: 'message', weight });
  for (let person = 1; person < people; person++) {
    add(0, person, 1 + random());
    add(person, 0, random() ** 3 * 10);
  }
  for (let edge = 0; edge < graph.from.length; edge++)
    add(graph.from[edge], graph.to[edge], graph.weight[edge]);
  const made = Network.of({ interactions: log }).tiesAt(0);
  return { ties: made, edges: made.size };
}

/** One plain search over the same compressed rows, with a binary heap, until the target is settled. */
function dijkstra(from, to) {
  const { offset, target, weight } = adjacency(ties, { direction: 'in' });
  const cost = new Float64Array(ties.people).fill(Number.POSITIVE_INFINITY);
  const heap = [[0, from]];
  cost[from] = 0;
  while (heap.length > 0) {
    const [at, person] = pop(heap);
    if (person === to) return at;
    if (at > cost[person]) continue;
    for (let edge = offset[person]; edge < offset[person + 1]; edge++) {
      const next = at - Math.log(weight[edge] / (weight[edge] + 1));
      if (next >= cost[target[edge]]) continue;
      cost[target[edge]] = next;
      push(heap, [next, target[edge]]);
    }
  }
  return undefined;
}

function push(heap, item) {
  let at = heap.length;
  heap.push(item);
  for (; at > 0 && heap[(at - 1) >> 1][0] > item[0]; at = (at - 1) >> 1) heap[at] = heap[(at - 1) >> 1];
  heap[at] = item;
}

function pop(heap) {
  const [first] = heap;
  const last = heap.pop();
  if (heap.length === 0) return first;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1][0] < heap[child][0]) child++;
    if (heap[child][0] >= last[0]) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return first;
}
