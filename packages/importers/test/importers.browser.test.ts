import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, type TextFile } from './browser/answer.js';

type Answer = Awaited<ReturnType<typeof answerOf>>;

/** A browser: `npm test` looks for one. */
const { TIEWISE_BROWSER: executablePath } = process.env;

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = ['fixtures', '../fuzz/samples', '../../../examples/data/alex'];

/** Every invented export there is in this repository: one folder of exports each. */
const exportFolders = folders.flatMap((folder) => {
  const root = path.join(here, folder);
  return folder.endsWith('alex') ? [root] : readdirSync(root).map((name) => path.join(root, name));
});

function filesBelow(folder: string): TextFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: path.relative(path.dirname(folder), file).replaceAll(path.sep, '/'),
      bytes: readFileSync(file, 'base64'),
    }));
}

describe.skipIf(!executablePath)('readExports in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from './browser/answer.js';`, resolveDir: here, loader: 'ts' },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'tests',
      write: false,
    });
    browser = await chromium.launch({ executablePath: executablePath ?? '' });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  }, 120_000);

  afterAll(() => browser?.close());

  it.each(exportFolders.map((folder) => [path.relative(path.join(here, '../../..'), folder), folder]))(
    'reads %s as Node does, and asks nobody for anything',
    async (_, folder) => {
      const files = filesBelow(folder);
      const inNode = await answerOf(files);

      const inPage = await page.evaluate<Answer>(`tests.answerOf(${JSON.stringify(files)})`);

      expect(inNode.report.files.length).toBeGreaterThan(0);
      expect(inPage).toEqual(JSON.parse(JSON.stringify(inNode)));
      expect(requests).toEqual([]);
    },
  );
});
