import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { bundled, openFile, type TestPage } from './browser.js';
import type { StartOptions } from './pages/view-page.js';

export interface ViewPage extends TestPage {
  /** Runs an expression in which `started` is what `start` gave. */
  ask<Answer>(expression: string): Promise<Answer>;
  /** By role and name, within the view. */
  get: Page['getByRole'];
  panel: Locator;
  live: Locator;
  /** Waits until the scene the renderer was given last has a value. */
  scene(field: string, value: unknown): Promise<void>;
}

export interface ViewPageOptions extends StartOptions {
  context?: BrowserContextOptions;
  hash?: string;
  /** @see TestFileOptions */
  fresh?: boolean | undefined;
}

let page: { folder: string; file: string } | undefined;

/** A page of a made-up picture, opened from disk; unless said otherwise 1280 x 800. */
export async function openView(
  browser: Browser,
  { context = {}, hash = '', fresh, ...options }: ViewPageOptions = {},
): Promise<ViewPage> {
  page ??= await written();
  const test = await openFile(browser, page.file, {
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'no-preference',
    colorScheme: 'light',
    ...context,
    hash,
    fresh,
  });
  await test.page.evaluate(`window.started = tests.start(${JSON.stringify(options)})`);
  const ask = <Answer>(expression: string): Promise<Answer> => test.page.evaluate(expression);
  return {
    ...test,
    ask,
    get: (role, how) => test.page.getByRole(role, how),
    panel: test.page.locator('aside'),
    live: test.page.locator('[role=status]'),
    async scene(field, value) {
      const json = JSON.stringify(value);
      await test.page.waitForFunction(
        `JSON.stringify(started.renderers.at(-1).scene.${field}) === '${json}'`,
      );
    },
  };
}

/** Takes the file of the page away again. */
export function forgetViews(): void {
  if (page) rmSync(page.folder, { recursive: true });
  page = undefined;
}

async function written(): Promise<{ folder: string; file: string }> {
  const script = await bundled(`export { start } from './pages/view-page.js';`);
  const folder = mkdtempSync(path.join(tmpdir(), 'tiewise-view-'));
  const file = path.join(folder, 'view.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A view</title>
<meta name="viewport" content="width=device-width">
<style>html,body{height:100%;margin:0}#here{height:100%}</style>
<body><div id="here"><p>before</p></div><script>${script.replaceAll('</script', '<\\/script')}</script>`,
  );
  return { folder, file };
}
