import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage, type ViewPageOptions } from './open-view.js';

describe.skipIf(!hasBrowser)('the time of a view', { timeout: 60_000 }, () => {
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

  const time = 'started.renderers[0].scene.time';

  it('plays from the beginning, pauses, and goes on', async () => {
    const { get, page, ask, live } = await open();
    await get('button', { name: 'Play the years' }).click();
    await page.waitForFunction(`${time} > 2 && ${time} < 38`);
    await get('button', { name: 'Pause' }).click();
    const paused = await ask<number>(time);
    expect(await live.textContent()).toMatch(/^Paused at \w+ \d{4}$/);
    await page.waitForTimeout(300);
    expect(await ask(time)).toBe(paused);

    await get('button', { name: 'Play the years' }).click();
    await page.waitForFunction(`${time} > ${paused}`);
  });

  it('plays a year a second at speed 1, and as much faster as is chosen', async () => {
    const { get, page, ask } = await open();
    const yearsIn = (ms: number) =>
      ask<number>(`new Promise((done) => requestAnimationFrame((begin) => {
        const from = ${time};
        requestAnimationFrame(function next(now) {
          if (now - begin < ${ms}) requestAnimationFrame(next);
          else done((${time} - from) / 4 / (now - begin) * 1000);
        });
      }))`);
    await get('button', { name: 'Play the years' }).click();
    await page.waitForFunction(`${time} > 0 && ${time} < 30`);
    expect(await yearsIn(600)).toBeCloseTo(1, 0);
    await page.getByLabel('Speed').selectOption('4×');
    expect(await yearsIn(600)).toBeGreaterThan(2.5);
  });

  it('stops at the last moment', async () => {
    const { get, page, ask, panel } = await open({ moments: 6 });
    await page.getByLabel('Speed').selectOption('4×');
    await get('button', { name: 'Play the years' }).click();
    await page.waitForFunction(`started.told.length > 1 && ${time} === 5`);

    await get('button', { name: 'Play the years' }).waitFor();
    await panel.getByRole('heading', { name: 'As of 23 November 2026' }).waitFor();
    expect(await ask('started.told.every(([event]) => event === "moment")')).toBe(true);
  });

  it('goes a year at a time where movement is to be avoided', async () => {
    const { get, page, ask } = await open({ context: { reducedMotion: 'reduce' } });
    await page.getByLabel('Speed').selectOption('4×');
    await get('button', { name: 'Play the years' }).click();
    await page.waitForFunction(`${time} >= 12 && ${time} < 39`);
    await get('button', { name: 'Pause' }).click();

    const times = await ask<number[]>('started.told.map(([, ms]) => started.picture.moments.indexOf(ms))');
    expect(times.slice(0, 4)).toEqual([0, 4, 8, 12]);
    expect(await ask('started.renderers[0].scene.still')).toBe(true);
  });

  it('stands still while the pointer is over a person', async () => {
    const { get, page, ask } = await open();
    await get('button', { name: 'Play the years' }).click();
    await page.waitForFunction(`${time} > 1 && ${time} < 36`);
    await ask('started.renderers[0].tell("over", { person: 3 })');
    const held = await ask<number>(time);
    await page.waitForTimeout(300);
    expect(await ask(time)).toBe(held);
    await ask('started.renderers[0].tell("over")');
    await page.waitForFunction(`${time} > ${held}`);
  });

  it('slides by keys: a step, a year, the ends', async () => {
    const { get, page, ask, panel } = await open();
    const slider = get('slider', { name: 'Moment' });
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await ask(time)).toBe(38);
    await page.keyboard.press('PageDown');
    expect(await ask(time)).toBe(34);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\w+ 2025$/);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowUp');
    expect(await ask(time)).toBe(39);
    await page.keyboard.press('Home');
    expect(await ask(time)).toBe(0);
    await panel.getByRole('heading', { name: 'As of February 2017' }).waitFor();
    await page.keyboard.press('End');
    expect(await ask(time)).toBe(39);
    expect(await slider.getAttribute('aria-valuetext')).toBe('23 November 2026');
  });

  it('slides with a pointer, and the panel follows', async () => {
    const { get, page, panel, ask } = await open();
    const box = await get('slider', { name: 'Moment' }).boundingBox();
    if (!box) throw new Error('the slider is not to be seen');
    await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    expect(await ask(time)).toBeCloseTo(19.5, 0);
    await page.mouse.up();
    await panel.getByRole('heading', { name: /^As of \w+ 202[12]$/ }).waitFor();
  });

  it('lets who fades change with it, step by step', async () => {
    const { get, page, ask } = await open();
    await ask('started.handle.filter({ quiet: true })');
    const faded = () => ask<string>('started.renderers[0].scene.fadedPeople.join("")');
    const now = await faded();
    await get('slider', { name: 'Moment' }).focus();
    await page.keyboard.press('PageDown');
    const before = await faded();
    expect(before).not.toBe(now);
    await page.keyboard.press('PageUp');
    expect(await faded()).toBe(now);
  });

  it('is told of in a large network once it rests, and the picture is there before that', async () => {
    const { get, page, panel, ask } = await open({ people: 1500, ties: 6000 });
    await panel.getByRole('heading', { name: 'As of 23 November 2026' }).waitFor();
    const slider = get('slider', { name: 'Moment' });
    await slider.focus();
    await page.evaluate(`new Promise((done) => {
      const slider = document.querySelector('.tiewise').shadowRoot.querySelector('input[type=range]');
      let left = 12;
      const slide = setInterval(() => {
        slider.value = 12 + left;
        slider.dispatchEvent(new Event('input'));
        if (left-- === 0) done(clearInterval(slide));
      }, 50);
    })`);
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe('As of 23 November 2026');
    expect(await ask(time)).toBe(12);
    await panel.getByRole('heading', { name: /^As of \w+ 2020$/ }).waitFor();
  });

  it('has a period dragged open over the histogram, and closed again', async () => {
    const { get, page, ask } = await open();
    const box = await page.locator('.period').boundingBox();
    if (!box) throw new Error('the histogram is not to be seen');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.75, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 });
    await page.mouse.up();

    const { from, to } = await ask<{ from: number; to: number }>(
      'started.handle && started.told.at(-1)[1].period',
    );
    const moments = await ask<number[]>('[...started.picture.moments]');
    expect(from).toBeGreaterThan(moments[18]);
    expect(from).toBeLessThan(moments[20]);
    expect(to).toBeGreaterThan(moments[28]);
    expect(to).toBeLessThan(moments[30]);
    expect(await page.locator('.band').isVisible()).toBe(true);
    await page.waitForFunction('started.renderers[0].scene.fadedTies?.includes(1)');
    const kept = await ask<number>('started.renderers[0].scene.fadedPeople.filter((faded) => !faded).length');
    await page.waitForFunction(`/^${kept - 1} of \\d+ people stand out$/.test(
      document.querySelector('.tiewise').shadowRoot.querySelector('[role=status]').textContent)`);

    const close = get('button', { name: 'Clear the period' });
    const over = await close.boundingBox();
    expect((over?.y ?? box.y) + (over?.height ?? 0)).toBeLessThanOrEqual(box.y);
    await close.click();
    expect(await page.locator('.band').isVisible()).toBe(false);
    await page.waitForFunction('started.renderers[0].scene.fadedTies === undefined');
  });

  it('shows a bar of contacts for every moment with some, those until now apart', async () => {
    const { page, ask } = await open();
    await ask('started.handle.setMoment(started.picture.moments[9])');
    const bars = (path: string) =>
      page
        .locator(`.histogram .${path}`)
        .evaluate((bar) => (bar.getAttribute('d') ?? '').match(/M/g)?.length);

    expect([await bars('until'), await bars('later')]).toEqual([10, 30]);
  });
});
