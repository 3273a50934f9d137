import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage, type ViewPageOptions } from './open-view.js';

describe.skipIf(!hasBrowser)('the keys of a view', { timeout: 60_000 }, () => {
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

  const focused = 'document.querySelector(".tiewise").shadowRoot.activeElement';

  it('find, open and leave a person without a mouse', async () => {
    const { get, page, ask, live, panel } = await open();
    const names = await ask<string[]>('started.picture.people.name');
    await get('application').focus();
    await page.keyboard.press('/');
    await page.keyboard.type(names[7].slice(0, 6).toUpperCase());
    const search = get('combobox', { name: 'Find a person' });
    expect(await search.getAttribute('aria-expanded')).toBe('true');
    expect(await live.textContent()).toMatch(/^\d+ found$/);
    const options = get('listbox').getByRole('option');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    expect(await search.getAttribute('aria-activedescendant')).toBe(await options.last().getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    const name = await options.first().locator('bdi').first().textContent();
    await page.keyboard.press('Enter');

    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(name);
    expect(await ask(`${focused}.textContent`)).toBe(name);
    expect(await live.textContent()).toBe(`${name} is open`);
    const [event, { person }] = await ask<[string, { person: string }]>('started.told.at(-1)');
    expect([event, names[Number(person.slice(1))]]).toEqual(['select', name]);
    expect(await ask('started.renderers[0].deeds.at(-1)')).toBe(`look at ${person}`);
    expect(await search.inputValue()).toBe('');

    await page.keyboard.press('ArrowRight');
    expect(await ask(`${focused}.role`)).toBe('application');
    const place = Number(/, (\d+) of \d+$/.exec((await live.textContent()) ?? '')?.[1]);
    await page.keyboard.press('ArrowLeft');
    expect(await live.textContent()).toMatch(new RegExp(`^${name}, .+, ${place - 1} of \\d+$`));
    await page.keyboard.press('Escape');
    await panel.getByRole('heading', { level: 2 }).focus();

    await page.keyboard.press('Escape');
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/^As of/);
    expect(await ask(`${focused}.role`)).toBe('application');
    expect(await ask('started.renderers[0].deeds.slice(-2)')).toEqual([`look at ${person}`, 'look at all']);

    await page.keyboard.type('//');
    expect(await ask(`${focused}.role`)).toBe('combobox');
    expect(await search.inputValue()).toBe('');
    await page.keyboard.type(`/${names[7]}`);
    expect(await search.inputValue()).toBe(names[7]);
  });

  it('close what was found, clear it, and go on in what is looked at, with Escape', async () => {
    const { get, page, ask } = await open();
    const search = get('combobox', { name: 'Find a person' });
    await search.fill('a');
    expect(await get('listbox').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await get('listbox').isVisible()).toBe(false);
    expect(await search.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(await ask(`${focused}.role`)).toBe('application');
    await page.keyboard.press('t');
    await page.keyboard.type('/a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await ask(`${focused}.className`)).toBe('table');
  });

  it('find communities, which then stand out, and say who is not found', async () => {
    const { get, page, ask } = await open();
    const search = get('combobox', { name: 'Find a person' });
    await search.fill('zzzz');
    expect(await get('listbox').getByRole('option').textContent()).toBe('Nobody');
    await search.fill('univers');
    await get('option', { name: /University/ }).click();
    expect(await ask('started.told.at(-1)[1].communities')).toEqual([2]);
    await page.waitForFunction('started.renderers[0].scene.fadedPeople.includes(1)');
  });

  it('walk from person to person, the deepest tie first, and open one', async () => {
    const { get, page, ask, live, panel, scene } = await open();
    await get('application').focus();
    const { walked, deepest } = await walkedAndDeepest();
    expect(walked).toEqual(deepest);
    await page.keyboard.press('ArrowUp');
    await scene('person', deepest[1]);
    expect(await page.locator('.tooltip').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    const name = await ask<string>(`started.picture.people.name[${deepest[1]}]`);
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(name);
    expect(await ask(`${focused}.tagName`)).toBe('H2');

    async function walkedAndDeepest() {
      const people: number[] = [];
      for (let i = 0; i < 3; i++) {
        await page.keyboard.press('ArrowRight');
        people.push(await ask<number>('started.renderers[0].scene.person'));
        expect(await live.textContent()).toMatch(new RegExp(`, ${i + 1} of \\d+$`));
      }
      const order = await ask<number[]>(`(() => {
        const { people, ties, me } = started.picture;
        const depth = (tie) => ties.states[4 * (40 * tie + 39)];
        return [...ties.a.keys()].filter((tie) => ties.a[tie] === me).sort((x, y) => depth(y) - depth(x) || ties.b[x] - ties.b[y]).map((tie) => ties.b[tie]);
      })()`);
      return { walked: people, deepest: order.slice(0, 3) };
    }
  });

  it('walk only to those who are in the picture by then and do not fade', async () => {
    const { get, page, ask } = await open();
    await ask('started.handle.filter({ bridges: true })');
    await get('application').focus();
    const bridges = await ask<number>(
      '[...started.picture.people.bridge].filter((is, i) => is && i > 0).length',
    );
    const walked = new Set<number>();
    for (let i = 0; i < bridges + 1; i++) {
      await page.keyboard.press('ArrowDown');
      walked.add(await ask<number>('started.renderers[0].scene.person'));
    }
    expect(walked.size).toBe(bridges);
    expect(
      await ask(`${JSON.stringify([...walked])}.every((person) => started.picture.people.bridge[person])`),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await ask('started.renderers[0].scene.person')).toBe(-1);
  });

  it('zoom, play, switch views and open the help', async () => {
    const { get, page, ask, scene } = await open();
    await get('application').focus();
    for (const key of ['+', '-', '0']) await page.keyboard.press(key);
    expect(await ask('started.renderers[0].deeds')).toEqual(['nearer', 'farther', 'look at all']);
    await page.keyboard.press('m');
    await scene('layout', 'map');
    await page.keyboard.press('c');
    await scene('layout', 'circles');
    await page.keyboard.press(' ');
    await get('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press(' ');
    await get('button', { name: 'Play the years' }).waitFor();
    await page.keyboard.press('?');
    expect(await get('dialog', { name: 'Help' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await get('dialog', { name: 'Help' }).isVisible()).toBe(false);
    await get('application').focus();
    await page.keyboard.press('t');
    expect(await get('table').first().isVisible()).toBe(true);
    expect(await ask(`${focused}.className`)).toBe('table');
    await page.keyboard.press('m');
    expect(await ask(`${focused}.role`)).toBe('application');
  });

  it('are letters while something is typed', async () => {
    const { get, page } = await open();
    const search = get('combobox', { name: 'Find a person' });
    await search.focus();
    await page.keyboard.type('t m/+ 0');
    expect(await search.inputValue()).toBe('t m/+ 0');
    expect(await get('application').isVisible()).toBe(true);
  });

  it('do nothing alone once they are switched off', async () => {
    const { get, page } = await open();
    await get('button', { name: 'Help' }).click();
    await get('checkbox', { name: 'Single keys do these things' }).uncheck();
    await get('dialog', { name: 'Help' }).getByRole('button', { name: 'Close' }).click();
    await get('application').focus();
    await page.keyboard.press('t');
    expect(await get('application').isVisible()).toBe(true);
  });

  it('undo changes of the view, one after the other', async () => {
    const { get, page, scene, panel } = await open();
    await get('button', { name: 'Map' }).click();
    await panel.getByRole('button').first().click();
    await get('application').focus();
    await page.keyboard.press('Control+z');
    await panel.getByRole('heading', { name: /^As of/ }).waitFor();
    await scene('layout', 'map');
    await page.keyboard.press('Control+z');
    await scene('layout', 'circles');
  });

  it('are not taken from the page around it', async () => {
    const { get, page, ask } = await open();
    await ask('document.activeElement.blur()');
    await page.keyboard.press('t');
    await page.keyboard.press('/');
    expect(await get('application').isVisible()).toBe(true);
    expect(await ask('document.activeElement === document.body')).toBe(true);
  });

  it('reach the view from anywhere in a page that is its own', async () => {
    const { get, page, ask } = await open({ link: true });
    await page.keyboard.press('/');
    expect(await ask(`${focused}.role`)).toBe('combobox');
    await ask(`${focused}.blur()`);
    await page.keyboard.press('t');
    await get('table').first().waitFor();
  });
});
