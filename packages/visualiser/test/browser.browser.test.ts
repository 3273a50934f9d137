import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, hasBrowser, openBrowser, openPage } from './browser.js';

describe.skipIf(!hasBrowser)('a page of a test', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('shows its pixels, one for each of the device', async () => {
    const body =
      '<div style="position:absolute;left:10px;top:20px;width:30px;height:40px;background:#12ab34"></div>';
    const test = await openPage(browser, { body, context: { deviceScaleFactor: 2 } });
    const pixels = await test.pixels();
    await test.close();

    expect([pixels.width, pixels.height]).toEqual([1600, 1200]);
    expect(pixels.hex(20, 40)).toBe('#12ab34');
    expect(pixels.hex(19, 40)).toBe('#ffffff');
    expect(pixels.count('#12ab34')).toBe(60 * 80);
  });

  it('runs a module that imports sources of the packages, and has WebGL', async () => {
    const script = await bundled(`
      export { byteOfDepth } from '@tiewise/visualiser/picture';
      export const webgl = document.createElement('canvas').getContext('webgl2') !== null;`);
    const test = await openPage(browser, { script });

    expect(await test.page.evaluate('[tests.byteOfDepth(1), tests.webgl]')).toEqual([16, true]);
    await test.close();
  });

  it('knows every request and every error', async () => {
    const script = `fetch('https://example.invalid/x').catch(() => {}); throw new Error('oh');`;
    const test = await openPage(browser, { script });
    await test.page.waitForTimeout(200);

    expect(test.requests).toEqual([
      expect.stringMatching(/^file:.*page\.html$/),
      'https://example.invalid/x',
    ]);
    expect(test.errors.join()).toContain('oh');
    await test.close();
  });

  it('has no WebGL where none is wanted', async () => {
    const without = await openBrowser({ webgl: false });
    const test = await openPage(without);

    expect(await test.page.evaluate(`document.createElement('canvas').getContext('webgl2')`)).toBeNull();
    await without.close();
  });
});
