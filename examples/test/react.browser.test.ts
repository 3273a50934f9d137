import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A browser: `npm test` looks for one. */
const { TIEWISE_BROWSER: executablePath } = process.env;

describe.skipIf(!executablePath)('TiesView, a React component', { timeout: 120_000 }, () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../react/app.jsx', import.meta.url))],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"development"' },
      write: false,
    });
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.setContent('<!doctype html><main id="app"></main>');
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '', type: 'module' });
    await page.getByRole('heading', { name: 'Your people' }).waitFor();
  }, 120_000);

  afterAll(() => browser?.close());

  it('shows the moment it is given, and another when that changes', async () => {
    await page.getByText('As of 1 March 2025').first().waitFor();

    await page.getByRole('button', { name: 'As it was in 2016' }).click();

    await page
      .getByText(/As of .*201[56]/)
      .first()
      .waitFor();
  });

  it('opens who is selected outside, and tells who is selected inside', async () => {
    await page.getByRole('button', { name: 'Bo', exact: true }).first().click();

    await page.getByRole('heading', { name: 'Bo' }).waitFor();
    expect(await page.getByRole('status').first().textContent()).toBe('bo');
  });

  it('leaves nothing behind, and complains of nothing', async () => {
    await page.evaluate('leave()');

    expect(await page.locator('#app').innerHTML()).toBe('');
    expect(errors).toEqual([]);
  });
});
