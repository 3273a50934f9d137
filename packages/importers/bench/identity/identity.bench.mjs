/**
 * `node identity.bench.mjs [--people=10000] [--seeds=1,2,3]`: precision and recall of what `mergeImports` puts
 * together by itself, and of its suggestions, on generated people in three sources; CPU seconds and peak memory.
 */
import { InteractionLog } from '@tiewise/core';
import { DIFFICULTIES } from './generate.mjs';
import { runIdentity } from './run.mjs';

const { mergeImports } = await import(process.env.IDENTITY ?? '@tiewise/importers/identity');
const people = Number(optionOf('people') ?? 10_000);
const seeds = (optionOf('seeds') ?? '1,2,3').split(',').map(Number);

console.log(
  `difficulties, as shares: ${Object.entries(DIFFICULTIES)
    .map(([name, share]) => `${name} ${share}`)
    .join(', ')}`,
);
for (const sharing of ['shared', 'linkedin']) {
  for (const seed of seeds)
    print(runIdentity({ mergeImports, InteractionLog }, { people, seed, sharing }), sharing, seed);
}
console.log(`peak RSS ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);

function optionOf(name) {
  return process.argv.find((text) => text.startsWith(`--${name}=`))?.split('=')[1];
}

function print({ records, humans, sharedNames, merged, suggestions, cpuSeconds, notes }, sharing, seed) {
  const { all, connected, precision, recall, recallOfConnected, joined, right } = merged;
  console.log(`
sharing ${sharing}, seed ${seed}: ${humans} people in ${records} records, of which ${percent(sharedNames)} have a name that another has too
  ${all} true pairs, ${percent(connected / all)} of them connected by keys
  merged by itself: precision ${precision.toFixed(4)} (${joined - right} of ${joined} pairs wrong), recall ${recall.toFixed(4)}, of connected pairs ${recallOfConnected.toFixed(4)}; ${cpuSeconds.toFixed(2)} CPU s
  suggestions: ${suggestions.map(({ rank, precision: share, recall: found, score }) => `first ${rank} precision ${share.toFixed(3)} recall ${found.toFixed(3)} (score ${score})`).join('; ')}
  ${notes.join('\n  ')}`);
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
