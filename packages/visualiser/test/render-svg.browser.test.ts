import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, hasBrowser, openBrowser, openFile, openPage, type TestPage } from './browser.js';
import { randomPicture } from './random-picture.js';
import { buildPageCode, forgetPages, kept, pageTextOf } from './written-page.js';

const picture = randomPicture({ people: 60, moments: 12 });

/** In the page: a renderer over a made-up picture, and what it has told. */
const scriptFor = (people: number) => `
  import { svgRenderer } from '../src/render-svg.js';
  import { sceneOf } from '../src/svg.js';
  import { randomPicture } from './random-picture.js';

  export const picture = randomPicture({ people: ${people}, moments: 12 });
  export const told = [];
  export const here = document.querySelector('#here');
  export const renderer = svgRenderer(here, picture, sceneOf(picture, { still: true }));
  for (const event of ['over', 'click', 'moved']) {
    renderer.on(event, (target) => told.push({ event, target }));
  }
  /** Once all is drawn that was asked for. */
  export const drawn = () => new Promise((done) => setTimeout(done, 250));
`;

describe.skipIf(!hasBrowser)('svgRenderer', { timeout: 120_000 }, () => {
  let browser: Browser;
  let script: string;
  let test: TestPage;

  beforeAll(async () => {
    buildPageCode();
    script = await bundled(scriptFor(60));
    browser = await openBrowser({ webgl: false });
    test = await openPage(browser, { script });
    await ask('tests.drawn()');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    forgetPages();
  });

  function ask<Answer>(expression: string): Promise<Answer> {
    return test.page.evaluate(expression) as Promise<Answer>;
  }

  async function told(event: string): Promise<unknown[]> {
    const all = await ask<{ event: string; target: unknown }[]>('tests.told.splice(0)');
    return all.filter((one) => one.event === event).map(({ target }) => target);
  }

  /** Circles within the picture. */
  function circles(): Promise<number> {
    return ask('tests.here.querySelectorAll("svg circle").length');
  }

  it('draws where there is no WebGL', async () => {
    expect(await ask('document.createElement("canvas").getContext("webgl2")')).toBe(null);
    expect(await circles()).toBeGreaterThan(60);
    expect(await ask('tests.here.querySelectorAll("svg path").length')).toBeGreaterThan(30);
    expect(test.errors).toEqual([]);
  });

  it('tells who is under the pointer once, and when it has left them', async () => {
    const { x, y } = await ask<{ x: number; y: number }>('tests.renderer.place(20)');
    await test.page.mouse.move(x, y);
    await test.page.mouse.move(x + 1, y);
    await test.page.mouse.move(4, 4);

    expect(await told('over')).toEqual([{ person: 20 }, undefined]);
  });

  it('tells what is clicked: a person, a tie between, or nothing', async () => {
    const { x, y } = await ask<{ x: number; y: number }>('tests.renderer.place(20)');
    const me = await ask<{ x: number; y: number }>('tests.renderer.place(0)');
    const clicks = [
      { x, y },
      { x: (x + 2 * me.x) / 3, y: (y + 2 * me.y) / 3 },
      { x: 4, y: 4 },
    ];
    for (const at of clicks) {
      await test.page.mouse.click(at.x, at.y);
      await test.page.waitForTimeout(400);
    }
    const [person, tie, nothing] = await told('click');

    expect(person).toEqual({ person: 20 });
    expect(tie).toHaveProperty('tie');
    expect(nothing).toBeUndefined();
  });

  it('moves with the pointer at once, and draws anew when that has ended', async () => {
    const before = await ask<{ x: number; y: number }>('tests.renderer.place(20)');
    await test.page.mouse.move(400, 560);
    await test.page.mouse.down();
    await test.page.mouse.move(440, 540, { steps: 4 });
    const viewBox = await ask('tests.here.querySelector("svg").getAttribute("viewBox")');
    await test.page.mouse.up();
    await test.page.waitForTimeout(800);
    const after = await ask<{ x: number; y: number }>('tests.renderer.place(20)');

    expect(viewBox).not.toBe('0 0 800 600');
    expect(await ask('tests.here.querySelector("svg").getAttribute("viewBox")')).toBe('0 0 800 600');
    expect(after.x - before.x).toBeGreaterThan(30);
    expect(after.y - before.y).toBeLessThan(-10);
    expect((await told('moved')).length).toBeGreaterThan(0);
  });

  it('keeps discs and texts of a size when the eye comes nearer', async () => {
    const sizes = () =>
      ask<number[]>(
        '[...tests.here.querySelectorAll("circle")].map((c) => c.r.baseVal.value).sort().slice(-3)',
      );
    await ask('tests.renderer.look("all"), tests.drawn()');
    const before = await sizes();
    await ask('tests.renderer.zoom(2), tests.drawn()');

    expect(await ask('tests.renderer.eye().ratio')).toBeCloseTo(0.5);
    expect(await sizes()).not.toEqual(before);
    expect(await ask('tests.here.querySelector("svg text").parentNode.getAttribute("font-size")')).toBe('11');
    await ask('tests.renderer.setEye({ x: 0, y: 0, ratio: 1 }), tests.drawn()');
    expect(await sizes()).toEqual(before);
  });

  it('looks at a person, who then stands in the middle', async () => {
    await ask('tests.renderer.look({ person: 20 }), tests.drawn()');
    const { x, y } = await ask<{ x: number; y: number }>('tests.renderer.place(20)');

    expect([Math.round(x), Math.round(y)]).toEqual([400, 300]);
    await ask('tests.renderer.look("all"), tests.drawn()');
  });

  it('shows another time, layout, theme and names with the next frame', async () => {
    const texts = () =>
      ask<string[]>('[...tests.here.querySelectorAll("svg text")].map((t) => t.textContent)');
    const now = await circles();
    await ask('tests.renderer.show({ time: 1 }), tests.drawn()');
    expect(await circles()).toBeLessThan(now);

    await ask(
      'tests.renderer.show({ time: 11, layout: "map", theme: "dark", names: "initials" }), tests.drawn()',
    );
    const { x, y } = await ask<{ x: number; y: number }>('tests.renderer.place(20)');
    expect(x).toBeCloseTo(400 + 266 * picture.people.x[20], 0);
    expect(y).toBeCloseTo(300 - 266 * picture.people.y[20], 0);
    expect((await test.pixels()).at(2, 2)).toEqual([23, 24, 27]);
    expect((await texts()).some((text) => text === picture.people.name[20])).toBe(false);
    await ask('tests.renderer.show({ layout: "circles", theme: "light", names: "names" }), tests.drawn()');
  });

  it('tells of a community that is folded when its disc is clicked', async () => {
    await ask('tests.renderer.show({ collapsed: Uint8Array.from([1, 1, 1, 1, 1, 1]) }), tests.drawn()');
    const inside = picture.people.community.indexOf(0);
    const { x, y } = await ask<{ x: number; y: number }>(`tests.renderer.place(${inside})`);
    await test.page.mouse.click(x, y);
    await test.page.waitForTimeout(400);

    expect(await told('click')).toEqual([{ community: 0 }]);
    await ask('tests.renderer.show({ collapsed: undefined }), tests.drawn()');
  });

  it('follows the size of its element', async () => {
    await ask('tests.here.style.right = "400px", tests.drawn()');
    expect(await ask('tests.renderer.place(0)')).toEqual({ x: 200, y: 300 });
    await ask('tests.here.style.display = "none", tests.drawn()');
    await ask('tests.here.style.display = "", tests.here.style.right = "0", tests.drawn()');

    expect(await ask('tests.renderer.place(0)')).toEqual({ x: 400, y: 300 });
    expect(test.errors).toEqual([]);
  });

  it('stays quick with many people, of whom it draws the deepest', async () => {
    const many = await openPage(browser, { script: await bundled(scriptFor(6000)) });
    const took = await many.page.evaluate(
      `tests.drawn().then(() => { const t = performance.now(); tests.renderer.show({ time: 5 }); return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - t)))); })`,
    );

    expect(await many.page.evaluate('tests.picture.people.size')).toBe(6000);
    expect(await many.page.evaluate('tests.here.querySelectorAll("circle").length')).toBeLessThan(4000);
    expect(took).toBeLessThan(3000);
    await many.close();
  });

  it('leaves nothing behind', async () => {
    await ask('tests.renderer.destroy()');

    expect(await ask('tests.here.childNodes.length')).toBe(0);
  });

  it('is what a written page shows without WebGL, with its table beside it', async () => {
    const { page, errors, close } = await openFile(browser, kept(await pageTextOf(picture), 'page'));
    await page.locator('#plain').waitFor({ state: 'detached' });
    await page.locator('.canvas svg circle').first().waitFor({ state: 'attached' });
    expect(await page.locator('.canvas svg circle').count()).toBeGreaterThan(50);

    await page.getByRole('button', { name: 'Table' }).click();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(30);
    expect(errors).toEqual([]);
    await close();
  });
});
