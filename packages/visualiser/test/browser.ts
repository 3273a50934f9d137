import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { pageIn } from './pages-again.js';
import { type Pixels, pixelsOf } from './pixels.js';

/** A browser: `npm test` looks for one. Tests that need it are `describe.skipIf(!hasBrowser)`. */
const { TIEWISE_BROWSER: executablePath } = process.env;
export const hasBrowser = Boolean(executablePath);

const packages = fileURLToPath(new URL('../..', import.meta.url));

/** WebGL in software, and the page put together without it: the fastest where there is no graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--enable-precise-memory-info',
  '--disable-gpu',
];

/** Starts Chromium; close it in `afterAll`. Without `webgl` a page gets no WebGL context. */
export function openBrowser({ webgl = true } = {}): Promise<Browser> {
  if (!executablePath) throw new Error('openBrowser: no browser, TIEWISE_BROWSER is not set');
  const args = webgl ? FLAGS : ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer'];
  return chromium.launch({ executablePath, args });
}

/**
 * One script of a TypeScript module, given as its text as if it were a file in this folder: what it exports is found
 * under the name `tests` in the page.
 */
export async function bundled(contents: string, { minify = false } = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'tests',
    minify,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text' },
    plugins: [
      {
        name: 'sources of the packages',
        setup: (bundler) =>
          bundler.onResolve({ filter: /^@tiewise\// }, ({ path: name }) => ({ path: sourceOf(name) })),
      },
    ],
  });
  return outputFiles[0].text;
}

function sourceOf(name: string): string {
  const [, folder, ...module] = name.split('/');
  return path.join(packages, folder, 'src', `${module.join('/') || 'index'}.ts`);
}

export interface TestPageOptions {
  /** The body. @defaultValue one element, `#here`, that fills the window */
  body?: string;
  head?: string;
  script?: string;
  /** Window, scale, colour scheme, reduced motion, touch. @defaultValue 800 x 600, scale 1 */
  context?: BrowserContextOptions;
}

/** A page opened from disk, with all that it asked for and complained of. */
export interface TestPage {
  page: Page;
  /** Addresses asked for, the page's own first. */
  requests: string[];
  /** Errors thrown and written to the console. */
  errors: string[];
  /** What is seen, in device pixels. */
  pixels(): Promise<Pixels>;
  close(): Promise<void>;
}

const BODY = '<div id="here" style="position:absolute;inset:0"></div>';

export async function openPage(
  browser: Browser,
  { body = BODY, head = '', script = '', context = {} }: TestPageOptions = {},
): Promise<TestPage> {
  const file = `<!doctype html><meta charset="utf-8"><style>body{margin:0}</style>${head}${body}<script>${script}</script>`;
  const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-page-'));
  writeFileSync(path.join(folder, 'page.html'), file);
  const test = await openFile(browser, path.join(folder, 'page.html'), context);
  return {
    ...test,
    async close() {
      await test.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface TestFileOptions extends BrowserContextOptions {
  /** What follows the address of the file, with its `#`. */
  hash?: string;
  /** In a page nothing was opened in before: for what a page keeps, like its history, or has lost for good. */
  fresh?: boolean | undefined;
}

/** Opens a file that is on disk already, in a page that was closed before if there is one: that takes half the time. */
export async function openFile(
  browser: Browser,
  file: string,
  { hash = '', fresh = false, ...options }: TestFileOptions = {},
): Promise<TestPage> {
  const { page, free } = await pageIn(browser, options, fresh);
  const requests: string[] = [];
  const errors: string[] = [];
  const onRequest = (request: Request) => requests.push(request.url());
  const onError = (error: Error) => errors.push(String(error));
  const onConsole = (message: ConsoleMessage) => message.type() === 'error' && errors.push(message.text());
  page.on('request', onRequest).on('pageerror', onError).on('console', onConsole);
  await page.goto(pathToFileURL(file).href + hash);
  return {
    page,
    requests,
    errors,
    pixels: async () => pixelsOf(await page.screenshot()),
    async close() {
      page.off('request', onRequest).off('pageerror', onError).off('console', onConsole);
      await free();
    },
  };
}
