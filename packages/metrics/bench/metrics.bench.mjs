/**
 * `node metrics.bench.mjs [--rows 4e6] [--people 1e5] [--ties 1.65e6] [--quick] [--only text]`: processor time of
 * every metric on one made-up log, each on ties of its own, so that it finds nothing done but the evidence
 * gathered. `--ties` is how many pairs may be drawn; somewhat fewer are. Needs the packages built.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { InteractionLog, Network } from '@tiewise/core';
import { AS_OF } from '../../core/bench/definition.mjs';
import { filledLog } from '../../core/bench/engines/ours.mjs';
import { generate } from '../../core/bench/generate.mjs';
import { machineLine } from '../../core/bench/table.mjs';
import { metricsOf } from './metrics-measured.mjs';

/** CPU seconds a metric may take on a million ties. */
const REACH = 5;

const option = { type: 'string' };
const { values } = parseArgs({
  options: { rows: option, people: option, ties: option, only: option, quick: { type: 'boolean' } },
});
const [rows, people, slots] = values.quick
  ? [1e5, 2500, 41_000]
  : [Number(values.rows ?? 4e6), Number(values.people ?? 1e5), Number(values.ties ?? 1.65e6)];
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const network = networkOfLog();
const lines = [];
const first = timed('ties', 'tiesAt', () => network.tiesAt(AS_OF));
timed('', 'evidence', () => first.evidence());
const hub = busiest(first);
for (const { of, name, run, prepare = (ties) => ties } of metricsOf(hub)) {
  if (values.only && !name.includes(values.only)) continue;
  const ties = network.tiesAt(AS_OF);
  ties.evidence();
  const given = prepare(ties);
  timed(of, name, () => run(given));
}
print();

function networkOfLog() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-metrics-'));
  try {
    generate(folder, { rows, people, ties: slots });
    return Network.of({ interactions: filledLog(new InteractionLog(), people, folder) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(of, name, run) {
  collectGarbage();
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  lines.push({ of, name, cpu: (user + system) / 1e6 });
  return result;
}

/** The id of the person with the most ties. */
function busiest(ties) {
  let most = 0;
  for (let person = 0; person < ties.people; person++) {
    if (ties.rowsOf(person).length > ties.rowsOf(most).length) most = person;
  }
  return ties.person(most).id;
}

function print() {
  const count = (number) => number.toLocaleString('en-US');
  console.log(`${machineLine()}\n`);
  console.log(
    `${count(rows)} interactions, ${count(first.people)} people, ${count(first.size)} ties; advice is for somebody with ` +
      `${count(first.rowsOf(first.indexOf(hub)).length)} of them.\n`,
  );
  console.log('| per | metric | CPU s |\n|---|---|--:|');
  for (const { of, name, cpu } of lines) {
    console.log(`| ${of} | ${name} | ${cpu.toFixed(2)}${cpu > REACH ? ' (over 5 s)' : ''} |`);
  }
}
