import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type answerOfWorkers, answerWithoutWorkers } from './worker/answer.js';

type Answer = Awaited<ReturnType<typeof answerOfWorkers>>;

/** A browser: `npm test` looks for one. */
const { TIEWISE_BROWSER: executablePath } = process.env;

const workerFile = `import { serveTies } from '../src/worker.js'; serveTies(self);`;
const pageFile = `export * from './worker/answer.js';`;

async function bundled(contents: string, globalName?: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    platform: 'browser',
    ...(globalName ? { format: 'iife', globalName } : { format: 'esm' }),
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Serves a page of its own origin, with and without the headers that let it share memory. */
async function served(files: Record<string, string>): Promise<Server> {
  const isolated = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const server = createServer(({ url = '' }, response) => {
    const content = files[url];
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': type,
      ...(url !== '/plain.html' && isolated),
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Engines may differ in the last digit of a power. */
function largestDifference(some: number[], others: number[]): number {
  return some.reduce((most, value, i) => Math.max(most, Math.abs(value - others[i]) / (1 + others[i])), 0);
}

describe.skipIf(!executablePath)('tiesInWorkers in a browser', { timeout: 120_000 }, () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    const html = '<!doctype html><meta charset="utf-8"><script src="/page.js"></script>';
    const [worker, page] = await Promise.all([bundled(workerFile), bundled(pageFile, 'tests')]);
    server = await served({
      '/plain.html': html,
      '/isolated.html': html,
      '/page.js': page,
      '/worker.js': worker,
    });
    browser = await chromium.launch({ executablePath: executablePath ?? '' });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function pageAt(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    return page;
  }

  it.each([
    ['/plain.html', false],
    ['/isolated.html', true],
  ])(
    'gives a page at %s, with shared memory: %s, its own numbers and those of Node',
    async (path, shared) => {
      const page = await pageAt(path);

      const { numbers, ...rest } = await page.evaluate<Answer>(`tests.answerOfWorkers('/worker.js')`);

      expect(rest).toEqual({ shared, last: 1 });
      expect(numbers).toEqual(await page.evaluate('tests.answerWithoutWorkers()'));
      const { warmth, depth, ...whole } = answerWithoutWorkers();
      expect(numbers).toMatchObject(whole);
      expect(largestDifference(numbers.warmth, warmth)).toBeLessThan(1e-12);
      expect(largestDifference(numbers.depth, depth)).toBeLessThan(1e-12);
    },
  );

  it('rejects where the script of a worker is not there', async () => {
    const page = await pageAt('/plain.html');

    expect(await page.evaluate(`tests.answerOfNoWorker('/gone.js')`)).toContain('could not be loaded');
  });
});
