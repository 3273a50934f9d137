import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, hasBrowser, openBrowser, openPage, type TestPage } from './browser.js';
import { pixelsOf } from './pixels.js';
import { buildPageCode } from './written-page.js';
import { elementsOf, parseXml } from './xml.js';

const SCRIPT = `
  import { Network } from '@tiewise/core';
  import { mount } from '../src/mount.js';
  import { randomPicture } from './random-picture.js';

  export const here = document.querySelector('#here');
  export const picture = randomPicture({ people: 30, moments: 8 });
  const network = Network.of({
    interactions: Array.from({ length: 20 }, (_, i) => ({
      at: '20' + (10 + (i % 12)) + '-02-01',
      from: i % 2 ? 'me' : 'friend' + (i % 5),
      to: i % 2 ? 'friend' + (i % 5) : 'me',
    })),
  });
  network.me = 'me';
  export const start = async (options) => { window.handle = await mount(here, network, { asOf: '2022-01-01', ...options }); };
  export const startPicture = async () => { window.handle = await mount(here, picture); };
  export const startStopped = () => mount(here, network, { asOf: '2022-01-01', signal: AbortSignal.abort('stopped') });
  export const base64 = async (blob) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  };
`;

describe.skipIf(!hasBrowser)('mount', { timeout: 120_000 }, () => {
  let browser: Browser;
  let test: TestPage;

  beforeAll(async () => {
    buildPageCode();
    const script = await bundled(SCRIPT);
    browser = await openBrowser();
    test = await openPage(browser, {
      script,
      body: '<div id="here" style="height: 600px"><p>Before</p></div>',
    });
  }, 120_000);

  afterAll(() => browser?.close());

  function ask<Answer>(expression: string): Promise<Answer> {
    return test.page.evaluate(expression) as Promise<Answer>;
  }

  it('shows a network in an element, once it is worked out', async () => {
    await ask('tests.start()');

    await test.page.getByRole('button', { name: 'Table' }).click();
    expect(await test.page.locator('tbody th').allTextContents()).toContain('friend0');
    expect(test.errors).toEqual([]);
  });

  it('gives a handle that takes the view out again and leaves the element as it was found', async () => {
    await ask('handle.destroy()');

    expect(await test.page.getByRole('button').count()).toBe(0);
    expect(await ask('tests.here.textContent')).toBe('Before');
  });

  it('shows a picture that is there already, again in the same element', async () => {
    await ask('tests.startPicture()');

    await test.page.getByRole('button', { name: 'Circles' }).waitFor();
    expect(await ask('handle.exportData()')).toContain(',');
  });

  it('exports the picture as it is shown as SVG, and as PNG of twice and four times its size', async () => {
    const svg = parseXml(await ask<string>('handle.exportSvg()'));
    expect(elementsOf(svg, 'circle').length).toBeGreaterThan(30);
    for (const scale of [2, 4]) {
      const png = await ask<string>(
        `handle.exportPng({ width: 300, height: 250, scale: ${scale} }).then(tests.base64)`,
      );
      const pixels = pixelsOf(Buffer.from(png, 'base64'));
      expect([pixels.width, pixels.height]).toEqual([300 * scale, 250 * scale]);
      expect(pixels.at(1, 1)).toEqual([252, 251, 248]);
      expect(pixels.at(150 * scale, 125 * scale - 8 * scale)).not.toEqual([252, 251, 248]);
    }
  });

  it('exports a page that needs nothing else', async () => {
    const page = await ask<string>('handle.exportHtml({ names: "none" })');

    expect(page).toMatch(/^<!doctype html>[\s\S]*connect-src 'none'/);
    await ask('handle.destroy()');
  });

  it('takes it back if it is told to stop before', async () => {
    expect(await ask('tests.startStopped().then(() => "shown", (why) => why)')).toBe('stopped');
    expect(await ask('tests.here.textContent')).toBe('Before');
  });
});
