/**
 * `node packages/visualiser/bench/picture.bench.mjs [people ties contacts]`: how long a picture of a made-up network takes,
 * and how long nothing else has its turn meanwhile. Needs the packages built.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { pictureOf } from '@tiewise/visualiser';
import { madeNetwork } from './made-network.mjs';

const SIZES = [
  [300, 1_500, 8_000],
  [5_000, 50_000, 130_000],
  [100_000, 500_000, 1_300_000],
];
const asked = process.argv.slice(2).map(Number);

console.log(
  '| people | ties | contacts | steps | seconds | CPU s | longest stretch CPU ms | heap and arrays MB |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const [people, ties, contacts] of asked.length === 3 ? [asked] : SIZES) {
  const network = madeNetwork({ people, ties, contacts });
  const phases = new Map();
  const watch = longestStretch();
  const cpu = process.cpuUsage();
  const began = performance.now();
  let last = began;
  const picture = await pictureOf(network, {
    asOf: '2026-11-23',
    onProgress: ({ phase }) => {
      const now = performance.now();
      phases.set(phase, (phases.get(phase) ?? 0) + now - last);
      last = now;
    },
  });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const longest = watch.stop();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(
    `| ${[
      picture.people.size,
      picture.ties.size,
      picture.contacts.day.length,
      `${picture.moments.length} x ${picture.step}`,
      seconds.toFixed(2),
      ((user + system) / 1e6).toFixed(2),
      longest.toFixed(0),
      ((heapUsed + arrayBuffers) / 2 ** 20).toFixed(0),
    ].join(' | ')} |`,
  );
  const parts = [...phases].map(([phase, ms]) => `${phase} ${(ms / 1000).toFixed(2)}`);
  console.log(`until the last progress of: ${parts.join(', ')} s`);
}

/** Takes a turn as often as it gets one, and remembers the most work, in CPU time, between two. */
function longestStretch() {
  let [longest, going] = [0, true];
  const walk = async () => {
    while (going) {
      const before = process.cpuUsage();
      await turn();
      const { user, system } = process.cpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
    }
  };
  void walk();
  return {
    stop() {
      going = false;
      return longest;
    },
  };
}
