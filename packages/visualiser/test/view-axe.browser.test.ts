import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage } from './open-view.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SIZES = {
  desk: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

describe.skipIf(!hasBrowser)('a view for everyone', { timeout: 240_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    forgetViews();
  });

  async function faults(test: ViewPage, where: string): Promise<string[]> {
    const found = await test.ask<{ id: string; nodes: { html: string }[] }[]>(
      `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)`,
    );
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id} ${html.slice(0, 200)}`));
  }

  it.each([
    ['desk', 'light'],
    ['desk', 'dark'],
    ['phone', 'dark'],
  ] as const)('breaks no rule of axe-core: %s, %s', async (size, theme) => {
    const test = await openView(browser, { people: 16, link: true, theme, context: SIZES[size] });
    const { get, ask, page } = test;
    await page.evaluate(AXE);
    const all = [...(await faults(test, 'circles'))];
    await ask('started.handle.select({ person: "p5" })');
    await page
      .locator('aside details')
      .first()
      .evaluate((details) => details.setAttribute('open', ''));
    all.push(...(await faults(test, 'a person')));
    await ask('started.handle.view("map"); started.handle.filter({ quiet: true }); started.handle.select()');
    await page.locator('details.legend, .legend details').evaluateAll((those) => {
      for (const one of those) one.setAttribute('open', '');
    });
    all.push(...(await faults(test, 'the map, filtered')));
    await get('combobox', { name: 'Find a person' }).fill('an');
    all.push(...(await faults(test, 'a search')));
    await get('combobox', { name: 'Find a person' }).fill('zzz');
    all.push(...(await faults(test, 'a search for nobody')));
    await get('combobox', { name: 'Find a person' }).fill('');
    await get('button', { name: /^More/ }).click();
    all.push(...(await faults(test, 'more filters')));
    await get('button', { name: 'Look' }).click();
    all.push(...(await faults(test, 'the look')));
    await get('button', { name: 'Save', exact: true }).first().click();
    all.push(...(await faults(test, 'saving')));
    await page.keyboard.press('Escape');
    await get('button', { name: 'Help' }).click();
    all.push(...(await faults(test, 'the help')));
    await page.keyboard.press('Escape');
    await ask('started.handle.view("table")');
    all.push(...(await faults(test, 'the table, filtered')));
    await get('button', { name: 'Ties', exact: true }).click();
    all.push(...(await faults(test, 'ties')));
    const tie = 'started.picture.ties.a.findIndex((a) => a > 0)';
    await ask(`started.renderers[0].tell("click", { tie: ${tie} })`);
    all.push(...(await faults(test, 'a tie')));
    await test.close();

    expect(all).toEqual([]);
  });

  it('can be touched: nothing to press is smaller than 44 pixels', async () => {
    const test = await openView(browser, { context: SIZES.phone });
    const { get, ask, page } = test;
    const small = () =>
      page
        .locator('button:visible, select:visible, summary:visible, input:visible, [role=option]:visible')
        .evaluateAll((all) =>
          all
            .filter((one) => !one.matches('[type=checkbox], [type=radio]') && one.closest('.unseen') === null)
            .map((one) => ({ box: one.getBoundingClientRect(), text: one.outerHTML.slice(0, 80) }))
            .filter(({ box }) => box.height < 43.9)
            .map(({ box, text }) => `${box.height} ${text}`),
        );
    expect(await small()).toEqual([]);
    await ask('started.handle.select({ person: "p5" })');
    await get('button', { name: 'More', exact: true }).click();
    expect(await small()).toEqual([]);
    await ask('started.handle.view("table")');
    expect(await small()).toEqual([]);
    await test.close();
  });

  it.each(['desk', 'phone'] as const)('can be read: no text is smaller than 12 pixels, %s', async (size) => {
    const test = await openView(browser, { context: SIZES[size] });
    const small = () =>
      test.page.locator('.app *').evaluateAll((all) =>
        all
          .filter((one) =>
            [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()),
          )
          .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 12)
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(await small()).toEqual([]);
    await test.ask('started.handle.select({ person: "p5" }); started.handle.view("table")');
    expect(await small()).toEqual([]);
    await test.close();
  });

  it('shows where the keyboard is', async () => {
    const test = await openView(browser);
    const { page } = test;
    const bare: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const [outline, what] = await test.ask<[string, string]>(`(() => {
        const one = document.querySelector('.tiewise').shadowRoot.activeElement;
        return one ? [getComputedStyle(one).outlineWidth, one.outerHTML.slice(0, 80)] : ['3px', ''];
      })()`);
      if (outline !== '3px') bare.push(what);
    }
    await test.close();
    expect(bare).toEqual([]);
  });

  it('can be told apart in forced colours', async () => {
    const test = await openView(browser, { context: { forcedColors: 'active' } });
    const { get } = test;
    const colour = (name: string) =>
      get('button', { name, exact: true }).evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await colour('Circles')).not.toBe(await colour('Map'));
    await test.close();
  });

  it('stacks picture, time and panel on a phone, and beside one another elsewhere', async () => {
    const boxes = async (size: keyof typeof SIZES) => {
      const test = await openView(browser, { context: SIZES[size] });
      const [stage, time, panel] = await Promise.all(
        ['.stage', '.time', 'aside'].map((part) => test.page.locator(part).boundingBox()),
      );
      await test.close();
      if (!stage || !time || !panel) throw new Error('a part is not to be seen');
      return { stage, time, panel };
    };
    const phone = await boxes('phone');
    expect(phone.stage.height).toBeGreaterThan(300);
    expect(phone.time.y).toBeGreaterThanOrEqual(phone.stage.y + phone.stage.height);
    expect(phone.panel.y).toBeGreaterThanOrEqual(phone.time.y + phone.time.height);
    expect(phone.panel.width).toBe(390);
    const desk = await boxes('desk');
    expect(desk.panel.x).toBeGreaterThanOrEqual(desk.stage.x + desk.stage.width);
    expect(desk.time.y + desk.time.height).toBe(800);
  });

  it('is printed in the light: the panel, the picture and the deepest in a table, and nothing to press', async () => {
    const test = await openView(browser, { theme: 'dark' });
    const { page, ask, get } = test;
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('aside section > button', { hasText: /^\d+ more$/ })
        .first()
        .isVisible(),
    ).toBe(true);
    await ask('started.handle.select({ person: "p5" })');
    await ask('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('svg.printed').isVisible()).toBe(true);
    expect(await page.locator('svg.printed text').count()).toBeGreaterThan(10);
    expect(await page.locator('.rows tbody tr').count()).toBe(50);
    const tops = await Promise.all(
      ['h1', 'aside', 'svg.printed', '.rows'].map(
        async (part) => (await page.locator(part).boundingBox())?.y,
      ),
    );
    expect(tops).toEqual([...tops].sort((x, y) => Number(x) - Number(y)));
    expect(
      await page
        .locator('.bar')
        .first()
        .evaluate((bar) => getComputedStyle(bar).printColorAdjust),
    ).toBe('exact');
    expect(await page.locator('.app').evaluate((app) => getComputedStyle(app).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    for (const hidden of ['.time', '.search', '.stage', '.zoom', '.chips', 'aside summary', '.back']) {
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    }
    expect(await page.locator('aside').isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(6);
    await ask('dispatchEvent(new Event("afterprint"))');
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('svg.printed').count()).toBe(0);
    expect(await get('application').isVisible()).toBe(true);
    expect(await page.locator('.rows').isVisible()).toBe(false);
    await test.close();
  });
});
