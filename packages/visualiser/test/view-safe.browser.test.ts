import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage, type ViewPageOptions } from './open-view.js';

const HOSTILE = [
  '<img src=x onerror="window.harmed=1">',
  '</script><script>window.harmed=1</script>',
  '"><svg onload=window.harmed=1>',
  '\u202eevil\u202c \u2067reversed',
  'אבגדה משה',
  `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(15)}`,
  '',
  '   ',
  '=HYPERLINK("https://example.invalid")',
  '__proto__',
  'Zalgo ẕ̶͂a̷̎l̵͊g̴̈o̵',
  '👩‍👩‍👧‍👦 family',
  'line\nbreak\ttab',
];

describe.skipIf(!hasBrowser)('a view', { timeout: 90_000 }, () => {
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
    test = await openView(browser, options);
    return test;
  }

  it('takes every name for text, wherever it is shown, and asks nothing of anyone', async () => {
    const { ask, get, page, panel, requests, errors } = await open({ called: HOSTILE, people: 14, ties: 40 });
    for (const person of HOSTILE.keys()) {
      await ask(`started.handle.select({ person: 'p${person + 1}' })`);
      await ask(`started.renderers[0].tell('over', { person: ${person + 1} })`);
      const shown = HOSTILE[person].trim() === '' ? 'No name' : HOSTILE[person];
      expect(await panel.getByRole('heading', { level: 2 }).evaluate((heading) => heading.textContent)).toBe(
        shown,
      );
      expect(await page.locator('.tooltip strong').evaluate((name) => name.textContent)).toBe(shown);
    }
    await get('combobox', { name: 'Find a person' }).fill('e');
    await get('button', { name: 'Table' }).click();
    await get('button', { name: 'Ties', exact: true }).click();
    await get('button', { name: 'People', exact: true }).click();
    await ask('started.handle.exportSvg()');

    expect(await page.locator('.rows tbody bdi').allTextContents()).toContain(HOSTILE[0]);
    expect(await ask('window.harmed')).toBeUndefined();
    expect(await page.locator('.app :is(img, script, svg[onload], [onerror])').count()).toBe(0);
    expect(requests).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it.each([1280, 390])('is no wider than a page of %d pixels, whatever the names', async (width) => {
    const { ask, page } = await open({ called: HOSTILE, context: { viewport: { width, height: 800 } } });
    const overflows = () =>
      page
        .locator('.root, aside, header')
        .evaluateAll((all) =>
          all
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.className || one.tagName),
        );
    expect(await overflows()).toEqual([]);
    for (const person of [1, 4, 6]) {
      await ask(`started.handle.select({ person: 'p${person}' })`);
      expect(await overflows()).toEqual([]);
    }
    await ask('started.handle.view("table")');
    expect(await overflows()).toEqual([]);
  });

  it('lets no name turn a sentence around', async () => {
    const { ask, panel } = await open({ called: HOSTILE, people: 14, ties: 40 });
    await ask("started.handle.select({ person: 'p4' })");
    const sentences = await panel.locator('p:not(.ways)').allTextContents();

    expect(sentences.some((text) => text.includes('evil'))).toBe(true);
    expect(sentences.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(await panel.getByRole('heading', { level: 2 }).locator('bdi').count()).toBe(1);
  });

  it('goes without a trace, and leaves the element as it was', async () => {
    const { ask, page, errors } = await open();
    await ask('started.handle.setMoment("2020-01-01")');
    await page.keyboard.press('Tab');
    await ask('started.handle.destroy()');
    await ask('started.handle.destroy()');

    expect(await page.locator('#here').innerHTML()).toBe('<p>before</p>');
    expect(await ask('started.renderers[0].deeds')).toEqual(['destroyed']);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await ask('dispatchEvent(new Event("beforeprint"))');
    await page.keyboard.press('t');
    await page.waitForTimeout(400);
    expect(await page.locator('.tiewise').count()).toBe(0);
    expect(errors).toEqual([]);
    await ask('window.started = tests.start({})');
    expect(await page.locator('.tiewise').count()).toBe(1);
  });

  it('stops playing when it goes', async () => {
    const { ask, get, page } = await open();
    await get('button', { name: 'Play the years' }).click();
    await page.waitForFunction('started.renderers[0].scene.time < 30');
    await ask('started.handle.destroy()');
    const time = await ask('started.renderers[0].scene.time');
    await page.waitForTimeout(300);
    expect(await ask('started.renderers[0].scene.time')).toBe(time);
  });

  it('is handled from outside, and says what is wrong with a call', async () => {
    const { ask, scene } = await open();
    await ask(`started.handle.setMoment(new Date('2020-02-01'))`);
    await ask(`started.handle.select({ person: 'p5' })`);
    await ask(`started.handle.filter({ quiet: true }); started.handle.filter({ bridges: true })`);
    await ask(`started.handle.view('map')`);
    await scene('person', 5);
    expect(await ask('started.told.map(([event]) => event)')).toEqual([
      'moment',
      'select',
      'filter',
      'filter',
      'view',
    ]);
    expect(await ask('started.told[0][1]')).toBe(Date.UTC(2020, 1, 1));
    expect(await ask('started.told[3][1]')).toMatchObject({ quiet: true, bridges: true });
    await ask(`started.handle.select()`);
    await scene('person', -1);

    const message = (call: string) =>
      ask<string>(`(() => { try { ${call} } catch (error) { return error.message } })()`);
    expect(await message(`started.handle.select({ person: 'nobody' })`)).toBe(
      'select: must be the id of somebody in the picture, got nobody',
    );
    expect(await message(`started.handle.select({ tie: ['p5', 'p5'] })`)).toBe(
      'select: must be two with a tie, got p5 and p5',
    );
    expect(await message(`started.handle.view('cubes')`)).toBe(
      'view: must be circles, map or table; there is no cubes',
    );
    expect(await message(`started.handle.setMoment('soon')`)).toMatch(
      'must be a date between 1800 and 2200, got soon',
    );
  });

  it('does not hear any more who has left', async () => {
    const { ask } = await open();
    await ask(
      `window.heard = []; window.off = started.handle.on('view', (view) => heard.push(view)); started.handle.view('map')`,
    );
    await ask(`off(); started.handle.view('table')`);
    expect(await ask('heard')).toEqual(['map']);
  });

  it('opens whom a real pointer clicks on, drawn with WebGL', async () => {
    const { ask, page, panel, get, errors } = await open({ real: true });
    await get('application').locator('canvas').first().waitFor();
    await get('application').focus();
    await page.keyboard.press('ArrowRight');
    const tooltip = page.locator('.tooltip');
    const name = (await tooltip.locator('strong').textContent()) ?? '';
    const box = await tooltip.boundingBox();
    const stage = await page.locator('.stage').boundingBox();
    if (!box || !stage) throw new Error('nothing is to be seen');
    const left = await tooltip.evaluate((one) => Number.parseFloat(one.style.left));
    const top = await tooltip.evaluate((one) => Number.parseFloat(one.style.top));
    await page.waitForTimeout(500);
    await page.mouse.click(stage.x + left - 14, stage.y + top - 10);
    await page.waitForFunction('started.told.length > 0');
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(name);
    await get('button', { name: 'Map' }).click();
    await get('button', { name: 'Nearer' }).click();
    await ask('started.handle.destroy()');
    expect(errors).toEqual([]);
  });
});
