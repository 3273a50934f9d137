import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PALETTES } from '../src/palette.js';
import { hasBrowser, openBrowser } from './browser.js';
import { type DrawPage, openDrawPage } from './draw-page.js';
import { apart, type Pixels } from './pixels.js';

const { ground, communities, me, focus } = PALETTES.light;
const [first, second] = communities;
/** The rim of the circles, in pixels from the middle of a window of 800 x 600. */
const RIM = 266;

/** `me`, and someone half way to the rim, right of the middle; their disc has a radius of 5.8 pixels. */
const half = { people: [{ radius: [0] }, { radius: [0.5], community: 0, x: -0.5, y: 0.5 }] };
const HALF = 400 + RIM / 2;

/** From the middle of a disc outward to the right. */
function rayFrom(pixels: Pixels, x: number, y: number, length = 16): string[] {
  return Array.from({ length }, (_, i) => pixels.hex(x + i, y));
}

describe.skipIf(!hasBrowser)('a drawn person', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: DrawPage;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openDrawPage(browser);
  }, 60_000);
  afterAll(() => browser?.close());

  it('is a disc in the colour of their community, the larger the deeper the tie', async () => {
    const pixels = await page.draw(half);
    expect(pixels.hex(HALF, 300)).toBe(first);
    const sizeOf = (drawn: Pixels) => rayFrom(drawn, HALF, 300).filter((hex) => hex !== ground).length;
    expect(sizeOf(pixels)).toBeGreaterThanOrEqual(6);

    const far = await page.draw({ people: [{ radius: [0] }, { radius: [1], community: 0 }] });
    expect(far.count(first)).toBeLessThan(pixels.count(first) / 2);
  });

  it('is paler the colder the tie, but for a ring that keeps the colour', async () => {
    const cold = { people: [half.people[0], { ...half.people[1], warmth: 0 }] };
    const ray = rayFrom(await page.draw(cold), HALF, 300);

    expect(ray[0]).not.toBe(first);
    expect(ray[0]).not.toBe(ground);
    expect(Math.min(...ray.map((hex) => apart(hex, first)))).toBeLessThan(10);
  });

  it('is marked by a second ring if they are a bridge', async () => {
    const bridge = { people: [half.people[0], { ...half.people[1], bridge: true }] };
    const ringsOf = (pixels: Pixels) =>
      rayFrom(pixels, HALF, 300).filter((hex, i, ray) => hex === ground && ray[i - 1] !== ground && i > 0)
        .length;

    expect(ringsOf(await page.draw(half))).toBe(1);
    expect(ringsOf(await page.draw(bridge))).toBe(2);
  });

  it('who is me has a mark of their own in the middle, and none on the map', async () => {
    const ray = rayFrom(await page.draw(half), 400, 300);
    expect(ray[0]).toBe(me);
    expect(Math.min(...ray.slice(4, 8).map((hex) => apart(hex, ground)))).toBeLessThan(30);
    expect(ray.slice(7, 11)).toContain(me);

    expect((await page.draw(half, { layout: 'map' })).hex(400, 300)).toBe(ground);
  });

  it('is not there until someone meets them', async () => {
    const late = {
      people: [{ radius: [0] }, { radius: [0.5], community: 0, state: ['unmet', 'active'] as const }],
    };

    expect((await page.draw(late, { time: 0 })).hex(HALF, 300)).toBe(ground);
    expect(apart((await page.draw(late, { time: 0.5 })).hex(HALF, 300), first)).toBeGreaterThan(20);
    expect((await page.draw(late, { time: 1 })).hex(HALF, 300)).toBe(first);
  });

  it('moves inward and outward in time', async () => {
    const moving = { people: [{ radius: [0] }, { radius: [0.9, 0.1], community: 0 }] };

    for (const [time, radius] of [
      [0, 0.9],
      [0.25, 0.7],
      [1, 0.1],
    ]) {
      expect((await page.draw(moving, { time })).hex(400 + radius * RIM, 300)).toBe(first);
    }
  });

  it('stands elsewhere on the map, and goes there without a jump unless stillness is asked for', async () => {
    await page.draw(half);
    const places = await page.test.page.evaluate<{ x: number; y: number }[]>(`(async () => {
      const places = [];
      tests.shown.show({ layout: 'map', still: false });
      for (let i = 0; i < 200 && (i < 3 || places[i - 1].x !== places[i - 2].x || places[i - 1].x > 300); i++) {
        await tests.frames(1);
        places.push(tests.shown.place(1));
      }
      return places;
    })()`);
    expect(places.length).toBeGreaterThan(3);
    expect(places.some(({ x }) => x < HALF - 20 && x > 400 - RIM / 2 + 20)).toBe(true);
    expect(places.at(-1)).toEqual({ x: 400 - RIM / 2, y: 300 - RIM / 2 });
    await page.test.page.evaluate('tests.frames()');
    expect((await page.pixels()).hex(400 - RIM / 2, 300 - RIM / 2)).toBe(first);

    await page.test.page.evaluate(`tests.shown.show({ layout: 'circles', still: true }); tests.frames(2)`);
    expect(await page.test.page.evaluate('Math.round(tests.shown.place(1).x)')).toBe(HALF);
  });

  it('in focus has a ring around them; who has no tie with them fades', async () => {
    const three = {
      people: [
        { radius: [0] },
        { radius: [0.5], community: 0 },
        { radius: [0.5], angle: Math.PI / 2, community: 0 },
        { radius: [0.5], angle: Math.PI, community: 0 },
      ],
      ties: [{ a: 1, b: 2, at: [{}] }],
    };
    const pixels = await page.draw(three, { person: 1 });

    expect(rayFrom(pixels, HALF, 300)).toContain(focus);
    expect(pixels.hex(400, 300 - RIM / 2)).toBe(first);
    const far = pixels.hex(400 - RIM / 2, 300);
    expect([first, ground]).not.toContain(far);
  });

  it('fades, but stays, where a filter says so', async () => {
    const pixels = await page.drawIn(`
      return [tests.drawnPicture(${JSON.stringify(half)}), { fadedPeople: Uint8Array.of(0, 1) }];`);

    expect([first, ground]).not.toContain(pixels.hex(HALF, 300));
  });

  it('leaves a hollow mark and a line where the last moment is compared', async () => {
    const moving = { people: [{ radius: [0] }, { radius: [0.3, 0.9], community: 0 }] };
    const last = 400 + 0.9 * RIM;
    const pixels = await page.draw(moving, { time: 0, compare: true });

    expect(pixels.hex(400 + 0.3 * RIM, 300)).toBe(first);
    expect(pixels.hex(last, 300)).not.toBe(first);
    expect(rayFrom(pixels, last, 300, 8).filter((hex) => hex !== ground).length).toBeGreaterThan(0);
    const between = [299, 300].map((y) => pixels.hex(400 + 0.6 * RIM, y));
    expect(between.some((hex) => hex !== ground)).toBe(true);
    expect((await page.draw(moving, { time: 0 })).hex(400 + 0.6 * RIM, 300)).toBe(ground);
    expect((await page.draw(moving, { time: 1, compare: true })).hex(400 + 0.6 * RIM, 300)).toBe(ground);
  });

  it('of a community drawn as one is in its disc, and their ties go to it', async () => {
    const people = [
      { radius: [0] },
      { x: -0.6, y: 0.4, community: 0 },
      { x: -0.4, y: 0.4, community: 0 },
      { x: 0.5, y: -0.4, community: 1 },
    ];
    const pixels = await page.drawIn(`
      const picture = tests.drawnPicture(${JSON.stringify({ people, ties: [{ a: 1, b: 3, at: [{}] }] })});
      return [picture, { layout: 'map', collapsed: Uint8Array.of(1, 0) }];`);

    const [x, y] = [400 - 0.5 * RIM, 300 - 0.4 * RIM];
    expect(apart(pixels.hex(x + 12, y), first)).toBeLessThan(10);
    expect(pixels.hex(x, y)).not.toBe(ground);
    expect(pixels.hex(x - 0.1 * RIM, y)).toBe(ground);
    expect(pixels.hex(400 + 0.5 * RIM, 300 + 0.4 * RIM)).toBe(second);
    expect(pixels.hex(400, 300)).not.toBe(ground);
    const click = `new Promise((done) => tests.shown.on('click', done))`;
    await page.test.page.evaluate(`window.clicked = ${click}; 0`);
    await page.test.page.mouse.click(x + 3, y);
    expect(await page.test.page.evaluate('clicked')).toEqual({ community: 0 });

    const faded = await page.drawIn(`
      const picture = tests.drawnPicture(${JSON.stringify({ people })});
      const fadedPeople = Uint8Array.of(0, 1, 1, 0);
      return [picture, { layout: 'map', collapsed: Uint8Array.of(1, 0), fadedPeople }];`);
    expect(apart(faded.hex(x, y), ground)).toBeGreaterThan(0);
    expect(apart(faded.hex(x, y), ground)).toBeLessThan(0.3 * apart(pixels.hex(x, y), ground));
  });

  it('has their name, initials, or nothing written outward beside them', async () => {
    const inkRightOf = async (names: string) => {
      const pixels = await page.drawIn(
        `return [tests.drawnPicture(${JSON.stringify(half)}), { names: '${names}' }];`,
      );
      return Array.from({ length: 70 }, (_, i) => HALF + 9 + i).filter((x) =>
        Array.from({ length: 9 }, (_, i) => 296 + i).some((y) => pixels.hex(x, y) !== ground),
      ).length;
    };

    const [full, initials, none] = [
      await inkRightOf('names'),
      await inkRightOf('initials'),
      await inkRightOf('none'),
    ];
    expect(none).toBe(0);
    expect(initials).toBeGreaterThan(5);
    expect(full).toBeGreaterThan(2 * initials);
  });
});
