/**
 * `node merging.bench.mjs [--people=70000] [--interactions=1e6] [--sharing=shared]`: CPU seconds and peak memory of
 * `mergeImports` on generated people in three sources (each is in some 2.9 of them), and the interactions of two logs
 * that overlap. The last line stands for the result: the same result, the same line.
 */
import { createHash } from 'node:crypto';
import { InteractionLog } from '@tiewise/core';
import { generate, numbersFrom } from './generate.mjs';

const { mergeImports } = await import(process.env.IDENTITY ?? '@tiewise/importers/identity');
const people = Number(optionOf('people') ?? 70_000);
const interactions = Number(optionOf('interactions') ?? 1e6);
const imports = importsOf(
  generate({ people, sharing: optionOf('sharing') ?? 'shared' }).sources,
  numbersFrom(7),
);
const records = imports.reduce((sum, one) => sum + one.people.length, 0);

const before = process.memoryUsage.rss();
const [start, begun] = [performance.now(), process.cpuUsage()];
const merged = mergeImports(imports, { region: 'GB' });
const { user, system } = process.cpuUsage(begun);
console.log(
  `${records} people of ${imports.length} imports, ${interactions} interactions: ${merged.people.length} people, ` +
    `${((user + system) / 1e6).toFixed(2)} CPU s, ${((performance.now() - start) / 1000).toFixed(2)} s, RSS ` +
    `${(before / 1e6).toFixed(0)} MB before, ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} at most`,
);
console.log(digestOf(merged));

/** Those of the sources that only hold people, and the third one's people in two logs, a tenth of which is in both. */
function importsOf(sources, random) {
  const ids = sources[2].people.map(({ id }) => id);
  const person = () => ids[Math.floor(ids.length * random() ** 2)];
  const logs = [new InteractionLog(), new InteractionLog()];
  for (let i = 0; i < interactions; i++) {
    const [at, id] = [Date.UTC(2015, 0, 1) + i * 300_000, `<${i.toString(36)}.${i % 977}@mail.example>`];
    const from = person();
    const to = [person(), ...(random() < 0.1 ? [person(), person()] : [])];
    const interaction = { at, from, to, kind: 'message', weight: 1, id };
    const half = random() < 0.5 ? 0 : 1;
    logs[half].add(interaction);
    if (random() < 0.1) logs[1 - half].add(interaction);
  }
  const report = { files: [], skipped: [], notes: [] };
  const [one, two, { people: known }] = sources;
  return [
    { people: one.people, interactions: new InteractionLog(), report },
    { people: two.people, interactions: new InteractionLog(), report },
    { people: known, interactions: logs[0], report },
    { people: known.filter((_, i) => i % 5 === 0), interactions: logs[1], report },
  ];
}

function digestOf({ people, interactions: log, merges, suggestions, me, report }) {
  const hash = createHash('sha256');
  for (const list of [people, log, merges, suggestions, [me ?? null, report]]) {
    for (const one of list) hash.update(`${JSON.stringify(one)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function optionOf(name) {
  return process.argv.find((text) => text.startsWith(`--${name}=`))?.split('=')[1];
}
