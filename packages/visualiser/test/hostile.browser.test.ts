import { readFileSync } from 'node:fs';
import { Network } from '@tiewise/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureOf } from '../src/picture-of.js';
import { hasBrowser, openBrowser, openFile, type TestPage } from './browser.js';
import { buildPageCode, forgetPages, kept, pageTextOf } from './written-page.js';
import { parseXml } from './xml.js';

const HOSTILE = [
  '</script><script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=1">',
  '"\'><svg onload=window.hacked=1>&amp;&lt;b&gt;',
  '{{window.hacked=1}}``',
  '\u202eevil\u202c \u2066turned',
  'javascript:window.hacked=1',
  '<!--<script>',
  `Long ${'name '.repeat(200)}`,
  'A\u0000B\u0007C\ud800D',
  '=HYPERLINK("http://example.com")',
];
const IDS = [
  '__proto__',
  'constructor',
  'toString',
  '</script>',
  '"',
  'hasOwnProperty',
  '',
  ' ',
  '#',
  '\u0000',
];

async function hostilePicture() {
  const id = (i: number) => IDS[i] || `id${i}`;
  const people = HOSTILE.map((name, i) => ({
    id: id(i),
    name,
    organisations: [{ name }],
    tags: [name],
  }));
  const interactions = people.flatMap((person, i) =>
    Array.from({ length: 6 }, (_, year) => ({
      at: `${2015 + year}-0${1 + (i % 9)}-01`,
      ...(year % 2 ? { from: 'me', to: person.id } : { from: person.id, to: 'me' }),
      kind: year === 3 ? 'help' : 'message',
      source: HOSTILE[i],
    })),
  );
  const network = Network.of({ people: [{ id: 'me', name: HOSTILE[0] }, ...people], interactions });
  network.me = 'me';
  return pictureOf(network, { asOf: '2024-01-01', title: HOSTILE[1] });
}

describe.skipIf(!hasBrowser)('a page of hostile names', { timeout: 120_000 }, () => {
  let browser: Browser;
  let test: TestPage;
  let page: Page;

  beforeAll(async () => {
    buildPageCode();
    const file = kept(await pageTextOf(await hostilePicture()), 'hostile');
    browser = await openBrowser();
    test = await openFile(browser, file, { acceptDownloads: true, viewport: { width: 1280, height: 800 } });
    page = test.page;
    await page.locator('#plain').waitFor({ state: 'detached' });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    forgetPages();
  });

  /** What there must be none of: elements that names would have made, and what their scripts would have done. */
  function hacked(of: Page): Promise<unknown> {
    return of.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const element of root.querySelectorAll('*'))
          if (element.shadowRoot) roots.push(element.shadowRoot);
      }
      const count = (selector: string) =>
        roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
      return {
        hacked: 'hacked' in window,
        images: count('img, iframe, object, embed, [onerror], [onload]'),
        scripts: count('script'),
        links: count('a[href^="javascript"]'),
      };
    });
  }

  const clean = { hacked: false, images: 0, scripts: 2, links: 0 };

  async function saved(what: string): Promise<string> {
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByLabel('What').selectOption({ label: what });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  }

  it('shows each as its own text in the table, and in the panel of each', async () => {
    await page.getByRole('button', { name: 'Table' }).click();
    const names = await page.locator('tbody th').allTextContents();

    for (const name of HOSTILE.slice(0, 7)) expect(names.some((shown) => shown.includes(name))).toBe(true);
    for (const button of await page.locator('tbody th button').all()) {
      await button.click();
      await page.locator('aside h2').first().waitFor();
      await page.getByRole('button', { name: 'Table' }).click();
    }
    expect(await hacked(page)).toEqual(clean);
  });

  it('finds them by what they are called', async () => {
    for (const name of HOSTILE.slice(0, 4)) {
      await page.getByRole('combobox', { name: /find/i }).fill(name);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
    }
    expect(await hacked(page)).toEqual(clean);
  });

  it('draws them as text in an SVG document', async () => {
    await page.getByRole('button', { name: 'Circles' }).click();
    const svg = await saved('Drawing (SVG)');

    expect(() => parseXml(svg)).not.toThrow();
    expect(svg.includes('<script') || svg.includes('<img')).toBe(false);
    const parsed = await (await browser.newPage()).evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return [documentElement.tagName, documentElement.querySelectorAll('parsererror, script, img').length];
    }, svg);
    expect(parsed).toEqual(['svg', 0]);
  });

  it('writes them as text in a page that it saves', async () => {
    const again = await saved('This page (HTML)');
    const other = await openFile(browser, kept(again, 'again'));
    await other.page.locator('#plain').waitFor({ state: 'detached' });

    expect(await hacked(other.page)).toEqual(clean);
    expect(other.errors).toEqual([]);
    await other.close();
  });

  it('shows them as text without scripts', async () => {
    const file = kept(await pageTextOf(await hostilePicture()), 'plain');
    const other = await openFile(browser, file, { javaScriptEnabled: false });
    const texts = await other.page.locator('#plain li').allTextContents();

    expect(texts.some((text) => text.includes('</script><script>window.hacked=1</script>'))).toBe(true);
    expect(await other.page.locator('img, iframe').count()).toBe(0);
    await other.close();
  });

  it('complains of nothing and asks for nothing meanwhile', () => {
    expect(test.errors).toEqual([]);
    expect(test.requests.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([]);
  });
});
