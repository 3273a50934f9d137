import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Interaction, InteractionLog, Network, STANDARD_KINDS, type Ties } from '../src/index.js';
import { serveTies, type TiesProgress, type TiesWorker, tiesInWorkers } from '../src/worker.js';
import { randomLog, START } from './worker/random-log.js';

const DAY = 86_400_000;
const AS_OF = START + 1200 * DAY;
/** The worker file that docs/workers.md shows, with the sources in place of the package. */
const workerFile = `
  import { parentPort } from 'node:worker_threads';
  import { serveTies } from '../src/worker.js';
  serveTies(parentPort);
`;
const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-worker-'));
const outfile = path.join(folder, 'ties-worker.mjs');
let workers: Worker[];

beforeAll(async () => {
  const stdin = { contents: workerFile, resolveDir: fileURLToPath(new URL('.', import.meta.url)) };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node' });
  workers = [0, 1, 2].map(() => new Worker(outfile));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.terminate()));
  rmSync(folder, { recursive: true });
});

function expectSameTies(ties: Ties, expected: Ties): void {
  const bytes = ({ columns }: Ties) =>
    Object.entries(columns).map(([name, { buffer, byteOffset, byteLength }]) => {
      return [name, Buffer.from(buffer, byteOffset, byteLength).toString('base64')];
    });
  expect(bytes(ties)).toEqual(bytes(expected));
  expect({ ...ties.leftOut, asOf: ties.asOf, people: ties.people, me: ties.me }).toEqual({
    ...expected.leftOut,
    asOf: expected.asOf,
    people: expected.people,
    me: expected.me,
  });
}

/** A network that has never been asked for ties. */
function fresh(log: InteractionLog): Network {
  return Network.of({ interactions: log, maxGroup: 4 });
}

/** A network of the same log that has never been asked for ties. */
function networkAgain(network: Network): Network {
  const log = new InteractionLog();
  for (const id of network.people()) log.people.intern(id.id);
  for (const interaction of network.interactions()) log.add(interaction);
  return fresh(log);
}

function withoutSharedMemory(): void {
  vi.stubGlobal('SharedArrayBuffer', undefined);
}

/** The messages of one name that a worker was or will be sent. */
function messagesTo(worker: Worker, name: string) {
  const { calls } = vi.spyOn(worker, 'postMessage').mock;
  return () => calls.map(([message]) => message).filter(({ tiewise }) => tiewise === name);
}

const names = fc.constantFrom('ana', 'bo', 'cy', 'di', 'ed', 'flo');
const interaction: fc.Arbitrary<Interaction> = fc.record({
  at: fc.integer({ min: START, max: START + 900 * DAY }),
  from: names,
  to: fc.array(names, { minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom(...STANDARD_KINDS.keys()),
  weight: fc.constantFrom(0, 0.5, 1, 3),
});

describe('tiesInWorkers', () => {
  it('gives what tiesAt gives, bit for bit, whatever the log and however many workers', async () => {
    const moment = fc.integer({ min: START, max: START + 900 * DAY });
    const count = fc.integer({ min: 1, max: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(interaction, { maxLength: 60 }), moment, count, async (rows, asOf, n) => {
        const options = { workers: workers.slice(0, n), halfLife: '90d' };
        const ties = await tiesInWorkers(fresh(logOf(rows)), asOf, options);

        expectSameTies(ties, fresh(logOf(rows)).tiesAt(asOf, { halfLife: '90d' }));
      }),
      { numRuns: 60 },
    );
  });

  describe.each([
    ['shared', false],
    ['copied', true],
  ])('with %s columns', (_, alone) => {
    it.each([1, 2, 3])('gives the same for a long log divided among %d workers', async (n) => {
      if (alone) withoutSharedMemory();
      const log = randomLog({ rows: 300_000, people: 700, ordered: n !== 3 });

      const ties = await tiesInWorkers(fresh(log), AS_OF, { workers: workers.slice(0, n) });

      expect(ties.size).toBeGreaterThan(100_000);
      expectSameTies(ties, fresh(log).tiesAt(AS_OF));
    });

    it('keeps calls apart that are in flight on the same workers', async () => {
      if (alone) withoutSharedMemory();
      const logs = [randomLog({ rows: 70_000, people: 50 }), randomLog({ rows: 90_000, people: 300 })];
      const asked = logs.flatMap((log) => [400, 800, 1200].map((day) => ({ log, asOf: START + day * DAY })));

      const got = await Promise.all(
        asked.map(({ log, asOf }, i) => tiesInWorkers(fresh(log), asOf, { workers: workers.slice(i % 2) })),
      );

      for (const [i, { log, asOf }] of asked.entries()) expectSameTies(got[i], fresh(log).tiesAt(asOf));
    });
  });

  it('takes the network as it was when it was asked', async () => {
    const network = Network.of({ interactions: [{ at: START, from: 'ana', to: 'bo' }], me: 'ana' });

    const asked = tiesInWorkers(network, AS_OF, { workers });
    network.add({ at: START, from: 'ana', to: 'cy' });

    expect(Array.from(await asked, ({ a, b }) => `${a.id} ${b.id}`)).toEqual(['ana bo']);
    expect((await tiesInWorkers(network, AS_OF, { workers })).size).toBe(2);
  });

  it('gives ties that show their evidence', async () => {
    const network = Network.of({ interactions: [{ at: START, from: 'ana', to: 'bo', id: 'first' }] });

    const ties = await tiesInWorkers(network, AS_OF, { workers });

    expect(ties.interactions('ana', 'bo').map(({ id }) => id)).toEqual(['first']);
  });

  it('gives workers the memory a large log stands in, also once it has grown', async () => {
    const network = fresh(randomLog({ rows: 280_000, people: 100 }));
    const folds = messagesTo(workers[0], 'fold');
    const ask = () => tiesInWorkers(network, AS_OF, { workers });

    const before = await ask();
    network.add({ at: START, from: 'p1', to: 'new' });
    const after = await ask();

    const [first, second] = folds().map(({ log }) => log);
    expect(first.at.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(second.at.buffer).toBe(first.at.buffer);
    expect(second.weight.buffer).toBe(first.weight.buffer);
    expect(after.size).toBe(before.size + 1);
    expectSameTies(after, networkAgain(network).tiesAt(AS_OF));
  });

  it('hands a small log over as it is, with every call', async () => {
    const network = fresh(randomLog({ rows: 1000, people: 10 }));
    const folds = messagesTo(workers[0], 'fold');

    await tiesInWorkers(network, AS_OF, { workers });

    expect(folds()[0].log.at.buffer.byteLength).toBe(8000);
  });

  it('gives the same after someone is forgotten', async () => {
    const network = fresh(randomLog({ rows: 20_000, people: 40 }));
    network.forget('p7');

    const ties = await tiesInWorkers(network, AS_OF, { workers });

    expect(ties.indexOf('p7')).toBeUndefined();
    expectSameTies(ties, networkAgain(network).tiesAt(AS_OF));
  });

  it('hands a log over once, until it has grown, where memory cannot be shared', async () => {
    withoutSharedMemory();
    const network = fresh(randomLog({ rows: 1000, people: 10 }));
    const logs = messagesTo(workers[0], 'log');
    const ask = () => tiesInWorkers(network, AS_OF, { workers });

    await ask();
    await ask();
    expect(logs()).toHaveLength(1);

    network.add({ at: START, from: 'p1', to: 'p2' });
    await ask();
    expect(logs()).toHaveLength(2);
  });

  it('tells its progress, which never falls, up to all interactions until the moment', async () => {
    const log = randomLog({ rows: 300_000, people: 700 });
    const told: TiesProgress[] = [];

    await tiesInWorkers(fresh(log), AS_OF, { workers, onProgress: (progress) => told.push(progress) });

    const until = Array.from(log).filter(({ at }) => at <= AS_OF).length;
    const done = told.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((x, y) => x - y));
    expect(new Set(done).size).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual({ phase: 'ties', done: until, total: until });
  });

  it('throws on no workers, no network and no moment', async () => {
    const network = Network.of();

    await expect(tiesInWorkers(network, AS_OF, { workers: [] })).rejects.toThrow('at least one worker');
    await expect(tiesInWorkers(Object(1), AS_OF, { workers })).rejects.toThrow('takes a Network');
    await expect(tiesInWorkers(network, 'soon', { workers })).rejects.toThrow(RangeError);
  });

  it('rejects with what onProgress throws', async () => {
    const onProgress = () => {
      throw new Error('no more');
    };

    await expect(tiesInWorkers(Network.of(), AS_OF, { workers, onProgress })).rejects.toThrow('no more');
  });
});

// Wall time on a machine that may do other things too: what is held up by others is tried again.
describe('tiesInWorkers, while it works,', { retry: 3 }, () => {
  const log = randomLog({ rows: 1_500_000, people: 3000 });

  it('leaves the main thread free', async () => {
    const network = fresh(log);
    await tiesInWorkers(network, START, { workers: workers.slice(0, 2) });
    const blocks = longestBlock();

    const ties = await tiesInWorkers(network, AS_OF, { workers: workers.slice(0, 2) });

    expect(ties.size).toBeGreaterThan(500_000);
    expect(blocks.end()).toBeLessThan(100);
  });

  it.each([
    ['before anything is done', -1],
    ['midway', 500_000],
  ])(
    'rejects within 100 ms with the reason of a signal aborted %s, and can be asked again',
    async (_, after) => {
      const controller = new AbortController();
      const reason = new Error('the page was closed');
      let aborted = Number.NaN;
      const abort = () => {
        aborted = performance.now();
        controller.abort(reason);
      };
      let told = 0;
      const onProgress = ({ done }: TiesProgress) => {
        told++;
        if (done >= after && !controller.signal.aborted) abort();
      };

      const two = workers.slice(0, 2);
      let folded = 0;
      const count = ({ tiewise }: { tiewise: string }) => {
        if (tiewise === 'folded') folded++;
      };
      two[0].on('message', count);
      const asked = tiesInWorkers(fresh(log), AS_OF, { workers: two, onProgress, signal: controller.signal });
      await expect(asked).rejects.toBe(reason);
      expect(performance.now() - aborted).toBeLessThan(100);

      const toldBefore = told;
      const small = randomLog({ rows: 5000, people: 30 });
      const ties = await tiesInWorkers(fresh(small), AS_OF, { workers: two });
      expectSameTies(ties, fresh(small).tiesAt(AS_OF));
      expect(performance.now() - aborted).toBeLessThan(400);
      two[0].off('message', count);
      expect(folded).toBe(1);
      expect(told).toBe(toldBefore);
    },
  );

  it('does not begin for a signal that was aborted before', async () => {
    const posts = vi.spyOn(workers[0], 'postMessage');

    const asked = tiesInWorkers(fresh(log), AS_OF, { workers, signal: AbortSignal.abort('late') });

    await expect(asked).rejects.toBe('late');
    expect(posts).not.toHaveBeenCalled();
  });
});

describe('tiesInWorkers, when a worker', () => {
  const network = fresh(randomLog({ rows: 1000, people: 10 }));
  const failed = expect.objectContaining({ name: 'TiewiseError', code: 'worker-failed' });

  it.each([
    ['throws', `throw new Error('out of luck')`, 'out of luck'],
    ['ends', 'process.exit(3)', 'exit code 3'],
  ])('%s, rejects', async (_, code, why) => {
    const worker = new Worker(code, { eval: true });
    const error = await tiesInWorkers(network, AS_OF, { workers: [workers[0], worker] }).catch((e) => e);

    expect(error).toEqual(failed);
    expect(error.message).toContain(why);
    await expect(tiesInWorkers(network, AS_OF, { workers: [worker] })).rejects.toEqual(failed);
    await expect(tiesInWorkers(network, AS_OF, { workers: [workers[0]] })).resolves.toHaveProperty(
      'asOf',
      AS_OF,
    );
  });

  it('cannot do it, rejects', async () => {
    let tell: (event: object) => void = () => {};
    const worker: TiesWorker = {
      addEventListener: (type, listener) => {
        if (type === 'message') tell = listener;
      },
      postMessage: (message) => {
        const { call } = Object(message);
        tell({ data: { tiewise: 'failed', call, reason: 'RangeError: no memory' } });
      },
    };

    const asked = tiesInWorkers(network, AS_OF, { workers: [worker] });

    await expect(asked).rejects.toEqual(failed);
    await expect(asked).rejects.toThrow('no memory');
  });

  it('is ended midway, rejects', async () => {
    const worker = new Worker(outfile);
    const onProgress = () => void worker.terminate();

    const asked = tiesInWorkers(network, AS_OF, { workers: [worker], onProgress });

    await expect(asked).rejects.toEqual(failed);
  });

  it('had ended before, rejects', async () => {
    const worker = new Worker(outfile);
    await worker.terminate();

    await expect(tiesInWorkers(network, AS_OF, { workers: [worker] })).rejects.toEqual(failed);
  });
});

describe('serveTies', () => {
  it('answers over a port that has addEventListener, and leaves messages of others alone', async () => {
    const answers: unknown[] = [];
    let tell: (event: { data: unknown }) => void = () => {};
    serveTies({
      postMessage: (message) => answers.push(message),
      addEventListener: (_, listener) => {
        tell = listener;
      },
    });

    tell({ data: 'hello' });
    tell({ data: { tiewise: 'fold', call: 7, log: 1 } });

    expect(answers).toEqual([{ tiewise: 'failed', call: 7, reason: expect.stringContaining('no room') }]);
  });

  it('throws outside of a worker', () => {
    expect(() => serveTies(null)).toThrow('must be called in a worker');
  });
});

function logOf(rows: readonly Interaction[]): InteractionLog {
  const log = new InteractionLog();
  for (const row of rows) log.add(row);
  return log;
}

/** The longest time, in milliseconds, in which nothing else could run on this thread. */
function longestBlock(): { end(): number } {
  let longest = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  return {
    end() {
      tick();
      clearInterval(timer);
      return longest;
    },
  };
}
