import { Network, type Ties } from '../../src/index.js';
import { tiesInWorkers } from '../../src/worker.js';
import { randomLog } from './random-log.js';

const AS_OF = '2023-06-01';

function newNetwork(): Network {
  return Network.of({ interactions: randomLog({ rows: 150_000, people: 400 }) });
}

/** What a page gets from two workers made of this script. */
export async function answerOfWorkers(script: string) {
  const workers = [0, 1].map(() => new Worker(script, { type: 'module' }));
  const progress: number[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }) => progress.push(done / total);
  const ties = await tiesInWorkers(newNetwork(), AS_OF, { workers, onProgress });
  for (const worker of workers) worker.terminate();
  return {
    shared: typeof SharedArrayBuffer !== 'undefined',
    last: progress.at(-1),
    numbers: numbersOf(ties),
  };
}

/** Why a worker whose script is not there gives no ties. */
export async function answerOfNoWorker(script: string): Promise<string> {
  const options = { workers: [new Worker(script, { type: 'module' })] };
  return tiesInWorkers(newNetwork(), AS_OF, options).then(() => 'ties', String);
}

export function answerWithoutWorkers() {
  return numbersOf(newNetwork().tiesAt(AS_OF));
}

function numbersOf(ties: Ties) {
  const { a, b, days, contactsMutual, warmthAB, depth } = ties.columns;
  return {
    size: ties.size,
    whole: [a, b, days, contactsMutual].map((column) => Array.from(column)),
    warmth: Array.from(warmthAB),
    depth: Array.from(depth),
    leftOut: ties.leftOut,
  };
}
