import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PALETTES } from '../src/palette.js';
import { hasBrowser, openBrowser } from './browser.js';
import { type DrawPage, openDrawPage } from './draw-page.js';
import { apart, type Pixels } from './pixels.js';

const { ground } = PALETTES.light;

/** How many pixels differ between two pictures by more than a breath. */
function different(one: Pixels, other: Pixels): number {
  let count = 0;
  for (let y = 0; y < one.height; y += 3) {
    for (let x = 0; x < one.width; x += 3) if (apart(one.hex(x, y), other.hex(x, y)) > 2) count++;
  }
  return count;
}

describe.skipIf(!hasBrowser)('a large drawn network', { timeout: 120_000 }, () => {
  let browser: Browser;
  let page: DrawPage;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openDrawPage(browser);
    await page.test.page.evaluate(
      `window.large = tests.randomPicture({ people: 3000, ties: 24000, moments: 12 }); 0`,
    );
  }, 120_000);
  afterAll(() => browser?.close());

  /** What is drawn after a first scene became a second. */
  async function after(first: string, then = '({})', frames = 8): Promise<Pixels> {
    await page.test.page.evaluate(`tests.drawAnew(() => [large, ${first}])`);
    await page.test.page.evaluate(`tests.shown.show(${then}); 0`);
    return page.pixels(frames);
  }

  it.each([
    ['another time', `({ layout: 'map', time: 3 })`, `({ time: 8.5 })`, `({ layout: 'map', time: 8.5 })`],
    ['the other layout', `({ layout: 'map' })`, `({ layout: 'circles' })`, `({ layout: 'circles' })`],
    ['a focus', `({ layout: 'map', person: 40 })`, `({ person: -1 })`, `({ layout: 'map' })`],
    ['faded ties', `({ fadedTies: new Uint8Array(24000).fill(1) })`, `({ fadedTies: undefined })`, `({})`],
    ['the dark', `({ theme: 'dark', layout: 'map' })`, `({ theme: 'light' })`, `({ layout: 'map' })`],
  ])('is the same as if it was drawn at once where it comes from %s', async (_, before, change, once) => {
    const here = await after(once);
    expect(different(await after(before), here)).toBeGreaterThan(500);
    expect(different(await after(before, change), here)).toBe(0);
  });

  it('shows its people first and then all ties, however many frames these take', async () => {
    const counts = await page.test.page.evaluate<number[]>(`(async () => {
      tests.shown.destroy();
      const element = document.getElementById('here');
      const renderer = tests.createRenderer(element, large, tests.plainScene(large, { layout: 'map' }));
      const counts = [];
      for (let i = 0; i < 6; i++) {
        await tests.frames(1);
        counts.push(tests.drawnPixels());
      }
      renderer.destroy();
      return counts;
    })()`);

    expect(counts[0]).toBeGreaterThan(1000);
    expect(Math.max(...counts)).toBeGreaterThan(1.5 * counts[0]);
    expect(counts.filter((count) => count > 0).length).toBeLessThan(6);
  });

  it('is moved as it is while it is dragged, and drawn again where it rests', async () => {
    await page.test.page.evaluate(`tests.drawAnew(() => [large, { layout: 'map' }])`);
    await page.test.page.evaluate('tests.frames(8)');
    const { mouse } = page.test.page;
    const before = await page.test.page.evaluate<{ x: number; y: number }>('tests.shown.place(7)');
    await mouse.move(20, 20);
    await mouse.down();
    await mouse.move(60, 40);
    await mouse.move(120, 70);
    const transforms = await page.test.page.evaluate<string[]>(`(async () => {
      const transforms = [];
      for (let i = 0; i < 40; i++) {
        await tests.frames(1);
        transforms.push(document.querySelector('#here canvas').style.transform);
      }
      return transforms;
    })()`);
    await mouse.up();

    expect(transforms[0]).toMatch(/^matrix\(1, 0, 0, 1, \d/);
    await expect
      .poll(() => page.test.page.evaluate(`document.querySelector('#here canvas').style.transform`))
      .toBe('');
    const { x, y } = await page.test.page.evaluate<{ x: number; y: number }>('tests.shown.place(7)');
    expect(x).toBeGreaterThan(before.x + 90);
    expect((await page.pixels()).hex(x, y)).not.toBe(ground);
  });
});
