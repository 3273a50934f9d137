import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage, type ViewPageOptions } from './open-view.js';

describe.skipIf(!hasBrowser)('the table of a view', { timeout: 60_000 }, () => {
  let browser: Browser;
  let test: ViewPage;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    forgetViews();
  });

  async function open(options: ViewPageOptions = {}): Promise<ViewPage> {
    await test?.close();
    test = await openView(browser, { layout: 'table', ...options });
    return test;
  }

  const rows = () => test.page.locator('.rows tbody tr');
  const cells = (column: number) =>
    test.page.locator(`.rows tbody tr > :nth-child(${column})`).allTextContents();

  it('holds everyone and every tie that is in the picture', async () => {
    const { get, ask, page } = await open();
    const met = (what: string) =>
      ask<number>(
        `[...started.picture.${what}.states].filter((byte, i) => i % 160 === 159 && byte > 0).length`,
      );
    expect(await rows().count()).toBe((await met('people')) - 1);
    await get('button', { name: 'Ties', exact: true }).click();
    expect(await rows().count()).toBe(await met('ties'));
    expect(await page.locator('caption').last().textContent()).toMatch(/^Ties as of 23 November 2026: \d+$/);
  });

  it.each(['People', 'Ties'])('of %s is no wider than its part of a page of 1280 pixels', async (what) => {
    const { get, page } = await open();
    await get('button', { name: what, exact: true }).click();
    expect(
      await page
        .locator('.table')
        .evaluate((table) => [table.scrollWidth, table.scrollHeight - table.clientHeight > 100]),
    ).toEqual([950, true]);
  });

  it('is sorted by depth, and by what is pressed, one way and the other', async () => {
    const { get, page } = await open();
    const numbers = async () => (await cells(3)).filter((text) => /^\d/.test(text)).map(Number);
    const falling = [...(await numbers())].sort((x, y) => y - x);
    expect(await numbers()).toEqual(falling);
    const depth = get('columnheader', { name: 'Depth' });
    expect(await depth.getAttribute('aria-sort')).toBe('descending');
    await get('button', { name: 'Depth' }).click();
    expect(await depth.getAttribute('aria-sort')).toBe('ascending');
    expect(await numbers()).toEqual(falling.reverse());
    expect(
      await page.evaluate('document.querySelector(".tiewise").shadowRoot.activeElement.textContent'),
    ).toContain('Depth');

    await get('button', { name: 'Name', exact: true }).click();
    expect(await depth.getAttribute('aria-sort')).toBeNull();
    const names = await cells(1);
    expect(names).toEqual([...names].sort((x, y) => x.localeCompare(y, 'en')));
  });

  it('puts unknown last and calls it so', async () => {
    const { get } = await open({ people: 80, ties: 100 });
    for (const press of [1, 2]) {
      await get('button', { name: 'Average gap' }).click();
      const unknown = (await cells(7)).map((text) => text === 'unknown');
      expect(unknown.includes(true), `after ${press}`).toBe(true);
      expect(unknown).toEqual([...unknown].sort());
    }
  });

  it('marks who fades, and puts them after the others', async () => {
    const { get, page } = await open();
    const all = await rows().count();
    await get('button', { name: /^Gone quiet/ }).click();
    await page.locator('.rows tr.faded').first().waitFor();
    expect(await rows().count()).toBe(all);
    const faded = await rows().evaluateAll((lines) => lines.map((line) => line.classList.contains('faded')));
    expect(faded).toEqual([...faded].sort());
    const kept = faded.filter((one) => !one).length;
    expect(await page.locator('caption').last().textContent()).toBe(
      `People as of 23 November 2026: ${all}, of which ${kept} stand out`,
    );
    expect(await rows().last().textContent()).toContain('(does not stand out)');
  });

  it('shows 200 rows, and as many more each time they are asked for', async () => {
    const { get, page } = await open({ people: 450, ties: 900 });
    expect(await rows().count()).toBe(200);
    await get('button', { name: '200 more of 249' }).click();
    expect(await rows().count()).toBe(400);
    expect(
      await page.evaluate(
        'document.querySelector(".tiewise").shadowRoot.activeElement.closest("tr").rowIndex',
      ),
    ).toBe(201);
    await get('button', { name: '49 more of 49' }).click();
    expect(await rows().count()).toBe(449);
    expect(await get('button', { name: / more of / }).count()).toBe(0);
  });

  it('opens a person or a tie from its row, and marks the row', async () => {
    const { get, panel, page } = await open();
    const button = rows().nth(4).getByRole('button');
    const name = await button.textContent();
    await button.click();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(name);
    expect(await rows().nth(4).getAttribute('aria-current')).toBe('true');
    expect(await page.locator('tr[aria-current]').count()).toBe(1);

    await page.keyboard.press('Escape');
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/^As of/);
    expect(await button.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await page.locator('tr[aria-current]').count()).toBe(0);

    await get('button', { name: 'Ties', exact: true }).click();
    const ofOthers = rows()
      .filter({ has: page.locator('th button:not([aria-label*="You"])') })
      .first();
    const [one, other] = await ofOthers.locator('bdi').allTextContents();
    await ofOthers.getByRole('button').click();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(`${one} and ${other}`);
  });

  it('is of the moment that is shown', async () => {
    const { ask, page } = await open();
    const now = await rows().count();
    await ask('started.handle.setMoment(started.picture.moments[5])');
    await page
      .locator('caption', { hasText: 'As of' })
      .or(page.locator('caption', { hasText: 'May 2018' }))
      .waitFor();
    expect(await rows().count()).toBeLessThan(now);
  });

  it('is what is left when nothing can draw', async () => {
    const { get, ask, page } = await open({ layout: 'circles', failing: 1 });
    await rows().first().waitFor();
    expect(await ask('started.handle && started.told')).toEqual([]);
    await get('button', { name: 'Circles' }).click();
    expect(await page.getByText('This browser cannot draw the picture').isVisible()).toBe(true);
  });

  it('takes over when drawing fails for good', async () => {
    const { ask } = await open({ layout: 'circles' });
    await ask('started.renderers[0].tell("failed")');
    await rows().first().waitFor();
    expect(await ask('started.told.map(([event]) => event)')).toEqual(['view', 'failed']);
    expect(await ask('started.renderers[0].deeds')).toEqual(['destroyed']);
  });
});
