import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, openFile } from './browser.js';
import { randomPicture } from './random-picture.js';
import { buildPageCode, forgetPages, kept, pageTextOf } from './written-page.js';

const picture = randomPicture({ people: 80, moments: 16 });

/** In a page: everything that would send something to a server, each under its own name; the form last. */
function tryEverything(server: string): void {
  const at = (name: string) => `http://${server}/${name}`;
  const add = (name: string, attributes: object) => {
    const made = Object.assign(document.createElement(name), attributes);
    document.body.append(made);
    return made;
  };
  const attempts = [
    () => fetch(at('fetch')).catch(() => {}),
    () => navigator.sendBeacon(at('beacon')),
    () => Object.assign(new Image(), { src: at('image') }),
    () => new WebSocket(`ws://${server}/socket`),
    () => new EventSource(at('events')),
    () => add('link', { rel: 'stylesheet', href: at('style') }),
    () => add('link', { rel: 'preload', as: 'image', href: at('preload') }),
    () => add('script', { src: at('script') }),
    () => add('iframe', { src: at('frame') }),
    () => Object(add('form', { action: at('form'), method: 'post' })).submit(),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {}
  }
}

describe.skipIf(!hasBrowser)('a written page', { timeout: 120_000 }, () => {
  let browser: Browser;
  let text: string;
  let file: string;

  beforeAll(async () => {
    buildPageCode();
    text = await pageTextOf(picture);
    file = kept(text, 'page');
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    forgetPages();
  });

  /** Waits until the picture is there. */
  async function ready(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Table' }).waitFor();
    await page.locator('#plain').waitFor({ state: 'detached' });
  }

  it('opens from disk, and asks for nothing but itself', async () => {
    const { page, requests, errors, pixels, close } = await openFile(browser, file);
    await ready(page);
    await page.getByRole('button', { name: 'Map' }).click();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('button', { name: 'Circles' }).click();

    expect(await page.title()).toBe('Made-up people');
    expect((await pixels()).width).toBe(800);
    expect(requests).toEqual([new URL(`file://${file}`).href]);
    expect(errors).toEqual([]);
    await close();
  });

  it('opens without a network', async () => {
    const { page, errors, close } = await openFile(browser, file, { offline: true });
    await ready(page);

    expect(await page.getByRole('button', { name: 'Circles' }).getAttribute('aria-pressed')).toBe('true');
    expect(errors).toEqual([]);
    await close();
  });

  /** What a server hears, by the names of the attempts, of a page that tries everything; and how long it listened. */
  async function heardFrom(
    path: string,
    { most, atMost }: { most: number; atMost: number },
  ): Promise<{ names: string[]; waited: number }> {
    const heard = new Set<string>();
    const server = createServer(({ url = '' }, response) => {
      heard.add(url.slice(1));
      response.end();
    }).on('upgrade', ({ url = '' }, socket) => {
      heard.add(url.slice(1));
      socket.destroy();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = Object(server.address());
    const { page, close } = await openFile(browser, path, { fresh: true });
    await ready(page);
    await page.evaluate(tryEverything, `127.0.0.1:${port}`);
    const names = () => [...heard].filter((name) => name !== 'favicon.ico').sort();
    let waited = 0;
    for (; names().length < most && waited < atMost; waited += 100) await page.waitForTimeout(100);
    await close();
    server.closeAllConnections();
    server.close();
    return { names: names(), waited };
  }

  it('lets nothing out, whatever is tried in it', async () => {
    const unguarded = text.replace(/<meta http-equiv[^>]*>/, '');

    const { names, waited } = await heardFrom(kept(unguarded, 'unguarded'), { most: 10, atMost: 20_000 });
    expect(names).toEqual([
      'beacon',
      'events',
      'fetch',
      'form',
      'frame',
      'image',
      'preload',
      'script',
      'socket',
      'style',
    ]);
    expect((await heardFrom(file, { most: 1, atMost: 2000 + 3 * waited })).names).toEqual([]);
  });

  it('runs no script and builds no markup from text', async () => {
    const { page, close } = await openFile(browser, file);
    await ready(page);
    const outcomes = await page.evaluate(() => {
      const attempt = (deed: () => unknown) => {
        try {
          return String(deed());
        } catch (error) {
          return error instanceof Error ? error.name : 'refused';
        }
      };
      return {
        markup: attempt(() => {
          document.body.innerHTML = '<b>text</b>';
        }),
        parsed: attempt(() => new DOMParser().parseFromString('<b>text</b>', 'text/html')),
        text: attempt(() => {
          document.createElement('script').textContent = 'window.hacked = 1';
        }),
        handler: attempt(() => {
          const button = document.createElement('button');
          button.setAttribute('onclick', 'window.hacked = 1');
          document.body.append(button);
          button.click();
          return 'hacked' in window;
        }),
      };
    });

    expect(outcomes).toEqual({
      markup: 'TypeError',
      parsed: 'TypeError',
      text: 'TypeError',
      handler: 'TypeError',
    });
    await close();
  });

  it('shows the picture, whom to write to and all names without scripts', async () => {
    const { page, requests, close } = await openFile(browser, file, { javaScriptEnabled: false });

    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('#plain svg').isVisible()).toBe(true);
    expect(await page.getByText(picture.suggestions[0].because).first().isVisible()).toBe(true);
    expect(await page.locator('#plain li').count()).toBeGreaterThan(60);
    expect(await page.locator('#tiewise').isVisible()).toBe(false);
    expect(requests).toHaveLength(1);
    await close();
  });

  it.each([
    ['damaged', (data: string) => data.slice(0, data.length / 2)],
    ['no base64', () => '!'],
    ['empty', () => ''],
  ])('says so where its data are %s, and shows what it has', async (name, damage) => {
    const broken = text.replace(/(octet-stream">)([^<]*)/, (_, before, data) => before + damage(data));
    const { page, close } = await openFile(browser, kept(broken, name));

    expect(await page.getByRole('alert').textContent()).toContain(
      'The picture cannot be shown as it should be',
    );
    expect(await page.locator('#plain svg').isVisible()).toBe(true);
    await close();
  });

  it('shows what it has where its script does not run at all', async () => {
    const changed = text.replace(/<script id="tiewise-code">/, (tag) => `${tag};`);
    const { page, close } = await openFile(browser, kept(changed, 'changed'));

    await page.locator('#plain svg').waitFor({ state: 'visible', timeout: 15_000 });
    expect(await page.getByRole('button').count()).toBe(0);
    await close();
  });

  it('saves itself as a page that is the same, and can again', async () => {
    const first = await savedFrom(file);
    const second = await savedFrom(kept(first, 'first'));
    const third = await savedFrom(kept(second, 'second'));

    expect(second === third).toBe(true);
    const { page, errors, close } = await openFile(browser, kept(third, 'third'));
    await ready(page);
    await page.getByRole('button', { name: 'Table' }).click();
    expect(
      await page.getByRole('table').getByText(picture.people.name[5], { exact: true }).count(),
    ).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });

  /** What the button that saves the page gives. */
  async function savedFrom(path: string): Promise<string> {
    const { page, close } = await openFile(browser, path, { acceptDownloads: true });
    await ready(page);
    const download = await saved(page, 'This page (HTML)');
    await close();
    return download;
  }

  async function saved(page: Page, what: string): Promise<string> {
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByLabel('What').selectOption({ label: what });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  }
});
