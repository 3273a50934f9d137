import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InteractionLog, Network, Ties } from '../src/index.js';
import { threadsFor } from '../src/threads.js';
import { randomLog, START } from './worker/random-log.js';

const DAY = 86_400_000;
const AS_OF = START + 1200 * DAY;
const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-threads-'));

/** Threads run plain JavaScript, so what they and their caller are made of is built. */
let core: typeof import('../src/index.js');
let threads: typeof import('../src/threads.js');

beforeAll(async () => {
  const source = (name: string) => fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  const entryPoints = ['index', 'threads', 'thread'].map(source);
  await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
  });
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  core = await import(pathToFileURL(path.join(folder, 'index.js')).href);
  threads = await import(pathToFileURL(path.join(folder, 'threads.js')).href);
});

afterAll(async () => {
  await threads.closeThreads();
  rmSync(folder, { recursive: true });
});

/** A network of the built core that has never been asked for ties. */
function fresh(from: InteractionLog): Network {
  const log = new core.InteractionLog();
  for (const interaction of from) log.add(interaction);
  return core.Network.of({ interactions: log, maxGroup: 4 });
}

/** The same people and interactions, never asked for ties. */
function again(network: Network): Network {
  const log = new core.InteractionLog();
  for (const { id } of network.people()) log.people.intern(id);
  for (const interaction of network.interactions()) log.add(interaction);
  return core.Network.of({ interactions: log, maxGroup: 4 });
}

function bytesOf({ columns, leftOut }: Ties) {
  const bytes = Object.entries(columns).map(([name, { buffer, byteOffset, byteLength }]) => {
    return [name, Buffer.from(buffer, byteOffset, byteLength).toString('base64')];
  });
  return { bytes, leftOut };
}

describe('tiesInThreads', () => {
  describe.each([0, 1, 2, 3])('with %d threads', (count) => {
    it.each([
      ['in order', { rows: 90_000, people: 400, ordered: true }],
      ['in no order', { rows: 90_000, people: 400, ordered: false }],
      ['of one interaction', { rows: 1, people: 5 }],
      ['with nothing in it', { rows: 0, people: 5 }],
    ])('gives what tiesAt gives for a log %s, bit for bit', async (_, options) => {
      const log = randomLog(options);

      const ties = await threads.tiesInThreads(fresh(log), AS_OF, { threads: count });

      expect(bytesOf(ties)).toEqual(bytesOf(fresh(log).tiesAt(AS_OF)));
    });

    it('gives the same once the log has grown out of its memory', async () => {
      const network = fresh(randomLog({ rows: 120_000, people: 90 }));
      const ask = () => threads.tiesInThreads(network, AS_OF, { threads: count });
      await ask();
      for (let i = 0; i < 30_000; i++) {
        network.add({ at: START + i * 1000, from: `p${i % 90}`, to: [`p${i % 7}`, 'new', `p${i % 31}`] });
      }

      expect(bytesOf(await ask())).toEqual(bytesOf(again(network).tiesAt(AS_OF)));
    });

    it('gives the same once ten people are forgotten', async () => {
      const network = fresh(randomLog({ rows: 10_000, people: 90 }));
      for (let i = 0; i < 10; i++) network.forget(`p${i}`);

      const ties = await threads.tiesInThreads(network, AS_OF, { threads: count });

      expect(bytesOf(ties)).toEqual(bytesOf(again(network).tiesAt(AS_OF)));
    });

    it('rejects with the reason of its signal, and does the next call', async () => {
      const network = fresh(randomLog({ rows: 150_000, people: 300 }));
      const controller = new AbortController();
      const reason = new Error('enough');
      const onProgress = () => controller.abort(reason);
      const { signal } = controller;

      const asked = threads.tiesInThreads(network, AS_OF, { threads: count, signal, onProgress });

      await expect(asked).rejects.toBe(reason);
      const ties = await threads.tiesInThreads(network, AS_OF, { threads: count });
      expect(ties.size).toBe(network.tiesAt(AS_OF).size);
    });
  });

  it('chooses by itself, and tells how far it is', async () => {
    const network = fresh(randomLog({ rows: 320_000, people: 300 }));
    const told: number[] = [];

    const ties = await threads.tiesInThreads(network, AS_OF, {
      onProgress: ({ done, total }) => told.push(done / total),
    });

    expect(ties.size).toBe(network.tiesAt(AS_OF).size);
    expect(told.at(-1)).toBe(1);
  });

  it('keeps many calls in flight apart', async () => {
    const network = fresh(randomLog({ rows: 30_000, people: 200 }));
    const moments = Array.from({ length: 24 }, (_, i) => START + (i + 1) * 50 * DAY);

    const all = await Promise.all(
      moments.map((asOf, i) => threads.tiesInThreads(network, asOf, { threads: i % 4 })),
    );

    for (const [i, asOf] of moments.entries()) {
      expect(bytesOf(all[i])).toEqual(bytesOf(again(network).tiesAt(asOf)));
    }
  });

  it('rejects if its threads are closed meanwhile, and makes new ones for the next call', async () => {
    const network = fresh(randomLog({ rows: 150_000, people: 300 }));
    let closed: Promise<void> | undefined;
    const onProgress = () => {
      closed ??= threads.closeThreads();
    };

    const asked = threads.tiesInThreads(network, AS_OF, { threads: 2, onProgress });

    await expect(asked).rejects.toMatchObject({ code: 'worker-failed' });
    await closed;
    expect((await threads.tiesInThreads(network, AS_OF, { threads: 2 })).asOf).toBe(AS_OF);
  });

  it('throws on what is no count and no network', async () => {
    const network = core.Network.of();

    await expect(threads.tiesInThreads(network, AS_OF, { threads: 1.5 })).rejects.toThrow('must be a count');
    await expect(threads.tiesInThreads(Object(1), AS_OF)).rejects.toThrow('takes a Network');
  });
});

describe('threadsFor', () => {
  it.each([
    [3_999_999, 8, 0],
    [4_000_000, 2, 2],
    [10_000_000, 1, 0],
    [10_000_000, 2, 2],
    [7_000_000, 16, 3],
    [20_000_000, 64, 8],
  ])('of %d interactions on %d processors is %d', (interactions, processors, count) => {
    expect(threadsFor(interactions, processors)).toBe(count);
  });
});
