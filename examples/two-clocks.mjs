// Warmth and depth of two ties over the years, as SVG: node examples/two-clocks.mjs [your exported files] > ties.svg
import { readFileSync } from 'node:fs';
import { Network } from '@tiewise/core';
import { readExports } from '@tiewise/importers';
import { reconnect } from '@tiewise/metrics';
import { drawClocks } from './data/draw-clocks.mjs';
import { exampleExports } from './data/example-exports.mjs';

const names = process.argv.length > 2 ? process.argv.slice(2) : exampleExports;
const files = names.map((name) => ({ name, content: readFileSync(name) }));
const network = Network.of(await readExports(files));
let [first, last] = [Number.POSITIVE_INFINITY, 0];
for (const { at } of network.interactions()) [first, last] = [Math.min(first, at), Math.max(last, at)];

// The tie most worth waking, and the warmest of those that are new.
const now = network.tiesAt(last);
const [old] = reconnect(now, { limit: 1 });
const fresh = now.top('warmth', now.size).find(({ depth }) => depth < 3);
const shown = [old.person, fresh.b];

const moments = Array.from({ length: 200 }, (_, i) => first + ((last - first) * i) / 199);
const snapshots = moments.map((moment) => network.tiesAt(moment));
const lines = shown.map((person) => ({
  name: person.name,
  warmth: snapshots.map((ties) => ties.get(network.me, person.id)?.warmth),
  depth: snapshots.map((ties) => ties.get(network.me, person.id)?.depth),
}));
console.log(drawClocks(lines, moments));
