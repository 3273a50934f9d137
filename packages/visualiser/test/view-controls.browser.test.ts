import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage, type ViewPageOptions } from './open-view.js';

describe.skipIf(!hasBrowser)('the controls of a view', { timeout: 60_000 }, () => {
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

  it('switch between circles, map and table', async () => {
    const { get, scene, ask } = await open();
    await get('button', { name: 'Map' }).click();
    await scene('layout', 'map');
    expect(await get('button', { name: 'Map' }).getAttribute('aria-pressed')).toBe('true');
    expect(await get('button', { name: 'Circles' }).getAttribute('aria-pressed')).toBe('false');

    await get('button', { name: 'Table' }).click();
    expect(await get('application').isVisible()).toBe(false);
    expect(await get('table').first().isVisible()).toBe(true);

    await get('button', { name: 'Circles' }).click();
    await scene('layout', 'circles');
    expect(await ask('started.told.map(([event, detail]) => detail)')).toEqual(['map', 'table', 'circles']);
  });

  it('have no circles where nobody is me', async () => {
    const { get, scene } = await open({ me: -1 });
    await scene('layout', 'map');

    expect(await get('button', { name: 'Circles' }).isDisabled()).toBe(true);
    expect(await get('button', { name: /^I owe/ }).count()).toBe(0);
  });

  it.each([
    ['Gone quiet', 'quiet'],
    ['I owe', 'owe'],
    ['Owed to me', 'owed'],
    ['Bridges', 'bridges'],
  ])('fade whoever is not asked for by %s, and remove nobody', async (text, filter) => {
    const { get, ask, page, live, panel } = await open();
    const chip = get('button', { name: new RegExp(`^${text} \\d+$`) });
    const count = Number((await chip.textContent())?.match(/\d+/)?.[0]);
    const scrolled = () => panel.evaluate((aside) => aside.scrollTop);
    await panel.evaluate((aside) => aside.scrollTo(0, 300));
    expect(await scrolled()).toBeGreaterThan(0);
    await chip.click();

    expect(await scrolled()).toBe(0);
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    expect(await ask(`started.told.at(-1)[1].${filter}`)).toBe(true);
    const kept = await ask<number>(
      `[...started.renderers[0].scene.fadedPeople].filter((faded, person) => !faded && person > 0 && started.picture.people.states[4 * (40 * person + 39) + 3] > 0).length`,
    );
    expect(kept).toBe(count);
    expect(count).toBeGreaterThan(0);
    expect(await live.textContent()).toMatch(new RegExp(`^${count} of \\d+ people stand out$`));
    const list = panel.locator('section', { hasText: `${count} people stand out` }).getByRole('listitem');
    expect(await list.count()).toBe(Math.min(20, count));

    await get('button', { name: 'Clear all filters' }).click();
    await page.waitForFunction('started.renderers[0].scene.fadedPeople === undefined');
    expect(await get('button', { name: 'Clear all filters' }).count()).toBe(0);
  });

  it('cannot ask for whom there is nobody, and say so', async () => {
    const { get, ask } = await open();
    const chip = get('button', { name: /^I owe \d+$/ });
    await ask('started.handle.filter({ owe: true })');
    await ask('started.handle.setMoment("1990-01-01")');
    expect(await chip.textContent()).toBe('I owe 0');
    expect(await chip.isEnabled()).toBe(true);
    await chip.click();
    expect(await chip.isDisabled()).toBe(true);
    expect(await chip.getAttribute('title')).toMatch(/: nobody at this time$/);
  });

  it('let communities, kinds, sources and a period stand out', async () => {
    const { get, page, ask } = await open();
    await get('button', { name: 'More', exact: true }).click();
    await get('checkbox', { name: 'School' }).check();
    expect(await ask('started.told.at(-1)[1].communities')).toEqual([1]);
    await get('checkbox', { name: 'call' }).check();
    await get('checkbox', { name: 'mailbox' }).check();
    await get('textbox', { name: 'From' }).fill('2020-01-01');
    await get('textbox', { name: 'To', exact: true }).fill('2021-12-31');

    expect(await ask('started.told.at(-1)[1]')).toMatchObject({
      communities: [1],
      kinds: ['call'],
      sources: ['mailbox'],
      period: { from: Date.UTC(2020, 0, 1), to: Date.UTC(2021, 11, 31) },
    });
    expect(await get('button', { name: 'More (4)' }).count()).toBe(1);

    const [from, to] = [get('textbox', { name: 'From' }), get('textbox', { name: 'To', exact: true })];
    const dates = () => Promise.all([from.inputValue(), to.inputValue()]);
    await from.fill('2023-02-01');
    expect(await ask('started.told.at(-1)[1].period')).toEqual({
      from: Date.UTC(2021, 11, 31),
      to: Date.UTC(2023, 1, 1),
    });
    await to.focus();
    expect(await dates()).toEqual(['2023-02-01', '2021-12-31']);
    await get('checkbox', { name: 'School' }).uncheck();
    await expect.poll(dates).toEqual(['2021-12-31', '2023-02-01']);
    expect(await ask('started.told.at(-1)[1].communities')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await get('checkbox', { name: 'School' }).count()).toBe(0);
    expect(
      await page.evaluate('document.querySelector(".tiewise").shadowRoot.activeElement.textContent'),
    ).toBe('More (3)');
  });

  it('close what they opened when something else is clicked', async () => {
    const { get, page } = await open();
    await get('button', { name: 'Look' }).click();
    expect(await page.getByLabel('Theme').isVisible()).toBe(true);
    await get('application').click({ position: { x: 5, y: 5 } });
    expect(await page.getByLabel('Theme').isVisible()).toBe(false);
  });

  it('change the theme, and follow the system unless told otherwise', async () => {
    const { get, page, scene } = await open({ context: { colorScheme: 'dark' } });
    await scene('theme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await scene('theme', 'light');
    await get('button', { name: 'Look' }).click();
    await page.getByLabel('Theme').selectOption('Dark');
    await scene('theme', 'dark');
    expect(await page.locator('.app').evaluate((app) => getComputedStyle(app).backgroundColor)).toBe(
      'rgb(23, 24, 27)',
    );
  });

  it('put initials or nothing in place of names, everywhere', async () => {
    const { get, page, scene, ask } = await open();
    await get('button', { name: 'Look' }).click();
    await get('group', { name: 'Look' }).getByLabel('People').selectOption('Initials');
    await scene('names', 'initials');
    const names = await ask<string[]>('started.picture.people.name.slice(1)');
    const text = await page.locator('.app').evaluate((app) => app.outerHTML);

    expect(names.filter((name) => text.includes(name))).toEqual([]);
    await get('group', { name: 'Look' }).getByLabel('People').selectOption('No names');
    await scene('names', 'none');
  });

  it('compare with today', async () => {
    const { get, scene, live } = await open();
    const compare = get('button', { name: 'Compare with today' });
    await compare.click();
    await scene('compare', true);
    expect(await live.textContent()).toBe('Compared with today');
    await compare.click();
    await scene('compare', false);
    expect(await compare.getAttribute('aria-pressed')).toBe('false');
  });

  it('zoom', async () => {
    const { get, ask } = await open();
    await get('button', { name: 'Nearer' }).click();
    await get('button', { name: 'Farther' }).click();
    await get('button', { name: 'All', exact: true }).click();

    expect(await ask('started.renderers[0].deeds')).toEqual(['nearer', 'farther', 'look at all']);
  });

  it('show everything again after somebody was opened, unless the eye was moved since', async () => {
    const { get, page, panel, ask } = await open();
    const last = () => ask<string>('started.renderers[0].deeds.at(-1)');
    const openFirst = async () => {
      await panel.locator('li button').first().click();
      expect(await last()).toMatch(/^look at p/);
    };
    const box = await get('application').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 500, (box?.y ?? 0) + 200];
    const drag = async (length: number) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + length, y);
      await page.mouse.up();
    };

    await openFirst();
    await get('button', { name: 'Map' }).click();
    expect(await last()).toBe('look at all');
    await panel.getByRole('button', { name: 'Back to everyone' }).click();
    await openFirst();
    await drag(1);
    await panel.getByRole('button', { name: 'Back to everyone' }).click();
    expect(await last()).toBe('look at all');

    const wheel = async () => {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 100);
    };
    for (const move of [() => drag(60), wheel]) {
      await openFirst();
      await move();
      await panel.getByRole('button', { name: 'Back to everyone' }).click();
      expect(await last()).toMatch(/^look at p/);
    }
    await openFirst();
    await get('button', { name: 'Nearer' }).click();
    await panel.getByRole('button', { name: 'Back to everyone' }).click();
    expect(await last()).toBe('nearer');
  });

  it('explain what is in the picture that is looked at, which lies beside them', async () => {
    const { get, page, ask } = await open();
    const signs = () => page.locator('.legend .sample').allTextContents();
    expect(await signs()).toEqual(expect.arrayContaining(['more from you', 'unusually quiet for the two']));
    expect(await signs()).not.toContain('where they stand today');
    await ask('started.handle.setMoment("2019-06-01")');
    await get('button', { name: 'Compare with today' }).click();
    expect(await signs()).toContain('where they stand today');
    await get('button', { name: 'Map' }).click();
    expect(await signs()).toContain('a tie of two people');
    expect((await signs()).join()).not.toMatch('more from');

    const covered = () => ask<{ right: number }[]>('started.renderers[0].covered');
    expect(await covered()).toHaveLength(2);
    const [{ right: open_ }] = await covered();
    await page.locator('summary', { hasText: 'How to read it' }).click();
    await page.waitForFunction(`started.renderers[0].covered[0].right < ${open_}`);
  });

  it('show on a phone that lists go on, and bring the panel into view where somebody is tapped', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const { get, page, panel, ask } = await open({ context: phone });
    await get('button', { name: 'More', exact: true }).click();
    const list = get('group', { name: 'Communities' }).locator('div');
    const cut = await list.evaluate((element) => {
      const end = element.getBoundingClientRect().bottom;
      const rows = [...element.children].map((row) => row.getBoundingClientRect());
      return rows.map(({ top, height }) => (end - top) / height).find((part) => part > 0 && part < 1);
    });
    expect(cut).toBeCloseTo(0.5, 1);
    await page.keyboard.press('Escape');

    const top = async (part: string) => (await page.locator(part).boundingBox())?.y ?? 0;
    const before = await top('.stage');
    await ask('started.renderers[0].tell("click", { person: 3 })');
    await page.waitForFunction(
      'document.querySelector(".tiewise").shadowRoot.querySelector("aside h2").getBoundingClientRect().top < 844 * 0.7',
    );
    expect(await panel.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
    expect(await top('.stage')).toBeLessThan(before);
    expect(await top('.time')).toBeGreaterThan(200);
  });

  it('fold communities up, one or all of them, and unfold them', async () => {
    const { get, page, scene, ask } = await open();
    await page.locator('summary', { hasText: 'Communities' }).click();
    await get('button', { name: /^School/ }).click();
    await scene('collapsed', { 0: 0, 1: 1, 2: 0, 3: 0, 4: 0, 5: 0 });
    await get('button', { name: 'Unfold all' }).click();
    await page.waitForFunction('started.renderers[0].scene.collapsed === undefined');
    await get('button', { name: 'Fold all' }).click();
    await scene('collapsed', { 0: 1, 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 });
    await ask('started.renderers[0].tell("click", { community: 2 })');
    await scene('collapsed', { 0: 1, 1: 1, 2: 0, 3: 1, 4: 1, 5: 1 });
  });
});
