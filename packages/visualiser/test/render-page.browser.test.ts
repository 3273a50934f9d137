import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PALETTES } from '../src/palette.js';
import { bundled, hasBrowser, openBrowser, openPage } from './browser.js';
import { type DrawPage, openDrawPage } from './draw-page.js';

const { ground, communities } = PALETTES.light;
const [first] = communities;
const people = [{ radius: [0] }, { radius: [0.5], community: 0, x: 0.5, y: 0.5 }];
const small = { people, ties: [{ a: 0, b: 1, at: [{}] }] };
const HALF = 400 + 266 / 2;

describe.skipIf(!hasBrowser)('a renderer in a page', { timeout: 90_000 }, () => {
  let browser: Browser;
  let page: DrawPage;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openDrawPage(browser);
  }, 60_000);
  afterAll(() => browser?.close());

  const evaluate = <Answer>(code: string) => page.test.page.evaluate<Answer>(code);
  const next = (event: string) => `new Promise((done) => tests.shown.on('${event}', (t) => done(t ?? null)))`;

  it('says who is clicked, which tie, and when it is nobody', async () => {
    await page.draw(small);
    for (const [x, y, target] of [
      [HALF + 4, 302, { person: 1 }],
      [460, 302, { tie: 0 }],
      [460, 400, null],
    ] as const) {
      await evaluate(`window.clicked = ${next('click')}; 0`);
      await page.test.page.mouse.click(x, y);
      expect(await evaluate('clicked')).toEqual(target);
      await page.test.page.waitForTimeout(350);
    }
  });

  it('says what the pointer comes over, and marks it', async () => {
    await page.draw(small);
    await page.test.page.mouse.move(700, 100);
    const before = (await page.pixels()).hex(HALF + 12, 300);
    await evaluate(`window.over = ${next('over')}; 0`);
    await page.test.page.mouse.move(HALF, 300);

    expect(await evaluate('over')).toEqual({ person: 1 });
    await evaluate('tests.frames()');
    expect((await page.pixels()).hex(HALF + 12, 300)).not.toBe(before);
    await evaluate(`window.over = ${next('over')}; 0`);
    await page.test.page.mouse.move(700, 100);
    expect(await evaluate('over')).toBeNull();
  });

  it('takes a finger near someone as meant for them', async () => {
    const touch = await openDrawPage(browser, { hasTouch: true });
    await touch.draw(small);
    await touch.test.page.evaluate(`window.clicked = ${next('click')}; 0`);
    await touch.test.page.touchscreen.tap(HALF + 20, 300);

    expect(await touch.test.page.evaluate('clicked')).toEqual({ person: 1 });
    await touch.test.close();
  });

  it('is dragged, and says so; its eye can be kept and put back', async () => {
    await page.draw(small);
    const eye = await evaluate('tests.shown.eye()');
    await evaluate(`window.moved = ${next('moved')}; 0`);
    await page.test.page.mouse.move(300, 500);
    await page.test.page.mouse.down();
    await page.test.page.mouse.move(350, 520, { steps: 4 });
    await page.test.page.waitForTimeout(250);
    await page.test.page.mouse.up();
    expect(await evaluate('moved')).toBeNull();
    await evaluate('tests.frames(30)');
    const place = await evaluate<{ x: number; y: number }>('tests.shown.place(1)');
    expect(place.x).toBeCloseTo(HALF + 50, 0);
    expect(place.y).toBeCloseTo(320, 0);
    expect((await page.pixels()).hex(HALF + 50, 320)).toBe(first);

    await page.test.page.evaluate((kept) => {
      Object.assign(globalThis, { kept });
    }, eye);
    await evaluate('tests.shown.setEye(kept); tests.frames()');
    expect(await evaluate('tests.shown.eye()')).toEqual(eye);
    expect((await page.pixels()).hex(HALF, 300)).toBe(first);
  });

  it('zooms to the pointer by wheel, and by a factor to the middle', async () => {
    await page.draw(small);
    await page.test.page.mouse.move(HALF, 300);
    await page.test.page.mouse.wheel(0, -100);
    await expect.poll(() => evaluate('tests.shown.eye().ratio')).toBeLessThan(0.6);
    await page.test.page.waitForTimeout(400);
    const { x, y } = await evaluate<{ x: number; y: number }>('tests.shown.place(1)');
    expect(x).toBeCloseTo(HALF, 0);
    expect(y).toBeCloseTo(300, 0);

    await evaluate('tests.shown.look("all"); tests.shown.zoom(2); tests.frames()');
    expect(await evaluate('tests.shown.eye()')).toEqual({ x: 0, y: 0, ratio: 0.5 });
    expect((await evaluate<{ x: number }>('tests.shown.place(1)')).x).toBeCloseTo(400 + 266, 1);
  });

  it('looks at someone so that they stand in the middle', async () => {
    await page.draw(small);
    await evaluate('tests.shown.look({ person: 1 }); tests.frames()');

    expect(await evaluate('tests.shown.place(1)')).toEqual({ x: 400, y: 300 });
    expect((await page.pixels()).hex(400, 300)).toBe(first);
  });

  it('fills its element again when that changes its size', async () => {
    await page.draw(small);
    await evaluate(`document.getElementById('here').style.inset = '0 400px 300px 0'; tests.frames()`);
    const pixels = await page.pixels();
    expect(await evaluate('tests.shown.place(0)')).toEqual({ x: 200, y: 150 });
    expect(pixels.hex(200 + (150 - 30) / 2, 150)).toBe(first);
    await evaluate(`document.getElementById('here').style.inset = '0'; tests.frames()`);
    expect((await page.pixels()).hex(HALF, 300)).toBe(first);
  });

  it('bears an element that is hidden from the start, or later, and is there when it is shown', async () => {
    await evaluate(`document.getElementById('here').style.display = 'none'`);
    await page.draw(small);
    await evaluate('tests.shown.show({ time: 0 }); tests.shown.look("all"); tests.frames()');
    await evaluate(`document.getElementById('here').style.display = ''; tests.frames()`);
    expect((await page.pixels()).hex(HALF, 300)).toBe(first);
    await evaluate(`document.getElementById('here').style.display = 'none'; tests.frames()`);
    await evaluate(`document.getElementById('here').style.display = ''; tests.frames()`);
    expect((await page.pixels()).hex(HALF, 300)).toBe(first);
  });

  it('draws all again after the context was lost and came back', async () => {
    await page.draw(small);
    const before = (await page.pixels()).hex(480, 300);
    await evaluate(`(async () => {
      const canvas = document.querySelector('#here canvas');
      const loser = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      window.failed = false;
      tests.shown.on('failed', () => { failed = true; });
      loser.loseContext();
      await tests.frames();
      tests.shown.show({ theme: 'dark' });
      await tests.frames();
      const restored = new Promise((done) => canvas.addEventListener('webglcontextrestored', done));
      loser.restoreContext();
      await restored;
      tests.shown.show({ theme: 'light' });
      await tests.frames();
    })()`);
    const pixels = await page.pixels();

    expect(pixels.hex(HALF, 300)).toBe(first);
    expect(pixels.hex(480, 300)).toBe(before);
    expect(before).not.toBe(ground);
    expect(await evaluate('failed')).toBe(false);
  });

  it('says that it failed where a lost context does not come back', async () => {
    await page.draw(small);
    await evaluate(`window.failed = ${next('failed')};
      document.querySelector('#here canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()`);

    expect(await evaluate('failed')).toBeNull();
  });

  it('can be made and destroyed twenty times, and leaves nothing', async () => {
    const left = await evaluate(`(async () => {
      tests.shown.destroy();
      tests.shown.destroy();
      for (let i = 0; i < 20; i++) {
        const picture = tests.drawnPicture(${JSON.stringify(small)});
        const element = document.getElementById('here');
        const renderer = tests.createRenderer(element, picture, tests.plainScene(picture));
        await tests.frames(1);
        renderer.destroy();
      }
      return [document.getElementById('here').childElementCount, document.querySelectorAll('canvas').length];
    })()`);

    expect(left).toEqual([0, 0]);
    expect((await page.draw(small)).hex(HALF, 300)).toBe(first);
  });

  it('has asked for nothing, and complained of nothing', () => {
    expect(page.test.requests).toHaveLength(1);
    expect(page.test.errors).toEqual([]);
  });

  it('draws a pixel for each of the device', async () => {
    const fine = await openDrawPage(browser, { deviceScaleFactor: 2 });
    const pixels = await fine.draw({ ...small, ties: [{ a: 0, b: 1, at: [{ share: 254 }] }] });
    await fine.test.close();

    expect([pixels.width, pixels.height]).toEqual([1600, 1200]);
    expect(pixels.hex(2 * HALF, 600)).toBe(first);
    const column = Array.from({ length: 20 }, (_, i) => pixels.hex(900, 590 + i));
    expect(column.filter((hex) => hex === PALETTES.light.given).length).toBeGreaterThanOrEqual(7);
    expect(column.filter((hex) => hex === ground).length).toBeGreaterThanOrEqual(10);
  });

  it('throws NoWebGl where there is none, and leaves the element as it was', async () => {
    const without = await openBrowser({ webgl: false });
    const script = await bundled(`export * from './pages/draw.js';`);
    const test = await openPage(without, { script });
    const answer = await test.page.evaluate(`
      tests.drawAnew(() => [tests.drawnPicture(${JSON.stringify(small)})]).catch((error) => error.name)`);

    expect(answer).toBe('NoWebGl');
    expect(await test.page.evaluate(`document.getElementById('here').childElementCount`)).toBe(0);
    await without.close();
  });
});
