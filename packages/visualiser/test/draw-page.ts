import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Scene } from '../src/scene.js';
import { bundled, openPage, type TestPage } from './browser.js';
import type { DrawnPicture } from './drawn-picture.js';
import type { Pixels } from './pixels.js';

/** A page in which pictures are drawn, one after the other; the one that is drawn is `tests.shown` in the page. */
export interface DrawPage {
  test: TestPage;
  /** Draws a picture as `plainScene` says, without names, with these changes. */
  draw(small: DrawnPicture, change?: Partial<Scene>, options?: object): Promise<Pixels>;
  /** Draws what the body of a function in the page returns: a picture, changes of the scene, options. */
  drawIn(body: string): Promise<Pixels>;
  /** What is seen once so many frames more are drawn. */
  pixels(frames?: number): Promise<Pixels>;
}

export async function openDrawPage(browser: Browser, context: BrowserContextOptions = {}): Promise<DrawPage> {
  const script = await bundled(`export * from './pages/draw.js';`);
  const test = await openPage(browser, { script, context });
  async function drawIn(body: string): Promise<Pixels> {
    await test.page.evaluate(`tests.drawAnew(() => { ${body} })`);
    return test.pixels();
  }
  return {
    test,
    drawIn,
    async pixels(frames = 4) {
      await test.page.evaluate(`tests.seen(${frames})`);
      return test.pixels();
    },
    draw: (small, change = {}, options = {}) =>
      drawIn(
        `return [tests.drawnPicture(${JSON.stringify(small)}), ${JSON.stringify(change)}, ${JSON.stringify(options)}];`,
      ),
  };
}
