import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PALETTES } from '../src/palette.js';
import { hasBrowser, openBrowser } from './browser.js';
import { type DrawPage, openDrawPage } from './draw-page.js';
import type { DrawnTie } from './drawn-picture.js';
import { apart } from './pixels.js';

const { ground, given, received, tie: neutral, focus } = PALETTES.light;
/** The window is 800 x 600: the middle of the circles is at 400, 300, and their rim 266 pixels away. */
const MIDDLE = 300;
const pixelAt = (part: number) => 400 + 0.9 * 266 * part;

/** `me` in the middle, and another right of them, whose tie lies along the row of pixels 300. */
function tieOfMe(...at: DrawnTie[]) {
  return { people: [{ radius: [0] }, { radius: [0.9] }], ties: [{ a: 0, b: 1, at }] };
}

describe.skipIf(!hasBrowser)('a drawn tie', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: DrawPage;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openDrawPage(browser);
  }, 60_000);
  afterAll(() => browser?.close());

  it.each([
    [64, 0.25],
    [127, 0.5],
    [191, 0.75],
  ])(
    'of me has the tone of what I gave up to the share of %i in 254, then that of what I received',
    async (share, part) => {
      const pixels = await page.draw(tieOfMe({ share }));

      expect(pixels.hex(pixelAt(part) - 4, MIDDLE)).toBe(given);
      expect(pixels.hex(pixelAt(part) + 4, MIDDLE)).toBe(received);
      expect(pixels.hex(pixelAt(0.1), MIDDLE)).toBe(given);
      expect(pixels.hex(pixelAt(0.9), MIDDLE)).toBe(received);
    },
  );

  it('of me has one plain tone where the share is unknown', async () => {
    const pixels = await page.draw(tieOfMe({ share: 255 }));

    expect(pixels.hex(pixelAt(0.2), MIDDLE)).toBe(neutral);
    expect(pixels.hex(pixelAt(0.8), MIDDLE)).toBe(neutral);
  });

  it('is as wide as it is deep: 4.2 pixels from a depth of 31 on, 0.9 without depth', async () => {
    const widthOf = async (depth: number) => {
      const pixels = await page.draw(tieOfMe({ depth, share: 254 }));
      const covered = Array.from({ length: 20 }, (_, i) =>
        apart(pixels.hex(pixelAt(0.5), MIDDLE - 10 + i), ground),
      );
      return covered.reduce((sum, part) => sum + part, 0) / apart(given, ground);
    };

    expect(await widthOf(80)).toBeCloseTo(4.2, 1);
    expect(await widthOf(0)).toBeCloseTo(0.9, 1);
  });

  it('is dashed while it is dormant, and whole while it is active', async () => {
    const alongThe = async (state: DrawnTie['state'] & string) => {
      const pixels = await page.draw(tieOfMe({ share: 254, state }));
      return Array.from({ length: 100 }, (_, i) => pixels.hex(pixelAt(0.3) + i, MIDDLE));
    };

    const dormant = await alongThe('dormant');
    expect(dormant.filter((hex) => hex === ground).length).toBeGreaterThan(30);
    expect(dormant.filter((hex) => hex === given).length).toBeGreaterThan(50);
    expect(dormant.slice(0, 90)).toEqual(dormant.slice(10));
    expect(new Set(await alongThe('active'))).toEqual(new Set([given]));
    expect(new Set(await alongThe('cooling'))).toEqual(new Set([given]));
  });

  it('is dotted and thin while nothing is known of it', async () => {
    const pixels = await page.draw(tieOfMe({ share: 255, state: 'unknown' }));
    const row = Array.from({ length: 100 }, (_, i) => pixels.hex(pixelAt(0.3) + i, MIDDLE));

    expect(row.filter((hex) => hex === ground).length).toBeGreaterThan(40);
    expect(row.filter((hex) => hex !== ground).length).toBeGreaterThan(30);
    expect(pixels.hex(pixelAt(0.5), MIDDLE + 2)).toBe(ground);
  });

  it('is paler the colder it is', async () => {
    const toneOf = async (warmth: number) => {
      return (
        apart((await page.draw(tieOfMe({ share: 254, warmth }))).hex(pixelAt(0.5), MIDDLE), ground) /
        apart(given, ground)
      );
    };

    expect(await toneOf(0)).toBeCloseTo(0.25, 1);
    expect(await toneOf(45)).toBeCloseTo(0.63, 1);
    expect(await toneOf(255)).toBe(1);
  });

  it('is not there before the two have met, then enters', async () => {
    const small = tieOfMe({ state: 'unmet' }, { share: 254 });

    expect((await page.draw(small, { time: 0 })).hex(pixelAt(0.5), MIDDLE)).toBe(ground);
    const entering = (await page.draw(small, { time: 0.5 })).hex(pixelAt(0.5), MIDDLE);
    expect([ground, given]).not.toContain(entering);
    expect((await page.draw(small, { time: 1 })).hex(pixelAt(0.5), MIDDLE)).toBe(given);
  });

  it('follows the time between two moments', async () => {
    const small = tieOfMe({ share: 0 }, { share: 254 });
    const pixels = await page.draw(small, { time: 0.5 });

    expect(pixels.hex(pixelAt(0.45), MIDDLE)).toBe(given);
    expect(pixels.hex(pixelAt(0.55), MIDDLE)).toBe(received);
  });

  /** On the map: two pairs in rows of their own, and `me` with a tie to one of them. */
  const pairs = {
    people: [
      { radius: [0] },
      { x: -0.9, y: 0.5 },
      { x: 0.9, y: 0.5 },
      { x: -0.9, y: -0.5 },
      { x: 0.9, y: -0.5 },
    ],
    ties: [
      { a: 1, b: 2, at: [{ depth: 80, share: 64 }] },
      { a: 3, b: 4, at: [{ depth: 40, share: 64 }] },
      { a: 0, b: 1, at: [{ depth: 20 }] },
    ],
  };
  const upper = 300 - 0.5 * 266;
  const lower = 300 + 0.5 * 266;

  it('of two others is plain and grey, and is drawn on the map, not among circles', async () => {
    const pixels = await page.draw(pairs, { layout: 'map' });
    expect(pixels.hex(350, upper)).toBe(pixels.hex(450, upper));
    expect(apart(pixels.hex(350, upper), neutral)).toBeLessThan(60);
    expect(pixels.hex(350, upper)).not.toBe(ground);

    const circles = {
      people: [{ radius: [0] }, { angle: 0.5, radius: [0.9] }, { angle: 2.64, radius: [0.9] }],
      ties: [{ a: 1, b: 2, at: [{ share: 64 }] }],
    };
    expect((await page.draw(circles)).hex(400, Math.round(300 - 0.9 * 266 * Math.sin(0.5)))).toBe(ground);
  });

  it('of whoever is in focus has two tones, seen from them', async () => {
    const first = await page.draw(pairs, { layout: 'map', person: 1 });
    expect([first.hex(220, upper), first.hex(500, upper)]).toEqual([given, received]);

    const second = await page.draw(pairs, { layout: 'map', person: 2 });
    expect([second.hex(220, upper), second.hex(500, upper)]).toEqual([received, given]);
  });

  it('fades strongly where others are in focus', async () => {
    const before = apart((await page.draw(pairs, { layout: 'map' })).hex(400, lower), ground);
    const after = apart((await page.draw(pairs, { layout: 'map', person: 1 })).hex(400, lower), ground);

    expect(before).toBeGreaterThan(40);
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(before / 4);
  });

  it('fades, but stays, where a filter says so', async () => {
    const pixels = await page.drawIn(`
      const picture = tests.drawnPicture(${JSON.stringify(pairs)});
      return [picture, { layout: 'map', fadedTies: Uint8Array.of(0, 1, 0) }];`);

    const [kept, faded] = [upper, lower].map((row) => apart(pixels.hex(400, row), ground));
    expect(faded).toBeGreaterThan(0);
    expect(faded).toBeLessThan(kept / 4);
  });

  it('that is selected has a wide edge in the colour of the focus', async () => {
    const pixels = await page.draw(pairs, { layout: 'map', tie: 0 });

    expect(apart(pixels.hex(400, upper - 4), focus)).toBeLessThan(60);
    expect(pixels.hex(220, upper)).toBe(given);
    expect(pixels.hex(400, upper - 8)).toBe(ground);
  });

  it('is left out where deeper ones are enough', async () => {
    const pixels = await page.draw(pairs, { layout: 'map' }, { mostTies: 1 });

    expect(pixels.hex(400, upper)).not.toBe(ground);
    expect(pixels.hex(400, lower)).toBe(ground);
  });

  it('is left out no more where the eye comes nearer, or one of its people is in focus', async () => {
    await page.draw(pairs, { layout: 'map', person: 3 }, { mostTies: 1 });
    expect((await page.pixels()).hex(220, lower)).toBe(given);

    await page.draw(pairs, { layout: 'map' }, { mostTies: 1 });
    await page.test.page.evaluate(`tests.shown.setEye({ x: 0, y: -0.5, ratio: 0.5 }); tests.frames()`);
    expect((await page.pixels()).hex(400, 300)).not.toBe(ground);
  });
});
