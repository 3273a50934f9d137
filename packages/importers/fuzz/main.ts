import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Finding, Fuzzing, firstLine } from './fuzz.js';
import { samplesIn } from './samples.js';
import { TARGETS } from './targets.js';

/** Where the inputs begin: samples below these folders, from the top of the repository. */
const SAMPLES = ['packages/importers/test/fixtures', 'packages/importers/fuzz/samples'];

interface Options {
  inputs: number;
  seed: number;
  from: number;
  format: string | undefined;
  out: string;
}

interface Work {
  target: string;
  seed: number;
  from: number;
  end: number;
  /** The number of the input at hand, for the one who watches. */
  at: Int32Array;
}

/** What a worker tells when it is done. */
interface Done {
  heapGrown: number;
}

type Message = { finding: Finding } | { done: Done };

const HELP =
  'npm run fuzz -- [--inputs=100000] [--format=vcard] [--seed=1] [--from=0] [--out=.cache/fuzz/findings]';

function optionsIn(args: readonly string[]): Options {
  const given = new Map<string, string>();
  for (const text of args) {
    const [name = '', value = ''] = text.replace(/^--/, '').split('=', 2);
    given.set(name, value);
  }
  const known = ['inputs', 'seed', 'from', 'format', 'out'];
  if ([...given.keys()].some((name) => !known.includes(name))) throw new Error(HELP);
  const number = (name: string, usual: number) => Number(given.get(name) ?? usual);
  return {
    inputs: number('inputs', 100_000),
    seed: number('seed', 1),
    from: number('from', 0),
    format: given.get('format'),
    out: given.get('out') ?? '.cache/fuzz/findings',
  };
}

/** Processor time in which a worker must have come to the next input. */
const HANG_MS = 30_000;

/** Fuzzes one target after the other; true if nothing was found. */
async function main(options: Options): Promise<boolean> {
  const names = TARGETS.map(({ name }) => name).filter((name) => [undefined, name].includes(options.format));
  if (names.length === 0)
    throw new Error(`no such format; there are ${TARGETS.map(({ name }) => name).join(', ')}`);
  const unclean: string[] = [];
  for (const name of names) if (!(await fuzzOne(name, options))) unclean.push(name);
  const found = unclean.length === 0 ? 'nothing found' : `FINDINGS in ${unclean.join(', ')}`;
  if (names.length > 1) console.log(`all ${names.length} targets: ${options.inputs} inputs each, ${found}`);
  return unclean.length === 0;
}

async function fuzzOne(target: string, { inputs, seed, from, out }: Options): Promise<boolean> {
  const begun = process.cpuUsage();
  const kinds = new Map<string, number>();
  const found = (finding: Finding) => {
    const kind = firstLine(finding.why) ?? '';
    const count = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, count);
    if (count <= 3) write(finding, seed, out);
  };
  let heapGrown = 0;
  for (let next = from; next < from + inputs; ) {
    const work = {
      target,
      seed,
      from: next,
      end: from + inputs,
      at: new Int32Array(new SharedArrayBuffer(4)),
    };
    const ended = await watched(work, found);
    if (typeof ended !== 'string') {
      heapGrown = ended.heapGrown;
      break;
    }
    const index = work.at[0];
    const files = new Fuzzing(targetOf(target), samplesIn(SAMPLES), seed).input(index).files;
    found({ target, index, why: ended, files });
    next = index + 1;
  }
  const { user, system } = process.cpuUsage(begun);
  const rss = process.resourceUsage().maxRSS / 1000;
  console.log(
    `${target}: ${inputs} inputs, ${((user + system) / 1e6).toFixed(0)} s of processor time, ` +
      `heap ${heapGrown.toFixed(1)} MB larger at the end, peak RSS ${rss.toFixed(0)} MB so far, ` +
      `${kinds.size === 0 ? 'nothing found' : `${kinds.size} FINDINGS in ${out}`}`,
  );
  for (const [kind, count] of kinds) console.log(`  ${count} x ${kind}`);
  return kinds.size === 0;
}

function targetOf(name: string) {
  const target = TARGETS.find((each) => each.name === name);
  if (!target) throw new Error(`no such format: ${name}`);
  return target;
}

/** Runs the work in a thread of its own; gives why it had to be ended, if it had to. */
function watched(work: Work, found: (finding: Finding) => void): Promise<Done | string> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise((resolve, reject) => {
    let last = { at: -1, cpu: process.cpuUsage() };
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(last.cpu);
      if (work.at[0] !== last.at) last = { at: work.at[0], cpu: process.cpuUsage() };
      else if ((user + system) / 1000 > HANG_MS) end(() => resolve('it hangs'));
    }, 1000);
    const end = (then: () => void) => {
      clearInterval(watch);
      void worker.terminate().then(then);
    };
    worker.on('message', (message: Message) => {
      if ('finding' in message) found(message.finding);
      else end(() => resolve(message.done));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (memory ? resolve('it takes more than 1 GB of memory') : reject(error)));
    });
  });
}

function write({ target, index, why, files }: Finding, seed: number, out: string): void {
  const folder = path.join(out, `${target.replace(/\W+/g, '-')}-${seed}-${index}`);
  mkdirSync(folder, { recursive: true });
  const again = `npm run fuzz -- --format=${JSON.stringify(target)} --seed=${seed} --from=${index} --inputs=1`;
  const names = files.map(({ name }, i) => `${i}: ${JSON.stringify(name)}`);
  writeFileSync(path.join(folder, 'why.txt'), [why, again, ...names, ''].join('\n'));
  for (const [i, { bytes }] of files.entries()) writeFileSync(path.join(folder, String(i)), bytes);
}

/** The most the heap may have grown over a run, in MB. */
const MOST_GROWN = 64;

async function work({ target, seed, from, end, at }: Work): Promise<void> {
  const fuzzing = new Fuzzing(targetOf(target), samplesIn(SAMPLES), seed);
  const before = { index: Math.min(end, from + 1000), heap: 0 };
  for (let index = from; index < end; index++) {
    if (index === before.index) before.heap = heapMb();
    Atomics.store(at, 0, index);
    const finding = await fuzzing.run(index);
    if (finding) parentPort?.postMessage({ finding });
  }
  const heapGrown = before.heap === 0 ? 0 : heapMb() - before.heap;
  if (heapGrown > MOST_GROWN) {
    const why = `the heap has grown by ${heapGrown.toFixed(0)} MB`;
    parentPort?.postMessage({ finding: { target, index: end, why, files: [] } });
  }
  parentPort?.postMessage({ done: { heapGrown } });
}

function heapMb(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = vm.runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1e6;
}

if (isMainThread) process.exitCode = (await main(optionsIn(process.argv.slice(2)))) ? 0 : 1;
else await work(workerData as Work);
